import type { Day } from "../days.ts";
import type { Stretch } from "../history/stretches.ts";
import { capacityFor, moved, NO_DAY } from "./columns.ts";
import { Slices } from "./slices.ts";
import { NOTHING_ON_RECORD, type StateDictionary } from "./state-dictionary.ts";

/** Before every day there is. */
const SINCE_EVER: Day = NO_DAY;

/**
 * What everybody's history says, as known at one instant: for each row a run of stretches, each the day it begins and the
 * number of its state. The stretch "nothing on record", in which nearly every history begins, is left unsaid.
 */
export class StretchTable {
  readonly slices = new Slices();
  from = new Int32Array(0);
  state = new Uint16Array(0);

  put(row: number, said: readonly Stretch[], states: StateDictionary): void {
    const ids = said.map(({ possible, count }) => states.idOf(possible, count));
    const unsaid = ids[0] === NOTHING_ON_RECORD ? 1 : 0;
    let at = this.slices.place(row, said.length - unsaid);
    this.#reach(this.slices.end);
    for (let i = unsaid; i < said.length; i += 1) {
      this.from[at] = said[i]?.from ?? SINCE_EVER;
      this.state[at] = ids[i] ?? NOTHING_ON_RECORD;
      at += 1;
    }
    if (this.slices.isWasteful) this.#pack();
  }

  /** Gives `row` the stretches that it has in another table. */
  copy(row: number, other: StretchTable): void {
    const count = other.slices.length[row] ?? 0;
    const start = other.slices.offset[row] ?? 0;
    const at = this.slices.place(row, count);
    this.#reach(this.slices.end);
    for (let i = 0; i < count; i += 1) {
      this.from[at + i] = other.from[start + i] ?? SINCE_EVER;
      this.state[at + i] = other.state[start + i] ?? NOTHING_ON_RECORD;
    }
  }

  clear(row: number): void {
    this.slices.place(row, 0);
  }

  /** The stretches of a row, as `stretches` gave them. */
  stretchesOf(row: number, states: StateDictionary): Stretch[] {
    const start = this.slices.offset[row] ?? 0;
    const count = this.slices.length[row] ?? 0;
    const entries = Array.from({ length: count }, (_, i) => ({
      from: this.from[start + i] ?? SINCE_EVER,
      ...states.stateOf(this.state[start + i] ?? NOTHING_ON_RECORD),
    }));
    if (entries[0]?.from !== SINCE_EVER) entries.unshift({ from: SINCE_EVER, ...states.stateOf(NOTHING_ON_RECORD) });
    return entries.map((entry, i) => ({
      ...entry,
      from: entry.from === SINCE_EVER ? null : entry.from,
      until: entries[i + 1]?.from ?? null,
    }));
  }

  #reach(length: number): void {
    const capacity = capacityFor(length, this.from.length);
    if (capacity === this.from.length) return;
    this.from = moved(this.from, new Int32Array(capacity));
    this.state = moved(this.state, new Uint16Array(capacity));
  }

  #pack(): void {
    const { from, state } = this;
    this.from = new Int32Array(from.length);
    this.state = new Uint16Array(state.length);
    this.slices.pack((source, target, count) => {
      for (let i = 0; i < count; i += 1) {
        this.from[target + i] = from[source + i] ?? SINCE_EVER;
        this.state[target + i] = state[source + i] ?? NOTHING_ON_RECORD;
      }
    });
  }
}
