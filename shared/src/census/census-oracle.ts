import type { Day } from "../dates/days.ts";
import { FIRST_DAY, LAST_DAY } from "../history/random-histories.ts";
import { middleLine } from "../history/middle-line.ts";
import { knownAt } from "../history/record.ts";
import { standingOn, type Stretch, stretches } from "../history/stretches.ts";
import type { FacetChoice } from "../inputs/people-query.ts";
import { type FacetName, FACETS, forEachFacet } from "../person/facets.ts";
import { certainlyIn, NOTHING, possiblyIn, setOf, type StatusSet, statusesOf } from "../statuses/status-set.ts";
import { type Status, STATUS_TRAITS, STATUSES } from "../statuses/statuses.ts";
import type { StandingRequest } from "./facet-counts.ts";
import type { PersonFilter } from "./filter.ts";
import type { CensusPerson, CensusPlace } from "./person.ts";
import type { SelectRequest } from "./selection.ts";
import type { TimelineRequest } from "./timeline.ts";

/** The days around the random histories that questions may be about. */
export const FIRST_ASKED: Day = FIRST_DAY - 6;
export const LAST_ASKED: Day = LAST_DAY + 40;

/** What a row of a list shows of somebody on a day, as known at an instant: every cell straight from the facts. */
interface Row {
  readonly id: string;
  readonly values: Readonly<Record<FacetName, readonly (string | null)[]>>;
  readonly status: Status | null;
  readonly possible: StatusSet;
  /** Their history begins later for certain. */
  readonly isYetToCome: boolean;
  readonly since: Day | null;
  readonly confirmed: Day | null;
  readonly name: number;
}

/** The census counted by hand: row by row, day by day, with the brute-force oracle. Only tests use it. */
export class CensusOracle {
  readonly people: readonly CensusPerson[];
  readonly #isShown: (person: CensusPerson, instant: number) => boolean;

  /** @param isShown who is shown to the reader as known at an instant */
  constructor(
    people: readonly CensusPerson[],
    isShown: (person: CensusPerson, instant: number) => boolean = () => true,
  ) {
    this.people = people;
    this.#isShown = isShown;
  }

  /** How many rows there are whose own cells fit. */
  total(request: StandingRequest): number {
    return this.#listed(request).length;
  }

  newestConfirmation(request: StandingRequest): Day | null {
    const days = this.#listed(request).flatMap(({ confirmed }) => confirmed ?? []);
    return days.length === 0 ? null : Math.max(...days);
  }

  timeline(request: TimelineRequest, days: Iterable<Day>): { value: string | null; numbers: number[][] }[] {
    const { by, filter, statuses, asKnown, from, to } = request;
    const rowsOn = (on: Day) => this.#rows(on, asKnown).filter((row) => passes(row, filter));
    const lines = (set: StatusSet, isOfGroup: (row: Row) => boolean) =>
      Array.from(days, (on) =>
        addUp(
          rowsOn(on)
            .filter(isOfGroup)
            .map((row) => held(row, set)),
        ),
      );
    if (by === undefined) return [{ value: null, numbers: lines(statuses, () => true) }];
    if (by === "status") {
      return statusesOf(statuses).map((status) => ({ value: status, numbers: lines(setOf([status]), () => true) }));
    }
    const everyDay = Array.from({ length: to - from + 1 }, (_, i) => from + i);
    const met = everyDay.flatMap((on) =>
      rowsOn(on).flatMap((row) => (held(row, statuses)[2] === 1 ? row.values[by] : [])),
    );
    return [...new Set(met)].sort(unknownLast).map((value) => ({
      value,
      numbers: lines(statuses, (row) => row.values[by].includes(value)),
    }));
  }

  facet(facet: FacetName, request: StandingRequest): Map<string | null, number> {
    const counts = new Map<string | null, number>();
    for (const row of this.#listed(request, facet)) {
      for (const value of row.values[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  }

  select(request: SelectRequest): string[] {
    const { direction, sort } = request;
    const key = (row: Row): number | null => {
      if (sort === "name") return row.name;
      if (sort === "status") return row.status === null ? null : STATUSES.indexOf(row.status);
      return sort === "since" ? row.since : row.confirmed;
    };
    const byKey = (a: Row, b: Row) => {
      const [keyA, keyB] = [key(a), key(b)];
      if (keyA === null || keyB === null) return Number(keyA === null) - Number(keyB === null);
      return direction === "asc" ? keyA - keyB : keyB - keyA;
    };
    const byId = (a: Row, b: Row) => (a.id < b.id ? -1 : 1) * (direction === "desc" && sort === "name" ? -1 : 1);
    const byName = (a: Row, b: Row) => (sort === "name" ? 0 : a.name - b.name);
    return this.#listed(request)
      .toSorted((a, b) => byKey(a, b) || byName(a, b) || byId(a, b))
      .map(({ id }) => id);
  }

  #listed({ on, asKnown, filter, held: line }: StandingRequest, butFacet?: FacetName): Row[] {
    return this.#rows(on, asKnown).filter(
      (row) =>
        !row.isYetToCome &&
        passes(row, filter, butFacet) &&
        (!line || held(row, line.statuses)[["certain", "counted", "possible"].indexOf(line.certainty)] === 1),
    );
  }

  #rows(on: Day, asKnown: StandingRequest["asKnown"]): Row[] {
    const instant = asKnown ?? Infinity;
    return this.people.flatMap((person) => (this.#isShown(person, instant) ? (rowOf(person, on, instant) ?? []) : []));
  }
}

function rowOf(person: CensusPerson, on: Day, instant: number): Row | null {
  const profile = knownAt(person.profiles, instant)[0];
  if (!profile) return null;
  const { possible, count: status } = saidOf(person, instant, on);
  const confirmed = confirmedOn(person, instant, on);
  const said: Readonly<Record<string, string | readonly string[] | null>> = {
    ...profile.attributes,
    ...placeOn(person, instant, on),
    status,
    freshness: confirmed === null ? null : freshnessAfter(on - confirmed),
  };
  return {
    id: person.id,
    values: forEachFacet((facet) => {
      const values = [said[facet] ?? []].flat();
      return values.length > 0 ? values : [null];
    }),
    status,
    possible,
    isYetToCome: possible === NOTHING && saidOf(person, instant, LAST_DAY).possible !== NOTHING,
    since: sinceOf(person, instant, on),
    confirmed,
    // Once on record, always by some name.
    name: knownAt(person.names, instant)[0]?.place ?? 0,
  };
}

const thought = new WeakMap<CensusPerson, Map<number, Stretch[]>>();

/** What the history of a person says of a day: another test holds `stretches` against an oracle of its own. */
function saidOf(person: CensusPerson, instant: number, on: Day): Stretch {
  const byInstant = thought.get(person) ?? new Map<number, Stretch[]>();
  thought.set(person, byInstant);
  const said = byInstant.get(instant) ?? stretches(knownAt(person.records, instant), bornOn(person, instant));
  byInstant.set(instant, said);
  return standingOn(said, on);
}

function bornOn(person: CensusPerson, instant: number): Day | undefined {
  return knownAt(person.profiles, instant)[0]?.birth ?? undefined;
}

/** The first of the days up to `on` on which the middle line has had the same status. */
function sinceOf(person: CensusPerson, instant: number, on: Day): Day | null {
  const status = saidOf(person, instant, on).count;
  if (status === null) return null;
  const earliest = Math.min(
    ...person.records.map(({ earliest: first, anchor }) => Math.min(first ?? anchor, anchor)),
    on,
  );
  let since = on;
  while (since > earliest && saidOf(person, instant, since - 1).count === status) since -= 1;
  return since;
}

const isCustody = (status: Status) => STATUS_TRAITS[status].deprivedOfLiberty;

/** The episode of custody that is running at the end of the day `on`, told to its end; undefined outside one. */
function runningOn(person: CensusPerson, instant: number, on: Day) {
  const line = middleLine(knownAt(person.records, instant));
  const now = line.findLastIndex(({ from }) => from <= on);
  const step = on < (bornOn(person, instant) ?? -Infinity) ? undefined : line[now];
  if (!step || !isCustody(step.status)) return undefined;
  const start = line.slice(0, now).findLastIndex(({ status }) => !isCustody(status)) + 1;
  const after = line.findIndex(({ status }, i) => i > now && !isCustody(status));
  const told = line.slice(start, after < 0 ? undefined : after);
  const [first, until] = [told[0]?.from ?? on, line[after]?.from ?? Infinity];
  const milestones = knownAt(person.milestones, instant).filter(
    ({ firm, anchor }) => firm && first <= anchor && anchor < until,
  );
  return { told: told.filter(({ record }) => isCustody(record.status)), milestones };
}

function placeOn(person: CensusPerson, instant: number, on: Day): CensusPlace | undefined {
  const running = runningOn(person, instant, on);
  if (!running) return undefined;
  const named = [
    ...running.told.map(({ record, from }, i) => ({ place: record.place, at: [from, 0, i] })),
    ...running.milestones.map(({ place, anchor }, i) => ({ place, at: [anchor, 1, i] })),
  ].filter(({ place, at: [day = 0] }) => place !== null && day <= on);
  return named.toSorted((a, b) => compared(a.at, b.at)).at(-1)?.place ?? undefined;
}

function compared(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((number, at) => number !== b[at]);
  return i < 0 ? 0 : (a[i] ?? 0) - (b[i] ?? 0);
}

function confirmedOn(person: CensusPerson, instant: number, on: Day): Day | null {
  const running = runningOn(person, instant, on);
  const facts = running ? [...running.told.map(({ record }) => record), ...running.milestones] : [];
  const days = facts.flatMap(({ confirmations }) => knownAt(confirmations, instant)).map(({ day }) => day);
  return days.filter((day) => day <= on).toSorted((a, b) => b - a)[0] ?? null;
}

function freshnessAfter(days: number): string {
  if (days <= 30) return "within_30_days";
  return days <= 90 ? "within_90_days" : days <= 180 ? "within_180_days" : "older";
}

function held({ possible, status }: Row, set: StatusSet): number[] {
  return [
    certainlyIn(possible, set),
    status !== null && possiblyIn(setOf([status]), set),
    possiblyIn(possible, set),
  ].map(Number);
}

function addUp(each: readonly number[][]): number[] {
  return each.reduce((sum, one) => sum.map((number, i) => number + (one[i] ?? 0)), [0, 0, 0]);
}

function passes(row: Row, { only, choices, silentSince }: PersonFilter, butFacet?: FacetName): boolean {
  if (only && !only.includes(row.id)) return false;
  if (silentSince !== undefined && (row.confirmed ?? -Infinity) > silentSince) return false;
  return FACETS.filter((facet) => facet !== butFacet).every((facet) => isMeant(choices?.[facet], row.values[facet]));
}

function isMeant(choice: FacetChoice | undefined, values: readonly (string | null)[]): boolean {
  if (!choice) return true;
  const hit = values.some((value) => choice.values.includes(value ?? "unknown"));
  return choice.except ? !hit : hit;
}

function unknownLast(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : 1;
}
