import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CENSUS_STEPS } from "../inputs/census-query.ts";
import { statusesCountedBy } from "../statuses/counting-rules.ts";
import type { Day } from "../dates/days.ts";
import { FIRST_DAY, LAST_DAY, LAST_INSTANT, PATIENCE_MS, RUNS } from "../history/random-histories.ts";
import { type HistoryRecord, knownAt } from "../history/record.ts";
import { stretches } from "../history/stretches.ts";
import { day, record } from "../history/worked-cases.ts";
import { PEOPLE_SORTS } from "../inputs/people-query.ts";
import { type FacetName, FACETS } from "../person/facets.ts";
import { PUBLICATION_LEVELS, type PublicationLevel } from "../person/profiles.ts";
import { setOf } from "../statuses/status-set.ts";
import { STATUSES } from "../statuses/statuses.ts";
import { CensusOracle } from "./census-oracle.ts";
import { Census } from "./census.ts";
import type { StandingRequest } from "./facet-counts.ts";
import { CERTAINTIES } from "./lines.ts";
import type { CensusPerson } from "./person.ts";
import {
  askedDay,
  censusOf,
  filter,
  IDS,
  instant,
  orNothing,
  people,
  person,
  seldom,
  someone,
} from "./random-people.ts";
import type { SelectRequest } from "./selection.ts";
import type { TimelineRequest } from "./timeline.ts";

const DEPRIVED = setOf(statusesCountedBy("deprived-of-liberty"));

const timelineRequest: fc.Arbitrary<TimelineRequest> = fc
  .record({
    statuses: fc.subarray([...STATUSES]).map(setOf),
    days: fc.tuple(askedDay, askedDay),
    step: fc.constantFrom(...CENSUS_STEPS),
    by: orNothing(fc.constantFrom(...FACETS)),
    filter,
    asKnown: orNothing(instant),
  })
  .map(({ days: [a, b], ...request }) => ({ ...request, from: Math.min(a, b), to: Math.max(a, b) }));

const line = fc.record({ statuses: fc.subarray([...STATUSES]).map(setOf), certainty: fc.constantFrom(...CERTAINTIES) });

const selectRequest: fc.Arbitrary<SelectRequest> = fc.record({
  filter: fc.tuple(filter, orNothing(fc.integer({ min: -200, max: LAST_DAY }))).map(([chosen, silentSince]) => ({
    ...chosen,
    silentSince,
  })),
  on: askedDay,
  asKnown: orNothing(instant),
  held: orNothing(line),
  sort: fc.constantFrom(...PEOPLE_SORTS),
  direction: fc.constantFrom("asc", "desc"),
});

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
        const facets = censusOf(everybody).facets(request);
        for (const facet of FACETS) {
          const counts = facets[facet];
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
        const oracle = new CensusOracle(everybody);
        const expected = oracle.select(request);
        const selection = census.select(request);
        expect(selection.ids(0, selection.total)).toEqual(expected);
        expect(selection.ids(from, count)).toEqual(expected.slice(from, from + count));
        expect(selection.total).toBe(expected.length);
        expect(census.total(request)).toBe(expected.length);
        expect(census.newestConfirmation(request)).toBe(oracle.newestConfirmation(request));
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
        const census = new Census();
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

/** One for each version that a person can have. */
const LEVELS = { minLength: 3, maxLength: 3 };

const level = fc.oneof(
  { weight: 3, arbitrary: fc.constant<PublicationLevel>("named") },
  { weight: 1, arbitrary: fc.constantFrom(...PUBLICATION_LEVELS) },
);

/** People, each with the level at which each version of them was published. */
const published = fc
  .array(fc.record({ person, levels: fc.array(level, LEVELS) }), { minLength: 2, maxLength: 6, size: "max" })
  .map((everybody) => everybody.map((one, i) => ({ ...one, person: { ...one.person, id: IDS[i] ?? "" } })));

/** A question that was drawn from the facts: about a day on which, and an instant at which, something happened to somebody. */
const askedOf = (everybody: readonly CensusPerson[]): fc.Arbitrary<StandingRequest> => {
  const days = everybody.flatMap(({ records }) =>
    records.flatMap(({ anchor, latest }) => [anchor, latest, latest + 1]),
  );
  const instants = everybody.flatMap(({ records, profiles }) => [...records, ...profiles].map((one) => one.recordedAt));
  return fc
    .record({
      on: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(LAST_DAY, ...days) }, { weight: 1, arbitrary: askedDay }),
      asKnown: orNothing(fc.constantFrom(LAST_INSTANT, ...instants)),
      facets: fc.subarray([...FACETS], { maxLength: 2 }),
      only: seldom(fc.subarray(IDS), undefined),
    })
    .chain(({ facets, only, ...when }) => {
      const rows = new CensusOracle(everybody);
      const chosen = facets.map((facet) => [facet, choiceOf([...rows.facet(facet, { ...when, filter: {} }).keys()])]);
      return fc
        .record(Object.fromEntries(chosen) as Record<FacetName, ReturnType<typeof choiceOf>>)
        .map((choices) => ({ ...when, filter: { choices, only } }));
    });
};

/** Of the values that somebody has; now and then of one that nobody has. */
const choiceOf = (values: readonly (string | null)[]) =>
  fc.record({
    except: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
    values: fc.subarray([...new Set([...values.map((value) => value ?? "unknown"), "unknown"])], { minLength: 1 }),
  });

const publishedAndAsked = published.chain((everybody) =>
  fc.record({ everybody: fc.constant(everybody), request: askedOf(everybody.map((one) => one.person)) }),
);

describe("the rows of a list", () => {
  it(
    "are as many as the census counts: for staff and for the public, and for each line of a chart",
    { timeout: PATIENCE_MS },
    () => {
      let met = 0;
      fc.assert(
        fc.property(publishedAndAsked, line, ({ everybody, request }, { statuses }) => {
          const persons = everybody.map((one) => one.person);
          const isNamed = (one: CensusPerson, at: number) => {
            const { levels = [] } = everybody.find(({ person: { id } }) => id === one.id) ?? {};
            const [standing] = knownAt(one.profiles, at);
            return standing !== undefined && levels[one.profiles.indexOf(standing)] === "named";
          };
          const isPublic = (one: CensusPerson, at: number) => isNamed(one, at) && isNamed(one, Infinity);
          // What the public role sees of a person: versions that were named, of whoever is named today.
          const seen = persons
            .filter((one) => isNamed(one, Infinity))
            .map((one) => ({ ...one, profiles: one.profiles.filter((profile) => isNamed(one, profile.recordedAt)) }));
          for (const [census, rows] of [
            [censusOf(persons), new CensusOracle(persons)],
            [censusOf(seen), new CensusOracle(persons, isPublic)],
          ] as const) {
            met += rows.total(request);
            expect(census.total(request)).toBe(rows.total(request));
            const { on, filter: chosen, asKnown } = request;
            const [counted] = census.timeline({
              statuses,
              from: on,
              to: on,
              step: "day",
              filter: chosen,
              asKnown,
            }).series;
            const lines = CERTAINTIES.map((certainty) => rows.total({ ...request, held: { statuses, certainty } }));
            expect([counted?.low[0], counted?.count[0], counted?.high[0]]).toEqual(lines);
            expect(CERTAINTIES.map((certainty) => census.total({ ...request, held: { statuses, certainty } }))).toEqual(
              lines,
            );
          }
        }),
        { seed: 7, numRuns: RUNS },
      );
      expect(met).toBeGreaterThan(RUNS * 2);
    },
  );
});

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
    const census = new Census();
    const histories = IDS.map((): HistoryRecord[] => []);
    for (let round = 0; round < 40; round += 1) {
      for (const [number, history] of histories.entries()) {
        const status = STATUSES[(number + round) % 6] ?? "detained";
        history.push({
          ...record(status, "2025-01-01"),
          earliest: round * 5,
          latest: round * 5 + (number % 4),
          anchor: round * 5,
        });
        census.put(someone(number, history));
      }
      const found = (asKnown: number | null) => histories.map((_, number) => census.find(IDS[number] ?? "", asKnown));
      const said = histories.map((history) => stretches(history));
      expect(found(null)).toEqual(said);
      expect(found(0)).toEqual(said);
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
      records: [
        { ...record("detained", "1971-01-01"), place: { state: `state ${number}`, facility: null }, confirmations: [] },
      ],
    }));
    expect(() => censusOf(many).timeline({ ...request, to: 20_000, by: "state" })).toThrow("too many values");
  });

  it("about nobody is answered with zeros", () => {
    const { series } = census.timeline({ ...request, to: 101 });
    expect(series.map(({ high }) => [...high])).toEqual([[0, 0]]);
    expect(census.timeline({ ...request, to: 101, by: "state" }).series).toEqual([]);
  });
});

it("begins on the first day on which anybody is counted, whoever is but alleged left aside", () => {
  const census = censusOf([
    someone(0, [record("detained", "../2025-03-10")]),
    someone(1, [record("detained", "2025-06-01")]),
    someone(2, [record("detained", "2024-01-01", { firm: false })]),
  ]);
  expect(census.firstCounted).toBe(day("2025-03-10"));
  census.remove(IDS[0] ?? "");
  expect(census.firstCounted).toBe(day("2025-06-01"));
  census.remove(IDS[1] ?? "");
  expect(census.firstCounted).toBeNull();
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
    expect([IDS[0], IDS[1]].map((id) => census.placeOf(id ?? "", Infinity))).toEqual([0, null]);
  });
});
