import { capacityFor, moved } from "./columns.ts";

/** Below this many entries nobody minds the waste. */
const WASTE_WORTH_PACKING = 4096;

/** Where the run of entries of each row lies in columns that all rows share. The columns belong to the caller. */
export class Slices {
  offset = new Uint32Array(0);
  length = new Uint32Array(0);
  /** Where the next new run goes: the columns must be at least this long. */
  end = 0;
  #inUse = 0;

  /** Room for `count` entries of `row`, in its old place where they fit, else at the end. The old entries are lost. */
  place(row: number, count: number): number {
    this.#reach(row);
    const before = this.length[row] ?? 0;
    if (count > before) {
      this.offset[row] = this.end;
      this.end += count;
    }
    this.length[row] = count;
    this.#inUse += count - before;
    return this.offset[row] ?? 0;
  }

  /** Whether more than half of the columns is left behind by rows that moved away. */
  get isWasteful(): boolean {
    return this.end > WASTE_WORTH_PACKING && this.end > 2 * this.#inUse;
  }

  /** Moves all runs together; `move` copies entries from the old columns to new ones. */
  pack(move: (from: number, to: number, count: number) => void): void {
    let end = 0;
    for (const [row, count] of this.length.entries()) {
      move(this.offset[row] ?? 0, end, count);
      this.offset[row] = end;
      end += count;
    }
    this.end = end;
  }

  /** Becomes the same as another one. */
  take(other: Slices): void {
    this.offset = other.offset.slice();
    this.length = other.length.slice();
    this.end = other.end;
    this.#inUse = other.#inUse;
  }

  #reach(row: number): void {
    const capacity = capacityFor(row + 1, this.length.length);
    if (capacity === this.length.length) return;
    this.offset = moved(this.offset, new Uint32Array(capacity));
    this.length = moved(this.length, new Uint32Array(capacity));
  }
}
