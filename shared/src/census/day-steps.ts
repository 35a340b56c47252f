import type { Day } from "../dates/days.ts";
import { NO_DAY } from "./columns.ts";
import { Runs } from "./runs.ts";
import type { Slices } from "./slices.ts";

/** From that day on it is this. */
export interface DayStep<V> {
  readonly from: Day;
  readonly value: V;
}

/** Of several steps on one day the last one, and none that changes nothing. The steps come in the order of their days. */
export function settled<V>(steps: readonly DayStep<V>[], before: V): DayStep<V>[] {
  const kept: DayStep<V>[] = [];
  for (const step of steps) {
    if (kept.at(-1)?.from === step.from) kept.pop();
    const standing = kept.length === 0 ? before : kept.at(-1)?.value;
    if (standing !== step.value) kept.push(step);
  }
  return kept;
}

/** What is so on `day`. */
export function valueOn<V>(steps: readonly DayStep<V>[], day: Day, before: V): V {
  const step = steps.findLast(({ from }) => from <= day);
  return step === undefined ? before : step.value;
}

/** Something of everybody that becomes another from day to day, as known at one instant: a number for each run of days. */
export class DaySteps {
  #runs = new Runs({ from: Int32Array, value: Int32Array });
  /** The number on the days before the first step. */
  readonly before: number;

  constructor(before: number) {
    this.before = before;
  }

  get slices(): Slices {
    return this.#runs.slices;
  }

  /** By entry: the day it begins. */
  get from(): Int32Array {
    return this.#runs.columns.from;
  }

  /** By entry: the number from that day on. */
  get value(): Int32Array {
    return this.#runs.columns.value;
  }

  put(row: number, steps: readonly DayStep<number>[]): void {
    const start = this.#runs.place(row, steps.length);
    for (const [i, { from, value }] of steps.entries()) {
      this.from[start + i] = from;
      this.value[start + i] = value;
    }
  }

  clone(): DaySteps {
    const twin = new DaySteps(this.before);
    twin.#runs = this.#runs.clone();
    return twin;
  }

  stepsOf(row: number): DayStep<number>[] {
    const start = this.slices.offset[row] ?? 0;
    return Array.from({ length: this.slices.length[row] ?? 0 }, (_, i) => ({
      from: this.from[start + i] ?? NO_DAY,
      value: this.value[start + i] ?? this.before,
    }));
  }

  /** The place of the step that `row` is in on `day`; -1 before the first one. */
  stepOn(row: number, day: Day): number {
    const { offset, length } = this.slices;
    const { from } = this;
    const start = offset[row] ?? 0;
    let at = start + (length[row] ?? 0) - 1;
    while (at >= start && (from[at] ?? NO_DAY) > day) at -= 1;
    return at < start ? -1 : at;
  }

  valueOn(row: number, day: Day): number {
    const at = this.stepOn(row, day);
    return at < 0 ? this.before : (this.value[at] ?? this.before);
  }
}
