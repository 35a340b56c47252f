import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { COUNTING_RULES, statusesCountedBy } from "../statuses/counting-rules.ts";
import type { Day } from "../dates/days.ts";
import { episodes } from "../history/episodes.ts";
import { FIRST_DAY, FIRST_INSTANT, LAST_DAY, LAST_INSTANT, PATIENCE_MS, RUNS } from "../history/random-histories.ts";
import { type HistoryRecord, knownAt } from "../history/record.ts";
import { day, record } from "../history/worked-cases.ts";
import { setOf } from "../statuses/status-set.ts";
import { STATUSES } from "../statuses/statuses.ts";
import type { Bridge, BridgeRequest } from "./bridge.ts";
import { CensusOracle } from "./census-oracle.ts";
import { firstCause } from "./knowledge.ts";
import type { CensusPerson } from "./person.ts";
import {
  askedDay,
  attributeFilter,
  censusOf,
  IDS,
  instant,
  orNothing,
  person,
  seldom,
  someone,
} from "./random-people.ts";

const DEPRIVED = setOf(statusesCountedBy("deprived-of-liberty"));
/** 10,000 bridges in the nightly run. */
const BRIDGES = RUNS / 10;

const bridgeRequest: fc.Arbitrary<BridgeRequest> = fc
  .record({
    statuses: fc
      .oneof(
        { weight: 3, arbitrary: fc.constantFrom(...COUNTING_RULES).map(statusesCountedBy) },
        { weight: 1, arbitrary: fc.subarray([...STATUSES]) },
      )
      .map(setOf),
    // The first of both where something is told.
    days: fc.tuple(fc.integer({ min: FIRST_DAY, max: LAST_DAY }), askedDay),
    instants: fc.tuple(fc.integer({ min: FIRST_INSTANT, max: LAST_INSTANT }), orNothing(instant)),
    filter: seldom(attributeFilter, {}),
    // Whom a searched name finds is another at each instant.
    onlyBefore: seldom(fc.subarray(IDS), undefined),
  })
  .map(({ statuses, days, instants: [one, other], filter, onlyBefore }) => ({
    statuses,
    from: { on: Math.min(...days), asKnown: Math.min(one, other ?? one), filter: { ...filter, only: onlyBefore } },
    to: { on: Math.max(...days), asKnown: other === undefined ? null : Math.max(one, other), filter },
  }));

/** Enough people that something happens, most of them on record before anything is known. */
const people = fc
  .uniqueArray(fc.tuple(person, seldom(fc.constant(true), false)), {
    minLength: 6,
    maxLength: 9,
    size: "max",
    selector: ([{ id }]) => id,
  })
  .map((everybody) => everybody.map(([one, isLate]) => (isLate ? one : onRecordEarly(one))));

function onRecordEarly(one: CensusPerson): CensusPerson {
  const [first, ...others] = one.profiles;
  return first ? { ...one, profiles: [{ ...first, recordedAt: FIRST_INSTANT - 1 }, ...others] } : one;
}

/** Of one person, 1 or 0 for each day from `from` to `to`: counted by hand, from the stretches. */
function countedByHand(
  one: CensusPerson,
  { statuses }: BridgeRequest,
  { filter, asKnown }: BridgeRequest["to"],
  from: Day,
  to: Day,
): number[] {
  const days = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const request = { statuses, from, to, step: "day", filter, asKnown } as const;
  const [series] = new CensusOracle([one]).timeline(request, days);
  return (series?.numbers ?? []).map(([, count = 0]) => count);
}

const sumOf = (changes: readonly { readonly change: number }[]) => changes.reduce((sum, { change }) => sum + change, 0);

describe("a bridge between two numbers of the census", () => {
  it("sums exactly, and tells of everybody who came or went and of nobody else", { timeout: PATIENCE_MS }, () => {
    const met = { differences: 0, moves: 0 };
    fc.assert(
      fc.property(people, bridgeRequest, (everybody, request) => {
        const { from, to } = request;
        const { before, between, after, differences, moves } = censusOf(everybody).bridge(request);
        expect(between).toBe(before + sumOf(differences));
        expect(after).toBe(between + sumOf(moves));
        expect(differences.every(({ knowings }) => knowings.length > 0)).toBe(true);
        const total = { before: 0, after: 0 };
        for (const one of everybody) {
          const [known = 0] = countedByHand(one, request, from, from.on, from.on);
          const line = countedByHand(one, request, to, from.on, to.on);
          total.before += known;
          total.after += line.at(-1) ?? 0;
          const differing = differences.filter(({ id }) => id === one.id).map(({ change }) => change);
          expect(differing).toEqual(line[0] === known ? [] : [(line[0] ?? 0) - known]);
          const own = moves.filter(({ id }) => id === one.id);
          for (const [i, count] of line.entries()) {
            const onDay = own.filter(({ on }) => i > 0 && on === from.on + i);
            expect(sumOf(onDay)).toBe(count - (line[i - 1] ?? count));
            expect(onDay.every((move, nth) => nth === 0 || move.change !== onDay[nth - 1]?.change)).toBe(true);
          }
          expect(own.every(({ on }) => from.on < on && on <= to.on)).toBe(true);
        }
        expect({ before, after }).toEqual(total);
        met.differences += differences.length;
        met.moves += moves.length;
      }),
      { seed: 11, numRuns: BRIDGES },
    );
    expect(met.differences).toBeGreaterThan(BRIDGES / 2);
    expect(met.moves).toBeGreaterThan(BRIDGES / 2);
  });

  it("tells every beginning and end of an episode, of those on one day too", { timeout: PATIENCE_MS }, () => {
    fc.assert(
      fc.property(people, bridgeRequest, (everybody, { statuses, from, to }) => {
        const unborn = everybody.map((one) => ({
          ...one,
          profiles: one.profiles.map((profile) => ({ ...profile, birth: null })),
        }));
        const ends = { from: { ...from, filter: {} }, to: { ...to, filter: {} } };
        const { moves } = censusOf(unborn).bridge({ statuses, ...ends });
        const at = to.asKnown ?? Infinity;
        for (const { id, profiles, records } of unborn) {
          const edges = episodes(knownAt(records, at), statuses).flatMap((one) => [
            { change: 1, on: one.from.count },
            ...(one.until ? [{ change: -1, on: one.until.count }] : []),
          ]);
          const isOnRecord = knownAt(profiles, at).length > 0;
          const expected = edges.filter(({ on }) => isOnRecord && from.on < on && on <= to.on);
          const told = moves.filter((move) => move.id === id).map(({ change, on }) => ({ change, on }));
          expect(told).toEqual(expected);
        }
      }),
      { seed: 12, numRuns: BRIDGES },
    );
  });
});

/* What was known on 19 January, and what is known since. */
const [THEN, NOW_KNOWN] = ["2026-01-19T23:59:59Z", "2026-01-20T23:59:59Z"].map(Date.parse);
const SINCE = { recorded: "2026-01-20T12:00:00Z" };
const UNTIL = { superseded: "2026-01-20T12:00:00Z" };

/** What came to be known of one day. */
function learnedOn(iso: string, filter = {}): BridgeRequest {
  const on = day(iso);
  return { statuses: DEPRIVED, from: { on, asKnown: THEN, filter }, to: { on, asKnown: NOW_KNOWN, filter } };
}

function bridgeOfOne(history: readonly HistoryRecord[], more: Partial<CensusPerson> = {}, filter = {}): Bridge {
  return censusOf([{ ...someone(0, history), ...more }]).bridge(learnedOn("2025-12-31", filter));
}

/** The one cause and what it changes; no merge is known here. */
function causeIn({ differences }: Bridge): string {
  return differences
    .map(({ change, knowings }) => `${change > 0 ? "+" : ""}${change} ${firstCause(knowings, new Map())}`)
    .join();
}

describe("what came to be known of a day:", () => {
  const detained = record("detained", "2025-12-01");
  const alias = { sex: null, sector: null, nationality: [] };
  const profile = { attributes: alias, birth: null, recordedAt: 0, supersededAt: null };
  const publishedLate = { profiles: [{ ...profile, recordedAt: Date.parse(SINCE.recorded) }] };

  test.each<[name: string, told: string, history: readonly HistoryRecord[], more?: Partial<CensusPerson>]>([
    ["an arrest", "+1 learned_late", [record("detained", "2025-12-01", SINCE)]],
    [
      "an arrest, of somebody who is on record only since then",
      "+1 learned_late",
      [record("detained", "2025-12-01", SINCE)],
      publishedLate,
    ],
    ["an arrest that was on record before the person was published", "+1 published", [detained], publishedLate],
    [
      "a person who was taken back",
      "-1 withdrawn",
      [detained],
      { profiles: [{ ...profile, supersededAt: Date.parse(UNTIL.superseded) }] },
    ],
    ["a release", "-1 exit_learned_late", [detained, record("released", "2025-12-10", SINCE)]],
    ["that there was no arrest", "-1 retracted", [record("detained", "2025-12-01", UNTIL)]],
    ["that there was no release", "+1 retracted", [detained, record("released", "2025-12-10", UNTIL)]],
    [
      "that the release was later",
      "+1 corrected",
      [detained, record("released", "2025-12-10", UNTIL), record("released", "2026-01-05", SINCE)],
    ],
    [
      "that the arrest was later",
      "-1 corrected",
      [record("detained", "2025-12-01", UNTIL), record("detained", "2026-01-05", SINCE)],
    ],
    [
      "a birth after the day",
      "-1 reclassified",
      [detained],
      {
        profiles: [
          { ...profile, supersededAt: Date.parse(UNTIL.superseded) },
          { ...profile, birth: day("2026-01-01"), recordedAt: Date.parse(SINCE.recorded) },
        ],
      },
    ],
  ])("%s: %s", (_, told, history, more) => {
    expect(causeIn(bridgeOfOne(history, more))).toBe(told);
  });

  it("takes somebody into a filter: reclassified", () => {
    const profiles = [
      { ...profile, supersededAt: Date.parse(UNTIL.superseded) },
      { ...profile, attributes: { ...alias, sex: "female" as const }, recordedAt: Date.parse(SINCE.recorded) },
    ];
    const choice = (values: string[]) => ({ choices: { sex: { values, except: false } } });
    expect(causeIn(bridgeOfOne([detained], { profiles }, choice(["female"])))).toBe("+1 reclassified");
    expect(causeIn(bridgeOfOne([detained], { profiles }, choice(["unknown"])))).toBe("-1 reclassified");
    expect(causeIn(bridgeOfOne([detained], { profiles }))).toBe("");
  });

  it("says what counted somebody in or out, and not what else came to be known", () => {
    const elsewhere = record("detained", "2023-01-01", UNTIL);
    const freedThen = record("released", "2023-05-01");
    const exit = record("released", "2025-12-10", { recorded: "2026-01-20T13:00:00Z" });
    expect(causeIn(bridgeOfOne([detained, elsewhere, freedThen, exit]))).toBe("-1 exit_learned_late");
    const afterwards = { ...elsewhere, supersededAt: Date.parse("2026-01-20T14:00:00Z") };
    expect(causeIn(bridgeOfOne([detained, afterwards, freedThen, exit]))).toBe("-1 exit_learned_late");
  });

  it("says of several causes the first one", () => {
    const again = record("detained", "2025-12-02", { recorded: "2026-01-20T13:00:00Z" });
    const exit = record("released", "2025-12-10", { recorded: "2026-01-20T14:00:00Z" });
    const history = [record("detained", "2025-12-01", UNTIL), again, exit];
    expect(causeIn(bridgeOfOne(history))).toBe("-1 retracted");
  });

  it("says that two entries became one where the records moved in a merge, and that they were parted again", () => {
    const moved = bridgeOfOne([record("detained", "2025-12-01", SINCE)]).differences[0]?.knowings ?? [];
    const at = Date.parse(SINCE.recorded);
    expect(firstCause(moved, new Map([[at, "merged"]]))).toBe("merged");
    expect(firstCause(moved, new Map([[at, "split"]]))).toBe("split");
    expect(firstCause(moved, new Map([[at + 1, "merged"]]))).toBe("learned_late");
  });
});

it("names who went from the record or came back to it when something else came to be known, and not who is new", () => {
  const at = Date.parse(SINCE.recorded);
  const known = (...lives: [from: number, until: number | null][]) => ({
    profiles: lives.map(([recordedAt, supersededAt]) => ({
      attributes: { sex: null, sector: null, nationality: [] },
      birth: null,
      recordedAt,
      supersededAt,
    })),
  });
  const { goneOrBack } = censusOf([
    someone(0, [record("detained", "2025-12-01", SINCE)]),
    { ...someone(1, []), ...known([0, at]) },
    { ...someone(2, []), ...known([0, 5], [at, null]) },
    { ...someone(3, []), ...known([at, null]) },
    { ...someone(4, []), ...known([0, at - 1]) },
  ]).bridge(learnedOn("2025-12-31"));
  expect(goneOrBack).toEqual([1, 2].map((number) => someone(number, []).id));
});

it("orders people by their names, and moves by their days before that", () => {
  const census = censusOf([
    someone(2, [record("detained", "2025-12-05")]),
    someone(1, [record("detained", "2025-12-07")]),
    someone(0, [record("detained", "2025-12-07")]),
  ]);
  const [from, to] = [day("2025-12-01"), day("2025-12-31")].map((on) => ({ on, filter: {} }));
  const { moves } = census.bridge({
    statuses: DEPRIVED,
    from: from ?? { on: 0, filter: {} },
    to: to ?? { on: 0, filter: {} },
  });
  expect(moves.map(({ id }) => id)).toEqual([2, 0, 1].map((number) => someone(number, []).id));
});

it("tells how many people each step is about before it looks at their histories, and may be stopped", () => {
  const census = censusOf([
    someone(0, [record("detained", "2025-12-01", SINCE)]),
    someone(1, [record("detained", "2026-01-05")]),
    someone(2, [record("detained", "2024-01-05")]),
  ]);
  const request = {
    statuses: DEPRIVED,
    from: { on: day("2025-12-31"), asKnown: THEN, filter: {} },
    to: { on: day("2026-01-10"), asKnown: NOW_KNOWN, filter: {} },
  };
  const told: [string, number][] = [];
  census.bridge({ ...request, afford: (...step) => told.push(step) });
  expect(told).toEqual([
    ["knowledge", 1],
    ["time", 1],
  ]);
  const afford = () => {
    throw new Error("too many");
  };
  expect(() => census.bridge({ ...request, afford })).toThrow("too many");
});
