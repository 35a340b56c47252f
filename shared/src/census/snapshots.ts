import { knownAt, type HistoryRecord } from "../history/record.ts";
import { stretches } from "../history/stretches.ts";
import { Recent } from "./recent.ts";
import { RecordTable } from "./record-table.ts";
import { StateDictionary } from "./state-dictionary.ts";
import { StretchTable } from "./stretch-table.ts";

/** The instant at which everything recorded so far is known. */
export const NOW = Infinity;

const MOST_PAST_SNAPSHOTS = 2;

interface Snapshot {
  readonly instant: number;
  readonly table: StretchTable;
}

/**
 * What everybody's history says, as known now and at the last few instants that were asked for. A change goes into all of
 * them; another instant is worked out from the records.
 */
export class Snapshots {
  readonly states = new StateDictionary();
  readonly now = new StretchTable();
  readonly #records = new RecordTable();
  readonly #past = new Recent<Snapshot>(MOST_PAST_SNAPSHOTS);

  put(row: number, records: readonly HistoryRecord[]): void {
    this.#records.put(row, records);
    for (const { instant, table } of this.#all()) table.put(row, stretches(knownAt(records, instant)), this.states);
  }

  clear(row: number): void {
    this.#records.clear(row);
    for (const { table } of this.#all()) table.clear(row);
  }

  /** As known at `instant`, for the rows below `rows`. */
  asKnown(instant: number, rows: number): StretchTable {
    if (instant === NOW) return this.now;
    return this.#past.get(String(instant), () => ({ instant, table: this.#workOut(instant, rows) })).table;
  }

  /** Most histories were known then as they are now: only the others are thought through again. */
  #workOut(instant: number, rows: number): StretchTable {
    const table = new StretchTable();
    for (let row = 0; row < rows; row += 1) {
      if (this.#records.isKnownAlike(row, instant, NOW)) table.copy(row, this.now);
      else table.put(row, stretches(this.#records.knownAt(row, instant)), this.states);
    }
    return table;
  }

  *#all(): Iterable<Snapshot> {
    yield { instant: NOW, table: this.now };
    yield* this.#past.values();
  }
}
