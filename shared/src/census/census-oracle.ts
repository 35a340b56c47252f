import type { Day } from "../days.ts";
import { oracle, type OracleDay } from "../history/oracle.ts";
import { FIRST_DAY, LAST_DAY } from "../history/random-histories.ts";
import { knownAt } from "../history/record.ts";
import type { FacetChoice } from "../people-query.ts";
import { certainlyIn, NOTHING, possiblyIn, setOf, type StatusSet, statusesOf } from "../status-set.ts";
import { type Status, STATUSES } from "../statuses.ts";
import type { StandingRequest } from "./facet-counts.ts";
import type { PersonFilter } from "./filter.ts";
import { freshnessOn } from "./freshness.ts";
import type { CensusPerson } from "./person.ts";
import type { SelectRequest } from "./selection.ts";
import type { TimelineRequest } from "./timeline.ts";

/** The days around the random histories that questions may be about. */
export const FIRST_ASKED: Day = FIRST_DAY - 6;
export const LAST_ASKED: Day = LAST_DAY + 40;

/** The census counted by hand: person by person, day by day, with the brute-force oracle. Only tests use it. */
export class CensusOracle {
  readonly people: readonly CensusPerson[];

  constructor(people: readonly CensusPerson[]) {
    this.people = people;
  }

  timeline(request: TimelineRequest, days: Iterable<Day>): { value: string | null; numbers: number[][] }[] {
    const { by, filter, statuses, asKnown, to } = request;
    const counted = setOf(
      statusesOf(statuses).filter(
        (status) => filter.choices?.["status"] === undefined || isIn(filter, "status", [status]),
      ),
    );
    const people = this.people.filter((person) => passes(person, filter, to, "status"));
    const lines = (of: readonly CensusPerson[], set: StatusSet) =>
      Array.from(days, (on) => addUp(of.map((person) => held(saidOf(person, asKnown, on), set))));
    if (by === undefined) return [{ value: null, numbers: lines(people, counted) }];
    if (by === "status") {
      return statusesOf(counted).map((status) => ({ value: status, numbers: lines(people, setOf([status])) }));
    }
    const values = [...new Set(people.flatMap((person) => valuesOf(person, by, to)))].sort(unknownLast);
    return values.map((value) => ({
      value,
      numbers: lines(
        people.filter((person) => valuesOf(person, by, to).includes(value)),
        counted,
      ),
    }));
  }

  facet(facet: string, request: StandingRequest): Map<string | null, number> {
    const counts = new Map<string | null, number>();
    for (const person of this.people) {
      const status = saidOf(person, request.asKnown, request.on).count;
      if (status === null || !passes(person, request.filter, request.on, facet, status)) continue;
      for (const value of facet === "status" ? [status] : valuesOf(person, facet, request.on)) {
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
    return counts;
  }

  select(request: SelectRequest): string[] {
    const { on, asKnown, filter, direction, sort } = request;
    const key = (person: CensusPerson): number | null => {
      const said = saidOf(person, asKnown, on);
      if (sort === "name") return person.order.name;
      if (sort === "status") return said.count === null ? null : STATUSES.indexOf(said.count);
      return sort === "since" ? sinceOf(person, asKnown, on) : person.confirmed;
    };
    const byKey = (a: CensusPerson, b: CensusPerson) => {
      const [keyA, keyB] = [key(a), key(b)];
      if (keyA === null || keyB === null) return Number(keyA === null) - Number(keyB === null);
      return direction === "asc" ? keyA - keyB : keyB - keyA;
    };
    const byId = (a: CensusPerson, b: CensusPerson) =>
      (a.id < b.id ? -1 : 1) * (direction === "desc" && sort === "name" ? -1 : 1);
    const byName = (a: CensusPerson, b: CensusPerson) => (sort === "name" ? 0 : a.order.name - b.order.name);
    return this.people
      .filter((person) => {
        const status = saidOf(person, asKnown, on).count;
        return status !== null && passes(person, filter, on, undefined, status);
      })
      .toSorted((a, b) => byKey(a, b) || byName(a, b) || byId(a, b))
      .map(({ id }) => id);
  }
}

const NOTHING_KNOWN: OracleDay = { possible: NOTHING, count: null };
const thought = new WeakMap<CensusPerson, Map<number, OracleDay[]>>();

/** What the oracle says of a person; a day far away says what the last day near by says. */
function saidOf(person: CensusPerson, asKnown: number | null | undefined, on: Day): OracleDay {
  const instant = asKnown ?? Infinity;
  const byInstant = thought.get(person) ?? new Map<number, OracleDay[]>();
  thought.set(person, byInstant);
  const days = byInstant.get(instant) ?? oracle(knownAt(person.records, instant), FIRST_ASKED, LAST_DAY);
  byInstant.set(instant, days);
  return days[Math.min(on, LAST_DAY) - FIRST_ASKED] ?? NOTHING_KNOWN;
}

/** The first of the days up to `on` on which the middle line has had the same status. */
function sinceOf(person: CensusPerson, asKnown: number | null | undefined, on: Day): Day | null {
  const status = saidOf(person, asKnown, on).count;
  if (status === null) return null;
  const earliest = Math.min(...person.records.map(({ anchor }) => anchor));
  let since = on;
  while (since > earliest && saidOf(person, asKnown, since - 1).count === status) since -= 1;
  return since;
}

function held({ possible, count }: OracleDay, set: StatusSet): number[] {
  return [certainlyIn(possible, set), count !== null && possiblyIn(setOf([count]), set), possiblyIn(possible, set)].map(
    Number,
  );
}

function addUp(each: readonly number[][]): number[] {
  return each.reduce((sum, one) => sum.map((number, i) => number + (one[i] ?? 0)), [0, 0, 0]);
}

function passes(person: CensusPerson, filter: PersonFilter, on: Day, butFacet?: string, status?: Status): boolean {
  if (filter.only && !filter.only.includes(person.id)) return false;
  if (filter.silentSince !== undefined && (person.confirmed ?? -Infinity) > filter.silentSince) return false;
  return Object.keys(filter.choices ?? {})
    .filter((facet) => facet !== butFacet)
    .every((facet) => isIn(filter, facet, facet === "status" ? [status ?? null] : valuesOf(person, facet, on)));
}

function isIn(filter: PersonFilter, facet: string, values: readonly (string | null)[]): boolean {
  const choice: FacetChoice | undefined = filter.choices?.[facet];
  if (!choice) return true;
  const hit = values.map((value) => value ?? "unknown").some((value) => choice.values.includes(value));
  return choice.except ? !hit : hit;
}

function valuesOf(person: CensusPerson, facet: string, on: Day): (string | null)[] {
  if (facet === "freshness") return [freshnessOn(person.confirmed, on)];
  const values = [person.attributes[facet] ?? []].flat();
  return values.length > 0 ? values : [null];
}

function unknownLast(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : 1;
}
