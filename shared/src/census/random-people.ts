import * as fc from "fast-check";
import type { Day } from "../dates/days.ts";
import { FIRST_DAY, FIRST_INSTANT, LAST_DAY, LAST_INSTANT, randomHistory } from "../history/random-histories.ts";
import type { HistoryRecord } from "../history/record.ts";
import { type FacetName, forEachFacet, FRESHNESS } from "../person/facets.ts";
import { STATUSES } from "../statuses/statuses.ts";
import { FIRST_ASKED, LAST_ASKED } from "./census-oracle.ts";
import { Census } from "./census.ts";
import type { CensusPerson, CensusRecord, Known } from "./person.ts";

export const orNothing = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 2, nil: undefined });
/** One time in five; else `nil`. */
export const seldom = <T, N>(arbitrary: fc.Arbitrary<T>, nil: N): fc.Arbitrary<T | N> =>
  fc.oneof({ weight: 1, arbitrary }, { weight: 4, arbitrary: fc.constant(nil) });
export const askedDay = fc.integer({ min: FIRST_ASKED, max: LAST_ASKED });
export const instant = fc.integer({ min: FIRST_INSTANT - 1, max: LAST_INSTANT + 5 });

/** By facet: what people of a test may have. A new facet does not compile without. */
const VALUES: Readonly<Record<FacetName, readonly string[]>> = {
  status: STATUSES,
  sex: ["female", "male"],
  sector: ["civilian", "military"],
  state: ["Lara", "Táchira", "Zulia"],
  facility: ["north", "south"],
  nationality: ["CO", "ES", "VE"],
  freshness: FRESHNESS,
};

/** Few enough ids that people are replaced and come back. */
export const IDS = Array.from({ length: 9 }, (_, i) => `0199c0de-0000-7000-8000-${String(i).padStart(12, "0")}`);

const place = fc.option(
  fc.record({ state: fc.constantFrom(...VALUES.state, null), facility: fc.constantFrom(...VALUES.facility, null) }),
);

/** When a fact was known. */
const life = fc
  .tuple(instant, orNothing(fc.integer({ min: 1, max: 6 })))
  .map(([recordedAt, after]) => ({ recordedAt, supersededAt: after === undefined ? null : recordedAt + after }));

const confirmationOf = (latest: Day, known: Known) =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constant({ day: latest, recordedAt: known.recordedAt, supersededAt: known.supersededAt }),
    },
    {
      weight: 1,
      arbitrary: fc
        .record({ day: fc.integer({ min: -200, max: latest }), life })
        .map(({ day: on, life: own }) => ({ day: on, ...own })),
    },
  );

/** What a fact says of where and of how fresh it is. */
const told = <F extends Known & { readonly latest: Day }>(fact: F) =>
  fc
    .record({ place, confirmations: fc.array(confirmationOf(fact.latest, fact), { maxLength: 2, size: "max" }) })
    .map((more) => ({ ...fact, ...more }));

const censusRecords: fc.Arbitrary<CensusRecord[]> = randomHistory.chain((history) =>
  history.length === 0 ? fc.constant([]) : fc.tuple(...history.map(told)),
);

const milestone = fc
  .record({ anchor: fc.integer({ min: FIRST_DAY, max: LAST_DAY }), length: fc.nat(2), firm: fc.boolean(), life })
  .chain(({ anchor, length, firm, life: known }) => told({ anchor, latest: anchor + length, firm, ...known }));

/** One version after another, from `first` on; with gaps and an end where `mayLack` says so. */
const versions = <V extends object>(
  value: fc.Arbitrary<V>,
  first: fc.Arbitrary<number>,
  mayLack: boolean,
): fc.Arbitrary<(Known & V)[]> =>
  fc
    .record({
      first,
      each: fc.array(
        fc.record({ value, lasts: fc.integer({ min: 1, max: 4 }), isLacking: seldom(fc.constant(true), false) }),
        {
          minLength: 1,
          maxLength: 3,
        },
      ),
      isLast: seldom(fc.constant(true), false),
    })
    .map(({ first: begins, each, isLast }) => {
      let at = begins;
      const all = each.map(({ value: said, lasts, isLacking }, i) => {
        const recordedAt = at;
        at += lasts;
        const isOpen = i === each.length - 1 && !(mayLack && isLast);
        return { isLacking, version: { ...said, recordedAt, supersededAt: isOpen ? null : at } };
      });
      return all.filter(({ isLacking }) => !mayLack || !isLacking).map(({ version }) => version);
    });

const attributes = fc.record({
  sex: fc.constantFrom("female" as const, "male" as const, null),
  sector: fc.constantFrom("civilian" as const, "military" as const, null),
  nationality: fc.subarray([...VALUES.nationality]),
});

export const person: fc.Arbitrary<CensusPerson> = fc.record({
  id: fc.constantFrom(...IDS),
  profiles: versions(
    fc.record({ attributes, birth: seldom(fc.integer({ min: FIRST_ASKED, max: LAST_DAY }), null) }),
    instant,
    true,
  ),
  names: versions(fc.record({ place: fc.integer({ min: 0, max: 4 }) }), fc.constant(FIRST_INSTANT - 1), false),
  records: censusRecords,
  milestones: fc.array(milestone, { maxLength: 2 }),
});

/** Everybody once: the last that was said of each. */
export const people = fc.uniqueArray(person, { maxLength: 9, size: "max", selector: ({ id }) => id });

const choice = (values: readonly string[]) =>
  orNothing(
    fc.record({
      except: fc.boolean(),
      values: fc.subarray([...values, "unknown"], { minLength: 1 }).map((some) => some),
    }),
  );

export const filter = fc.record({
  choices: fc.record(forEachFacet((facet) => choice(VALUES[facet]))),
  only: orNothing(fc.subarray(IDS)),
});

/** By what does not change from day to day. */
export const attributeFilter = fc.record({
  choices: fc.record({
    status: choice(VALUES.status),
    sex: choice(VALUES.sex),
    sector: choice(VALUES.sector),
    nationality: choice(VALUES.nationality),
  }),
  only: orNothing(fc.subarray(IDS)),
});

export function censusOf(everybody: readonly CensusPerson[]): Census {
  const census = new Census();
  for (const each of everybody) census.put(each);
  return census;
}

const SINCE_EVER = { recordedAt: 0, supersededAt: null };
const NOTHING_KNOWN = { sex: null, sector: null, nationality: [] };

/** Somebody of whom nothing but the records matters. */
export function someone(number: number, history: readonly HistoryRecord[]): CensusPerson {
  return {
    id: IDS[number] ?? "",
    profiles: [{ attributes: NOTHING_KNOWN, birth: null, ...SINCE_EVER }],
    names: [{ place: number, ...SINCE_EVER }],
    records: history.map((one) => ({ ...one, place: null, confirmations: [] })),
    milestones: [],
  };
}
