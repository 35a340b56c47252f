import { eq, or } from "drizzle-orm";
import type { Transaction } from "@paradero/drizzle/connect";
import { changes } from "@paradero/drizzle/schema/changes";
import { DomainError } from "@paradero/shared/words/errors";
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
    const closedIn = new Map<string, number>();
    // A merge and its undoing both wrote the same again: only one of the ways leads to what stands.
    let ways = ids.map((id) => ({ first: id, id }));
    while (ways.length > 0) {
      const asked = ways.map(({ id }) => id);
      const rows = new Map((await factRows(this.#tx, name, asked)).map((row) => [row.id, row.supersededIn]));
      const next: typeof ways = [];
      for (const { first, id } of ways) {
        const closed = rows.get(id);
        if (closed === null) found.set(first, id);
        if (typeof closed !== "number") continue;
        closedIn.set(first, closed);
        for (const successor of await this.#successors(id, closed)) next.push({ first, id: successor });
      }
      ways = next;
    }
    for (const [first, seq] of closedIn) if (!found.has(first)) throw changedSince(seq);
    return found;
  }

  async #successors(id: string, closedIn: number): Promise<string[]> {
    const all = await this.#restoredAfter(closedIn);
    return all.flatMap((restored) => restored[id] ?? []);
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
