import { EMPTY_SET, NOTHING, type StatusSet } from "../statuses/status-set.ts";
import { type Status, STATUSES } from "../statuses/statuses.ts";

/** What a history can say of one day: what is possible, and what the middle line counts. */
export interface State {
  readonly possible: StatusSet;
  readonly count: Status | null;
}

/** The small number of the state in which everybody begins: nothing on record. */
export const NOTHING_ON_RECORD = 0;

/** A small number for every distinct state. A million people share a hundred states or so. */
export class StateDictionary {
  readonly states: State[] = [{ possible: NOTHING, count: null }];
  /** By number of the state: the place in the taxonomy, from 1 on, of the status that counts; 0 for none. */
  readonly counted: number[] = [0];
  readonly #ids = new Map<number, number>([[keyOf(NOTHING, null), NOTHING_ON_RECORD]]);

  idOf(possible: StatusSet, count: Status | null): number {
    const key = keyOf(possible, count);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    this.#ids.set(key, this.states.length);
    this.counted.push(count === null ? 0 : STATUSES.indexOf(count) + 1);
    return this.states.push({ possible, count }) - 1;
  }

  stateOf(id: number): State {
    return this.states[id] ?? { possible: EMPTY_SET, count: null };
  }
}

function keyOf(possible: StatusSet, count: Status | null): number {
  return possible * (STATUSES.length + 1) + (count === null ? STATUSES.length : STATUSES.indexOf(count));
}
