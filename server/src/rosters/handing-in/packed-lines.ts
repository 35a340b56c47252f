import { DomainError } from "@paradero/shared/words/errors";
import { type MappedLine, type MappedRow, NOTHING_LISTED } from "@paradero/shared/rosters/mapping/mapped-line";
import type { TableRow } from "@paradero/shared/rosters/table-format";
import type { NewRosterLine } from "../../changes/fact-tables.ts";
import { lineKey } from "./line-key.ts";

/** Lines that a list may have which is worked through here; the command line takes longer ones. */
const MOST_LINES = 300_000;

/** The lines of a list until they are written: as text, which takes a fraction of the memory. */
export class PackedLines {
  readonly #batches: Buffer[] = [];
  #count = 0;
  #faulty = 0;

  get count(): number {
    return this.#count;
  }

  /** Lines with a fault. */
  get faulty(): number {
    return this.#faulty;
  }

  /** @throws {DomainError} `invalid_input` for a list that is too long */
  add(rosterRef: string, rows: readonly { readonly row: TableRow; readonly mapped: MappedRow }[]): void {
    const lines = rows.flatMap(({ row, mapped }): NewRosterLine[] => {
      const { line, faults, unread, remarks } = mapped;
      if (line === null && faults.length === 0) return [];
      const kept = line ?? { ...NOBODY, number: row.number };
      return [
        {
          rosterRef,
          number: row.number,
          key: lineKey(kept),
          line: kept,
          cells: row.cells,
          faults: [...faults, ...unread, ...remarks],
        },
      ];
    });
    this.#count += lines.length;
    this.#faulty += rows.filter(({ mapped: { faults } }) => faults.length > 0).length;
    if (this.#count > MOST_LINES) throw tooMany();
    if (lines.length > 0) this.#batches.push(Buffer.from(JSON.stringify(lines)));
  }

  *[Symbol.iterator](): Generator<readonly NewRosterLine[]> {
    for (const batch of this.#batches) yield unpacked(batch);
  }
}

/** In the place of a line of which nothing can be used: it has no names. */
const NOBODY: Omit<MappedLine, "number"> = {
  identifier: null,
  names: [],
  ...NOTHING_LISTED,
  heldAt: null,
  records: [],
  undated: [],
};

/** Only `add` packs, and what it packs is JSON of this type. */
function unpacked(batch: Buffer): readonly NewRosterLine[] {
  return JSON.parse(batch.toString()) as NewRosterLine[];
}

function tooMany(): DomainError {
  const most = MOST_LINES.toLocaleString("en");
  const message = `The list has more than ${most} lines. Import it with the command line, or hand it in in parts.`;
  return new DomainError("invalid_input", message);
}
