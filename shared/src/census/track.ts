import type { Day } from "../dates/days.ts";
import type { DaySteps } from "./day-steps.ts";

/** Walks through the days of one row after another: what is so on the day that was gone to. */
export class Track {
  value: number;
  readonly #before: number;
  readonly #offset: Uint32Array;
  readonly #length: Uint32Array;
  readonly #from: Int32Array;
  readonly #values: Int32Array;
  #at = 0;
  #end = 0;

  constructor({ before, slices: { offset, length }, from, value }: DaySteps) {
    this.value = before;
    this.#before = before;
    this.#offset = offset;
    this.#length = length;
    this.#from = from;
    this.#values = value;
  }

  /** Stands before the first day of `row`. */
  begin(row: number): void {
    this.value = this.#before;
    this.#at = this.#offset[row] ?? 0;
    this.#end = this.#at + (this.#length[row] ?? 0);
  }

  goTo(day: Day): void {
    while (this.#at < this.#end && (this.#from[this.#at] ?? 0) <= day) {
      this.value = this.#values[this.#at] ?? this.#before;
      this.#at += 1;
    }
  }

  /** The day of the next step; `Infinity` where there is none. */
  get next(): Day {
    return this.#at < this.#end ? (this.#from[this.#at] ?? Infinity) : Infinity;
  }
}
