import * as fc from "fast-check";
import type { Day } from "../days.ts";
import { STATUSES } from "../statuses.ts";
import type { HistoryRecord } from "./record.ts";

/** The test runner's environment: the one thing here that is not pure, and only tests import it. */
declare const process: { readonly env: Readonly<Record<string, string | undefined>> };

/** How many random histories are tried: 2,000 each time, 100,000 in the nightly run. */
export const RUNS = process.env["PARADERO_NIGHTLY"] === "1" ? 100_000 : 2_000;

/** A nightly run may take its time. */
export const PATIENCE_MS = 3_600_000;

/** The days that random histories play on: few, so that records meet, overlap and share days. */
export const FIRST_DAY: Day = 0;
export const LAST_DAY: Day = 9;

/** When random records are recorded and superseded. */
export const FIRST_INSTANT = 0;
export const LAST_INSTANT = 6;

const day = fc.integer({ min: FIRST_DAY, max: LAST_DAY });
const instant = fc.integer({ min: FIRST_INSTANT, max: LAST_INSTANT });

/** When it began: on a day, at an hour of a day, within a range, or on or before a day. */
const when = fc.oneof(
  day.map((on) => ({ earliest: on, latest: on, minuteOfDay: null })),
  fc.tuple(day, fc.constantFrom(0, 720, 1425)).map(([on, minuteOfDay]) => ({ earliest: on, latest: on, minuteOfDay })),
  fc.tuple(day, day).map(([a, b]) => ({ earliest: Math.min(a, b), latest: Math.max(a, b), minuteOfDay: null })),
  day.map((latest) => ({ earliest: null, latest, minuteOfDay: null })),
);

/** Up to five records of one person: every status, grade and kind of date, some learned late, some superseded. */
export const randomHistory: fc.Arbitrary<HistoryRecord[]> = fc
  .array(
    fc.record({
      status: fc.constantFrom(...STATUSES),
      when,
      firm: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
      recordedAt: instant,
      supersededAfter: fc.option(fc.integer({ min: 1, max: 4 }), { freq: 3 }),
    }),
    { maxLength: 5, size: "max" },
  )
  .map((drafts) =>
    drafts.map(({ when: dates, supersededAfter, ...draft }) => ({
      ...draft,
      ...dates,
      anchor: dates.earliest ?? dates.latest,
      attested: dates.earliest === null,
      stay: null,
      supersededAt: supersededAfter === null ? null : draft.recordedAt + supersededAfter,
    })),
  );
