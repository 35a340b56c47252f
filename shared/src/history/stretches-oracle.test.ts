import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { Day } from "../dates/days.ts";
import { oracle } from "./oracle.ts";
import {
  crowdedHistory,
  currentHistory,
  FIRST_DAY,
  LAST_DAY,
  LAST_SPARSE_DAY,
  PATIENCE_MS,
  RUNS,
  sparseHistory,
} from "./random-histories.ts";
import type { HistoryRecord } from "./record.ts";
import { standingOn, stretches } from "./stretches.ts";

/* The most important test in the project (DOMAIN.md 5): what is said of a history, held against every course it may have taken. */

/** Days before and after everything that happens. */
const MARGIN = 3;

const history = fc.oneof(
  { weight: 4, arbitrary: fc.record({ records: currentHistory, last: fc.constant(LAST_DAY) }) },
  { weight: 3, arbitrary: fc.record({ records: crowdedHistory, last: fc.constant(LAST_DAY) }) },
  { weight: 1, arbitrary: fc.record({ records: sparseHistory, last: fc.constant(LAST_SPARSE_DAY) }) },
);

const notBefore = fc.option(fc.integer({ min: FIRST_DAY - MARGIN, max: LAST_DAY }), { nil: undefined, freq: 3 });

function saidBy(records: readonly HistoryRecord[], last: Day, bound: Day | undefined) {
  const said = stretches(records, bound);
  return Array.from({ length: last + MARGIN - (FIRST_DAY - MARGIN) + 1 }, (_, i) => {
    const { possible, count } = standingOn(said, FIRST_DAY - MARGIN + i);
    return { possible, count };
  });
}

it("a history says of every day what every course that it may have taken says", { timeout: PATIENCE_MS }, () => {
  fc.assert(
    fc.property(history, notBefore, ({ records, last }, bound) => {
      expect(saidBy(records, last, bound)).toEqual(oracle(records, FIRST_DAY - MARGIN, last + MARGIN, bound));
    }),
    { seed: 20260406, numRuns: RUNS },
  );
});
