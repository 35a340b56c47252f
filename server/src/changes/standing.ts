import { eq, or } from "drizzle-orm";
import type { Transaction } from "@paradero/drizzle/connect";
import { changes } from "@paradero/drizzle/schema/changes";
import { DomainError } from "@paradero/shared/errors";
import { type FactIndex, readFactIndex } from "./fact-index.ts";
import { factRows } from "./fact-rows.ts";
import { saysTheSame } from "./write-again.ts";
import { CLOSABLE, type ClosableTable, type ClosedFacts } from "./fact-tables.ts";

/** Finds what stands now of facts that were written once: a change that was undone has written them again under new ids. */
export class Standing {
  readonly #tx: Transaction;
  /** By change: what it, and the undoing of it, wrote again. */
  readonly #restored = new Map<number, FactIndex["restored"][]>();

  constructor(tx: Transaction) {
    this.#tx = tx;
  }

  /** @throws {DomainError} `conflict` where one of them was closed by a change that stands */
  async ofAll(facts: ClosedFacts): Promise<ClosedFacts> {
    const standing: { [T in ClosableTable]?: readonly string[] } = {};
    for (const name of CLOSABLE) {
      const ids = facts[name];
      if (!ids) continue;
      const found = await this.of(name, ids);
      if (name === "profiles") await this.#refuseDecided(found);
      standing[name] = [...found.values()];
    }
    return standing;
  }

  /**
   * A profile goes on through later versions of it. What these decided, such as who may see the person, is not taken back
   * by undoing something older.
   */
  async #refuseDecided(found: ReadonlyMap<string, string>): Promise<void> {
    const moved = [...found].filter(([first, now]) => first !== now);
    const rows = await factRows(this.#tx, "profiles", moved.flat());
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const [first, now] of moved) {
      const [written, stands] = [byId.get(first), byId.get(now)];
      if (written && stands && !saysTheSame(written, stands)) throw changedSince(Number(stands["recordedIn"]));
    }
  }

  /** @returns by id, the id of the same fact as it stands now */
  async of(name: ClosableTable, ids: readonly string[]): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    let asked = new Map(ids.map((id) => [id, id]));
    while (asked.size > 0) {
      const next = new Map<string, string>();
      for (const row of await factRows(this.#tx, name, [...asked.keys()])) {
        const first = asked.get(row.id) ?? row.id;
        if (row.supersededIn === null) found.set(first, row.id);
        else next.set(await this.#successor(row.id, row.supersededIn), first);
      }
      asked = next;
    }
    return found;
  }

  async #successor(id: string, closedIn: number): Promise<string> {
    for (const restored of await this.#restoredAfter(closedIn)) {
      const successor = restored[id];
      if (successor !== undefined) return successor;
    }
    throw changedSince(closedIn);
  }

  async #restoredAfter(seq: number): Promise<FactIndex["restored"][]> {
    const known = this.#restored.get(seq);
    if (known) return known;
    const rows = await this.#tx
      .select({ facts: changes.facts })
      .from(changes)
      .where(or(eq(changes.seq, seq), eq(changes.undoes, seq)));
    const restored = rows.map(({ facts }) => readFactIndex(facts)?.restored ?? {});
    this.#restored.set(seq, restored);
    return restored;
  }
}

function changedSince(seq: number): DomainError {
  const message = `Change ${seq} has changed the same since. Undo that one first, or correct what it wrote.`;
  return new DomainError("conflict", message, [{ field: "seq", value: String(seq), message }]);
}
