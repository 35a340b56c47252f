import { eq, or } from "drizzle-orm";
import type { Transaction } from "@paradero/drizzle/connect";
import { changes } from "@paradero/drizzle/schema/changes";
import { DomainError } from "@paradero/shared/errors";
import { type FactIndex, readFactIndex } from "./fact-index.ts";
import { factRows } from "./fact-rows.ts";
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
      if (ids) standing[name] = [...(await this.of(name, ids)).values()];
    }
    return standing;
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
    const message = `Change ${closedIn} has changed the same since. Undo that one first, or correct what it wrote.`;
    throw new DomainError("conflict", message, [{ field: "seq", value: String(closedIn), message }]);
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
