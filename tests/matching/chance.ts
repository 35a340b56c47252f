import { mulberry32 } from "../mulberry32.ts";

/** Whole numbers and choices, drawn in an order that the seed decides. */
export interface Chance {
  below(count: number): number;
  is(share: number): boolean;
  oneOf<T>(some: readonly T[]): T;
  /** One of some that stand with the commonest first. */
  commonOf<T>(some: readonly T[]): T;
}

export function chanceFrom(seed: number): Chance {
  const next = mulberry32(seed);
  const below = (count: number) => Math.floor(next() * count);
  return {
    below,
    is: (share) => next() < share,
    oneOf: (some) => must(some[below(some.length)]),
    // The first words take a great part, as in life.
    commonOf: (some) => must(some[Math.floor(next() ** 2.5 * some.length)]),
  };
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("nothing to choose from");
  return value;
}
