import * as fc from "fast-check";
import type { Day } from "../dates/days.ts";
import { ATTESTED_STATUS, type Status, STATUSES, statusesWith } from "../statuses/statuses.ts";
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

/** No more records than this: every order of them is tried. */
const MOST_RECORDS = 5;

type Dates = Pick<HistoryRecord, "earliest" | "latest" | "anchor" | "attested" | "minuteOfDay">;

const day = fc.integer({ min: FIRST_DAY, max: LAST_DAY });
const days = fc.tuple(day, day).map(([a, b]) => ({ earliest: Math.min(a, b), latest: Math.max(a, b) }));
const plain = { attested: false, minuteOfDay: null };

const exactly = (on: Day): Dates => ({ ...plain, earliest: on, latest: on, anchor: on });
const onDay = day.map(exactly);
const atHour = fc
  .tuple(onDay, fc.constantFrom(0, 720, 1425))
  .map(([on, minuteOfDay]): Dates => ({ ...on, minuteOfDay }));
const within = days.map((range): Dates => ({ ...plain, ...range, anchor: range.earliest }));
/** "About": wider on both sides than what was said, but for what the evidence caps. */
const about = fc
  .tuple(fc.oneof(onDay, within), fc.integer({ min: 1, max: 2 }))
  .map(([{ anchor, latest }, unit]): Dates => ({
    ...plain,
    anchor,
    earliest: anchor - unit,
    latest: Math.min(latest + unit, LAST_DAY),
  }));
/** `[..D]`: it happened by that day. */
const by = day.map((latest): Dates => ({ ...plain, earliest: null, latest, anchor: latest }));
/** `../D`: it was so on that day. */
const attested = by.map((dates): Dates => ({ ...dates, attested: true }));

const when = fc.oneof(
  { weight: 3, arbitrary: onDay },
  { weight: 2, arbitrary: atHour },
  { weight: 3, arbitrary: within },
  { weight: 1, arbitrary: about },
  { weight: 1, arbitrary: by },
);

/** One in four is alleged or disputed; some are learned late, some withdrawn again. */
const sourced = fc
  .record({
    firm: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
    recordedAt: fc.integer({ min: FIRST_INSTANT, max: LAST_INSTANT }),
    supersededAfter: fc.option(fc.integer({ min: 1, max: 4 }), { freq: 3 }),
  })
  .map(({ supersededAfter, ...told }) => ({
    ...told,
    supersededAt: supersededAfter === null ? null : told.recordedAt + supersededAfter,
  }));

const told = (status: fc.Arbitrary<Status>, dates: fc.Arbitrary<Dates>): fc.Arbitrary<HistoryRecord> =>
  fc.tuple(status, dates, sourced).map(([of, on, source]) => ({ ...source, ...on, status: of, stay: null }));

const alive = fc.constantFrom(...statusesWith(({ final }) => !final));
const death = fc.constantFrom(...statusesWith(({ final }) => final));
const inPrison = fc.constantFrom(...statusesWith(({ inCustody }) => inCustody));
const atLiberty = fc.constantFrom(...statusesWith(({ deprivedOfLiberty, final }) => !deprivedOfLiberty && !final));
const onList = fc.oneof(
  { weight: 3, arbitrary: fc.constant(ATTESTED_STATUS) },
  { weight: 1, arbitrary: fc.constantFrom(...STATUSES) },
);

/** A row of a register: an entry, an exit or both, in this order. */
const stay = fc
  .tuple(told(inPrison, when), told(atLiberty, when), fc.constantFrom("both", "both", "both", "entry", "exit"))
  .map(([entry, exit, ends]): HistoryRecord[] => {
    const row = [entry, exit].map((end) => ({ ...end, stay: "row" }));
    if (ends !== "both") return row.slice(...(ends === "entry" ? [0, 1] : [1]));
    const [first, last] = entry.anchor > exit.anchor ? [exit, entry] : [entry, exit];
    return row.map((end, i) => ({ ...end, ...datesOf(i === 0 ? first : last) }));
  });

function datesOf({ earliest, latest, anchor, attested: onThatDay, minuteOfDay }: Dates): Dates {
  return { earliest, latest, anchor, attested: onThatDay, minuteOfDay };
}

const statement = (status: fc.Arbitrary<Status>, dates: fc.Arbitrary<Dates>) => told(status, dates).map((one) => [one]);

/** In and out on one day, in whatever order, told with its hour or without. */
const dayTrip = fc
  .tuple(fc.array(told(alive, fc.oneof(onDay, atHour)), { minLength: 2, maxLength: 3 }), day)
  .map(([trips, on]) => trips.map((one) => ({ ...one, ...exactly(on), minuteOfDay: one.minuteOfDay })));

/** Out of one register, and into another on the next day. */
const move = fc
  .tuple(told(atLiberty, onDay), told(inPrison, onDay), fc.integer({ min: FIRST_DAY, max: LAST_DAY - 1 }))
  .map(([exit, entry, night]) => [
    { ...exit, ...exactly(night), stay: "from" },
    { ...entry, ...exactly(night + 1), stay: "to" },
  ]);

const fact = fc.oneof(
  { weight: 5, arbitrary: statement(alive, when) },
  { weight: 2, arbitrary: statement(onList, attested) },
  { weight: 3, arbitrary: stay },
  { weight: 1, arbitrary: statement(death, when) },
  { weight: 1, arbitrary: dayTrip },
  { weight: 1, arbitrary: move },
);

/** Up to five records of one person, in no order: every status, grade and kind of date, stays, lists and deaths. */
export const randomHistory: fc.Arbitrary<HistoryRecord[]> = fc
  .array(fact, { maxLength: MOST_RECORDS, size: "max" })
  .map((facts) =>
    facts
      .flatMap((records, row) => records.map((one) => ({ ...one, stay: one.stay && `${one.stay} ${row}` })))
      .slice(0, MOST_RECORDS),
  );

/** The same, all of it known now. */
export const currentHistory = randomHistory.map((records) => records.map((one) => ({ ...one, supersededAt: null })));

/** All known now, on so few days that most of it happens on the same day or on the next. */
export const crowdedHistory = onOtherDays((on) => Math.floor(on / 3));

/** All known now, with a lull in the middle of more than the 30 days of DOMAIN.md 5.7. */
export const sparseHistory = onOtherDays((on) => (on > 4 ? on + 35 : on));
export const LAST_SPARSE_DAY: Day = LAST_DAY + 35;

function onOtherDays(dayFor: (on: Day) => Day): fc.Arbitrary<HistoryRecord[]> {
  return currentHistory.map((records) =>
    records.map((one) => ({
      ...one,
      earliest: one.earliest === null ? null : dayFor(one.earliest),
      latest: dayFor(one.latest),
      anchor: dayFor(one.anchor),
    })),
  );
}
