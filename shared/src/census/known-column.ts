import { type Column, capacityFor, moved } from "./columns.ts";
import { Runs } from "./runs.ts";

/** From that instant on it was known to be this. */
export interface KnownStep {
  readonly since: number;
  readonly value: number;
}

/** A fact as the two times have it: known from an instant, until another one or still. */
export interface KnownValue {
  readonly recordedAt: number;
  readonly supersededAt: number | null;
  readonly value: number;
}

/**
 * The steps of something that somebody always has while they are on record: what is known first counts before too, since
 * nobody is asked for before they are on record.
 */
export function lastingSteps(versions: readonly KnownValue[], otherwise: number): KnownStep[] {
  const steps: KnownStep[] = [];
  for (const { recordedAt, value } of versions.toSorted((a, b) => a.recordedAt - b.recordedAt)) {
    if (steps.at(-1)?.value === value) continue;
    steps.push({ since: steps.length === 0 ? -Infinity : recordedAt, value });
  }
  return steps.length === 0 ? [{ since: -Infinity, value: otherwise }] : steps;
}

/** The steps of being on record, 1, and not yet or no longer, 0. */
export function presenceSteps(versions: readonly Omit<KnownValue, "value">[]): KnownStep[] {
  const steps: KnownStep[] = [{ since: -Infinity, value: 0 }];
  for (const { recordedAt, supersededAt } of versions.toSorted((a, b) => a.recordedAt - b.recordedAt)) {
    if (supersededAt !== null && supersededAt <= recordedAt) continue;
    if (steps.length > 1 && steps.at(-1)?.since === recordedAt) steps.pop();
    else steps.push({ since: recordedAt, value: 1 });
    if (supersededAt !== null) steps.push({ since: supersededAt, value: 0 });
  }
  return steps;
}

/**
 * Something of everybody as it was known from instant to instant: what it is now in one column, and for the few of whom it
 * became another, what it was and until when. Every attribute is one of these, and so are the name that somebody is shown
 * by, their birth and being on record at all.
 */
export class KnownColumn<C extends Column> {
  /** By row, as known now. */
  now: C;
  readonly #make: new (length: number) => C;
  readonly #earlier = new Runs({ until: Float64Array, value: Float64Array });

  constructor(make: new (length: number) => C) {
    this.#make = make;
    this.now = new make(0);
  }

  /** @param steps in order, the first one since ever */
  put(row: number, steps: readonly KnownStep[]): void {
    const capacity = capacityFor(row + 1, this.now.length);
    if (capacity > this.now.length) this.now = moved(this.now, new this.#make(capacity));
    this.now[row] = steps.at(-1)?.value ?? 0;
    const start = this.#earlier.place(row, Math.max(0, steps.length - 1));
    const { until, value } = this.#earlier.columns;
    for (let i = 0; i + 1 < steps.length; i += 1) {
      until[start + i] = steps[i + 1]?.since ?? Infinity;
      value[start + i] = steps[i]?.value ?? 0;
    }
  }

  at(row: number, instant: number): number {
    const { offset, length } = this.#earlier.slices;
    const { until, value } = this.#earlier.columns;
    const start = offset[row] ?? 0;
    const end = start + (length[row] ?? 0);
    for (let at = start; at < end; at += 1) {
      if ((until[at] ?? Infinity) > instant) return value[at] ?? 0;
    }
    return this.now[row] ?? 0;
  }

  /** The instants at which it became another. */
  instantsOf(row: number): Iterable<number> {
    const { offset, length } = this.#earlier.slices;
    const start = offset[row] ?? 0;
    return this.#earlier.columns.until.subarray(start, start + (length[row] ?? 0));
  }

  /** Everybody's, as known at `instant`: a column of its own unless that is now. */
  asKnown(instant: number, rows: number): C {
    if (instant === Infinity) return this.now;
    const known = new this.#make(rows);
    for (let row = 0; row < rows; row += 1) known[row] = this.at(row, instant);
    return known;
  }
}
