import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CENSUS_STEPS } from "../census-query.ts";
import { statusesCountedBy } from "../counting-rules.ts";
import type { Day } from "../days.ts";
import {
  FIRST_DAY,
  FIRST_INSTANT,
  LAST_DAY,
  LAST_INSTANT,
  PATIENCE_MS,
  randomHistory,
  RUNS,
} from "../history/random-histories.ts";
import type { HistoryRecord } from "../history/record.ts";
import { stretches } from "../history/stretches.ts";
import { day, record } from "../history/worked-cases.ts";
import { PEOPLE_SORTS } from "../people-query.ts";
import { FRESHNESS } from "../person/facets.ts";
import { setOf } from "../status-set.ts";
import { STATUSES } from "../statuses.ts";
import { CensusOracle, FIRST_ASKED, LAST_ASKED } from "./census-oracle.ts";
import { Census } from "./census.ts";
import type { CensusPerson } from "./person.ts";
import type { SelectRequest } from "./selection.ts";
import type { TimelineRequest } from "./timeline.ts";

const FACETS = ["sex", "state", "nationality"];
const DEPRIVED = setOf(statusesCountedBy("deprived-of-liberty"));

const orNothing = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 2, nil: undefined });
const askedDay = fc.integer({ min: FIRST_ASKED, max: LAST_ASKED });
const instant = orNothing(fc.integer({ min: FIRST_INSTANT - 1, max: LAST_INSTANT + 5 }));

const VALUES = {
  status: [...STATUSES],
  sex: ["female", "male"],
  state: ["Lara", "Táchira", "Zulia"],
  nationality: ["CO", "ES", "VE"],
  freshness: [...FRESHNESS],
};

/** Few enough ids that people are replaced and come back. */
const IDS = Array.from({ length: 9 }, (_, i) => `0199c0de-0000-7000-8000-${String(i).padStart(12, "0")}`);

const person: fc.Arbitrary<CensusPerson> = fc.record({
  id: fc.constantFrom(...IDS),
  attributes: fc.record({
    sex: fc.constantFrom("female", "male", null),
    state: fc.constantFrom(...VALUES.state, null),
    nationality: fc.subarray(VALUES.nationality),
  }),
  records: randomHistory,
  confirmed: fc.option(fc.integer({ min: -200, max: LAST_DAY })),
  order: fc.record({ name: fc.integer({ min: 0, max: 4 }) }),
});

/** Everybody once: the last that was said of each. */
const people = fc.uniqueArray(person, { maxLength: 9, size: "max", selector: ({ id }) => id });

const choice = (values: readonly string[]) =>
  orNothing(
    fc.record({
      except: fc.boolean(),
      values: fc.subarray([...values, "unknown"], { minLength: 1 }).map((some) => some),
    }),
  );

const filter = fc.record({
  choices: fc.record({
    status: choice(VALUES.status),
    sex: choice(VALUES.sex),
    state: choice(VALUES.state),
    nationality: choice(VALUES.nationality),
    freshness: choice(VALUES.freshness),
  }),
  only: orNothing(fc.subarray(IDS)),
  silentSince: orNothing(fc.integer({ min: -200, max: LAST_DAY })),
});

const timelineRequest: fc.Arbitrary<TimelineRequest> = fc
  .record({
    statuses: fc.subarray([...STATUSES]).map(setOf),
    days: fc.tuple(askedDay, askedDay),
    step: fc.constantFrom(...CENSUS_STEPS),
    by: orNothing(fc.constantFrom(...Object.keys(VALUES))),
    filter,
    asKnown: instant,
  })
  .map(({ days: [a, b], ...request }) => ({ ...request, from: Math.min(a, b), to: Math.max(a, b) }));

const selectRequest: fc.Arbitrary<SelectRequest> = fc.record({
  filter,
  on: askedDay,
  asKnown: instant,
  sort: fc.constantFrom(...PEOPLE_SORTS),
  direction: fc.constantFrom("asc", "desc"),
});

function censusOf(everybody: readonly CensusPerson[]): Census {
  const census = new Census({ facets: FACETS });
  for (const each of everybody) census.put(each);
  return census;
}

/** Everything a census can be asked about these requests, to compare two of them. */
function answers(census: Census, timeline: TimelineRequest, select: SelectRequest): unknown {
  const selection = census.select(select);
  return {
    timeline: census.timeline(timeline),
    facets: census.facets(select),
    total: census.total(select),
    ids: selection.ids(0, selection.total),
    size: census.size,
    found: IDS.map((id) => census.find(id, select.asKnown)),
  };
}

/** Nine people take the oracle nine times as long as one. */
const CENSUS_RUNS = RUNS / 10;

describe("the census", () => {
  it("counts on every day what the oracle counts by hand", { timeout: PATIENCE_MS }, () => {
    fc.assert(
      fc.property(people, timelineRequest, (everybody, request) => {
        const { days, series } = censusOf(everybody).timeline(request);
        const counted = series.map(({ value, low, count, high }) => ({
          value,
          numbers: Array.from(days, (_, row) => [low[row], count[row], high[row]]),
        }));
        expect(counted).toEqual(new CensusOracle(everybody).timeline(request, days));
      }),
      { seed: 1, numRuns: CENSUS_RUNS },
    );
  });

  it("never finds low above count or count above high", { timeout: PATIENCE_MS }, () => {
    fc.assert(
      fc.property(people, timelineRequest, (everybody, request) => {
        for (const { low, count, high } of censusOf(everybody).timeline(request).series) {
          for (const [row, middle] of count.entries()) {
            expect(low[row]).toBeLessThanOrEqual(middle);
            expect(high[row]).toBeGreaterThanOrEqual(middle);
          }
        }
      }),
      { seed: 2, numRuns: CENSUS_RUNS },
    );
  });

  it("counts every facet under the choices of the other ones", { timeout: PATIENCE_MS }, () => {
    fc.assert(
      fc.property(people, selectRequest, (everybody, request) => {
        const oracle = new CensusOracle(everybody);
        for (const [facet, counts] of Object.entries(censusOf(everybody).facets(request))) {
          expect(new Map(counts.map(({ value, count }) => [value, count])), facet).toEqual(
            oracle.facet(facet, request),
          );
        }
      }),
      { seed: 3, numRuns: CENSUS_RUNS },
    );
  });

  it("lists and sorts the people whom the oracle lists", { timeout: PATIENCE_MS }, () => {
    fc.assert(
      fc.property(people, selectRequest, fc.nat(4), fc.nat(6), (everybody, request, from, count) => {
        const census = censusOf(everybody);
        const expected = new CensusOracle(everybody).select(request);
        const selection = census.select(request);
        expect(selection.ids(0, selection.total)).toEqual(expected);
        expect(selection.ids(from, count)).toEqual(expected.slice(from, from + count));
        expect(selection.total).toBe(expected.length);
        expect(census.total(request)).toBe(expected.length);
        const confirmed = everybody.flatMap(({ id, confirmed: newest }) =>
          expected.includes(id) ? (newest ?? []) : [],
        );
        expect(census.newestConfirmation(request)).toBe(confirmed.length === 0 ? null : Math.max(...confirmed));
      }),
      { seed: 4, numRuns: CENSUS_RUNS * 2 },
    );
  });

  it("says after any changes what it would say had it been built anew", { timeout: PATIENCE_MS }, () => {
    const changes = fc.array(
      fc.oneof(
        { weight: 3, arbitrary: person.map((put) => ({ put, remove: put.id })) },
        { weight: 1, arbitrary: fc.constantFrom(...IDS).map((remove) => ({ put: null, remove })) },
      ),
      { maxLength: 25, size: "max" },
    );
    fc.assert(
      fc.property(changes, timelineRequest, selectRequest, (all, timeline, select) => {
        const census = new Census({ facets: FACETS });
        const standing = new Map<string, CensusPerson>();
        for (const { put, remove } of all) {
          if (put) census.put(put);
          else expect(census.remove(remove)).toBe(standing.has(remove));
          if (put) standing.set(put.id, put);
          else standing.delete(remove);
          // Asked in between, so that what it remembers has every chance to be out of date.
          answers(census, timeline, select);
        }
        expect(answers(census, timeline, select)).toEqual(answers(censusOf([...standing.values()]), timeline, select));
      }),
      { seed: 5, numRuns: CENSUS_RUNS },
    );
  });
});

/** Somebody of whom nothing but the records matters. */
function someone(number: number, records: readonly HistoryRecord[]): CensusPerson {
  return { id: IDS[number] ?? "", attributes: {}, records, confirmed: null, order: { name: number } };
}

function countOn(census: Census, on: Day, asKnown?: string): number | undefined {
  const { series } = census.timeline({
    statuses: DEPRIVED,
    from: on,
    to: on,
    step: "day",
    filter: {},
    asKnown: asKnown === undefined ? null : Date.parse(asKnown),
  });
  return series[0]?.count[0];
}

describe("a census that lives long", () => {
  it("stays right while histories grow and have to move", () => {
    const census = new Census({ facets: FACETS });
    const histories = IDS.map((): HistoryRecord[] => []);
    for (let round = 0; round < 40; round += 1) {
      for (const [number, history] of histories.entries()) {
        const status = STATUSES[(number + round) % 6] ?? "detained";
        history.push({ ...record(status, "2025-01-01"), earliest: round * 3, latest: round * 3 + (number % 4) });
        census.put(someone(number, history));
      }
      const found = (asKnown: number | null) => histories.map((_, number) => census.find(IDS[number] ?? "", asKnown));
      expect(found(null)).toEqual(histories.map(stretches));
      expect(found(0)).toEqual(histories.map(stretches));
    }
  });
});

describe("a question that makes no sense", () => {
  const census = censusOf([]);
  const request = { statuses: DEPRIVED, from: 100, to: 99, step: "day", filter: {} } as const;

  it("is refused when the period ends before it begins", () => {
    expect(() => census.timeline(request)).toThrow("`to` must not be before `from`");
  });

  it("is refused when the answer would not fit into the machine", () => {
    const many = Array.from({ length: 500 }, (_, number) => ({
      ...someone(0, []),
      id: `0199c0de-0000-7000-8000-${String(number).padStart(12, "0")}`,
      attributes: { state: `state ${number}` },
    }));
    expect(() => censusOf(many).timeline({ ...request, to: 20_000, by: "state" })).toThrow("too many values");
  });

  it("about nobody is answered with zeros", () => {
    const { series } = census.timeline({ ...request, to: 101 });
    expect(series.map(({ high }) => [...high])).toEqual([[0, 0]]);
    expect(census.timeline({ ...request, to: 101, by: "state" }).series).toEqual([]);
  });
});

describe("the census as known on a day", () => {
  it("of 31 December is one higher on 20 January than on 19 January for an arrest learned late", () => {
    const census = censusOf([
      someone(0, [record("detained", "2025-01-10", { recorded: "2025-02-01" })]),
      someone(1, [record("detained", "2025-12-01", { recorded: "2026-01-20" })]),
    ]);
    expect(countOn(census, day("2025-12-31"), "2026-01-19T23:59:59.999Z")).toBe(1);
    expect(countOn(census, day("2025-12-31"), "2026-01-20T23:59:59.999Z")).toBe(2);
    expect(countOn(census, day("2025-12-31"))).toBe(2);
  });

  it("prints the page of 5 May again as it was, after the correction of 10 May", () => {
    const detained = record("detained", "2025-01-10");
    const wrong = record("bailed", "2026-04-20", { recorded: "2026-05-01" });
    const census = censusOf([someone(0, [detained, wrong])]);
    const printed = countOn(census, day("2026-04-22"), "2026-05-05");
    const withdrawn = { ...wrong, supersededAt: Date.parse("2026-05-10") };
    census.put(someone(0, [detained, withdrawn, record("bailed", "2026-04-28", { recorded: "2026-05-10" })]));
    expect(printed).toBe(0);
    expect(countOn(census, day("2026-04-22"), "2026-05-05")).toBe(printed);
    expect(countOn(census, day("2026-04-22"), "2026-05-10")).toBe(1);
  });

  it("gives back what it holds of a person, and nothing of a stranger", () => {
    const records = [record("detained", "../2025-01-10"), record("bailed", "2025-03-01/2025-03-31")];
    const census = censusOf([someone(0, records)]);
    expect(census.find(IDS[0] ?? "")).toEqual(stretches(records));
    expect(census.find(IDS[0] ?? "", FIRST_DAY - 1)).toEqual(stretches([]));
    expect(census.find(IDS[1] ?? "")).toBeNull();
    expect(census.find("nobody")).toBeNull();
    expect([census.placeOf(IDS[0] ?? ""), census.placeOf(IDS[1] ?? "")]).toEqual([0, null]);
  });
});
