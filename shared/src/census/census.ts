import type { Day } from "../dates/days.ts";
import type { Stretch } from "../history/stretches.ts";
import type { PeopleSort } from "../inputs/people-query.ts";
import { type FacetName, FACETS, forEachFacet } from "../person/facets.ts";
import { setOf, type StatusSet, statusesOf } from "../statuses/status-set.ts";
import type { Status } from "../statuses/statuses.ts";
import { type Bridge, type BridgeEnd, bridgeOf, type BridgeRequest, type Counting } from "./bridge.ts";
import type { CodeColumn } from "./code-column.ts";
import { NO_DAY } from "./columns.ts";
import { type DayChoices, type Groups, sweepDays } from "./day-sweep.ts";
import { type At, FacetColumns, isAttributeFacet, isPlaceFacet } from "./facet-columns.ts";
import { countFacet, type FacetCount, type StandingRequest } from "./facet-counts.ts";
import { isChosen, Misses, type PersonFilter } from "./filter.ts";
import { FRESHNESS_VALUES } from "./freshness.ts";
import { groupedBy, undivided } from "./grouping.ts";
import { IdIndex } from "./id-index.ts";
import { KnownColumn, lastingSteps, presenceSteps } from "./known-column.ts";
import { isIn, type Lines, linesByStatus, linesTogether } from "./lines.ts";
import { NameOrder } from "./name-order.ts";
import type { CensusPerson } from "./person.ts";
import { Recent } from "./recent.ts";
import { admitted, type Selection, type SelectRequest, sortedByKey } from "./selection.ts";
import { inOneGo, type Sliced } from "./sliced.ts";
import { seriesFrom, type SweptGroup } from "./series.ts";
import { NOW, type Snapshot, Snapshots } from "./snapshots.ts";
import { countedSince, statusKeys } from "./standing.ts";
import { stepDays } from "./steps.ts";
import { refusePeriod, refuseTooMany, sweep } from "./sweep.ts";
import type { Timeline, TimelineRequest } from "./timeline.ts";

const STATUS = "status";
const FRESHNESS = "freshness";

const MOST_MISSES = 4;
const MOST_SORTED = 4;

/**
 * Everybody one reader may count, in columns: how many were held, and who they are, on any day, as known at any instant
 * (architecture decision 6). Fed person by person; every question is one pass over the columns. Whoever ceased to be on
 * record stays, for the instants at which they were.
 */
export class Census {
  readonly #ids = new IdIndex();
  readonly #snapshots: Snapshots;
  readonly #columns: FacetColumns;
  readonly #names = new NameOrder((a, b) => this.#ids.compare(a, b));
  /** 1 while somebody is on record. */
  readonly #presence = new KnownColumn(Uint8Array);
  #size = 0;
  #version = 0;
  #begins: { readonly version: number; readonly day: Day | null } | undefined;
  readonly #missesLately = new Recent<Misses>(MOST_MISSES);
  readonly #sorted = new Recent<Uint32Array>(MOST_SORTED);

  /** @param firstDay before it nobody is anything (DOMAIN.md 3.2); null for none */
  constructor(firstDay: Day | null = null) {
    this.#snapshots = new Snapshots(firstDay);
    this.#columns = new FacetColumns(this.#snapshots);
  }

  /** How many people are on record now. */
  get size(): number {
    return this.#size;
  }

  /** The first day on which anybody is counted in some status, as known now; null where nobody ever is. */
  get firstCounted(): Day | null {
    if (this.#begins?.version !== this.#version)
      this.#begins = { version: this.#version, day: this.#snapshots.firstCounted(this.#rows) };
    return this.#begins.day;
  }

  /** Grows with every change. */
  get version(): number {
    return this.#version;
  }

  /** Inserts a person, or replaces the one of the same id. */
  put(person: CensusPerson): void {
    this.#tell(this.#ids.add(person.id), person);
  }

  /** Forgets a person at every instant; false when there was none. */
  remove(id: string): boolean {
    const row = this.#rowOf(id);
    if (row === undefined) return false;
    this.#tell(row, { id, profiles: [], names: [], records: [], milestones: [] });
    this.#names.remove(row);
    return true;
  }

  /** Whether anything was ever known here of somebody. */
  has(id: string): boolean {
    return this.#rowOf(id) !== undefined;
  }

  /** The place in the alphabet that a person had at `instant`; null where they are not here. A newcomer fits between two. */
  placeOf(id: string, instant: number): number | null {
    const row = this.#rowOf(id);
    return row === undefined ? null : this.#names.rankOf(row, instant);
  }

  /** What is said of one person, as known at `asKnown`; null where they are not here. */
  find(id: string, asKnown?: StandingRequest["asKnown"]): Stretch[] | null {
    const row = this.#rowOf(id);
    return row === undefined ? null : this.#snapshots.stretchesOf(row, this.#asKnown(asKnown ?? NOW));
  }

  /** How many were held on each step of a period: low, count and high. */
  timeline(request: TimelineRequest): Timeline {
    return inOneGo(this.timelineInSlices(request));
  }

  /** The same; nothing may change in its pauses. */
  *timelineInSlices(request: TimelineRequest): Sliced<Timeline> {
    refusePeriod(request);
    const { filter, by, statuses } = request;
    const at = { on: request.to, instant: request.asKnown ?? NOW };
    // First of all: working a snapshot out can meet states that nobody was in before, and the lines must know them.
    const snapshot = this.#asKnown(at.instant);
    const { states } = this.#snapshots;
    const choice = filter.choices?.[STATUS];
    const isMeant = (status: Status | null) => !choice || isChosen(choice, [status]);
    const lines = by === STATUS ? linesByStatus(statuses, isMeant, states) : linesTogether(statuses, isMeant, states);
    const misses = this.#missesOnAnyDay(filter, at).bits;
    const choices = this.#dayChoices(filter);
    const groups = this.#groupsBy(by, at);
    const cells = lines.linesOfLane.length * (request.to - request.from + 1);
    const afford = (count: number) => (request.afford ?? refuseTooMany)(count * cells);
    const changesDaily = groups.by === "place" || groups.by === "freshness" || choices.places || choices.freshness;
    const swept = yield* changesDaily
      ? sweepDays(request, snapshot, misses, lines, choices, groups, afford)
      : this.#sweep(request, snapshot, misses, lines, groups, afford);
    const step = typeof request.step === "function" ? request.step(swept.length * lines.names.length) : request.step;
    const days = stepDays(request.from, request.to, step);
    return { step, days, series: yield* seriesFrom(swept, request, days, lines) };
  }

  /** What makes one number of the middle line another, person by person. */
  bridge(request: BridgeRequest): Bridge {
    return inOneGo(this.bridgeInSlices(request));
  }

  /** The same; nothing may change in its pauses. */
  *bridgeInSlices(request: BridgeRequest): Sliced<Bridge> {
    const { from, to } = request;
    const statuses = chosenOf(request.statuses, to.filter);
    const before = this.#counting(from, statuses);
    yield;
    const between = this.#counting({ ...to, on: from.on }, statuses);
    yield;
    const countings = { before, between, after: this.#counting(to, statuses) };
    yield;
    const rank = (row: number) => this.#names.rankOf(row, countings.after.instant);
    return yield* bridgeOf(countings, statuses, {
      snapshots: this.#snapshots,
      idOf: (row) => this.#ids.idOf(row),
      comingsAndGoings: (row) => this.#presence.instantsOf(row),
      compare: (a, b) => rank(a) - rank(b) || this.#ids.compare(a, b),
      afford: request.afford,
    });
  }

  /** How many people have each value of each facet, every facet counted under the choices of the other ones. */
  facets(request: StandingRequest): Record<FacetName, FacetCount[]> {
    return inOneGo(this.facetsInSlices(request));
  }

  /** The same; nothing may change in its pauses. */
  *facetsInSlices(request: StandingRequest): Sliced<Record<FacetName, FacetCount[]>> {
    const misses = this.#misses(request);
    const counted: Partial<Record<FacetName, FacetCount[]>> = {};
    for (const facet of FACETS) {
      yield;
      counted[facet] = countFacet(facet, this.#column(facet, atOf(request)), misses);
    }
    return forEachFacet((facet) => counted[facet] ?? []);
  }

  /** Whether what was known at `asKnown` is at hand: else a question about it thinks through many a history first. */
  isReady(asKnown: StandingRequest["asKnown"]): boolean {
    return this.#snapshots.isReady(asKnown ?? NOW);
  }

  /** Makes it ready. Changes may come in its pauses. */
  prepare(asKnown: StandingRequest["asKnown"]): Sliced<void> {
    return this.#snapshots.prepare(asKnown ?? NOW, this.#rows);
  }

  /** How many people pass the filter. */
  total(request: StandingRequest): number {
    let total = 0;
    for (const miss of this.#misses(request).bits) if (miss === 0) total += 1;
    return total;
  }

  /** The newest day for which a source speaks of somebody who passes the filter; null where none does. */
  newestConfirmation(request: StandingRequest): Day | null {
    const { on, instant } = atOf(request);
    const { confirmed } = this.#asKnown(instant);
    let newest: Day = NO_DAY;
    for (const [row, miss] of this.#misses(request).bits.entries()) {
      if (miss === 0) newest = Math.max(newest, confirmed.valueOn(row, on));
    }
    return newest === NO_DAY ? null : newest;
  }

  /** The people who pass the filter, sorted; ties by name. What is not known comes last in either direction. */
  select(request: SelectRequest): Selection {
    const rows = isWorthKeeping(request.filter)
      ? this.#sorted.get(JSON.stringify(request), () => this.#sort(request))
      : this.#sort(request);
    return {
      total: rows.length,
      ids: (from, count) => Array.from(rows.subarray(from, from + count), (row) => this.#ids.idOf(row)),
    };
  }

  #counting({ on, asKnown, filter }: BridgeEnd, statuses: StatusSet): Counting {
    const at = atOf({ on, asKnown });
    return {
      ...at,
      held: this.#held({ statuses, certainty: "counted" }, at),
      misses: this.#missesOnAnyDay(filter, at).bits,
      present: this.#presence.asKnown(at.instant, this.#rows),
    };
  }

  *#sweep(
    period: TimelineRequest,
    { states }: Snapshot,
    misses: Uint16Array,
    lines: Lines,
    groups: Groups,
    afford: (groups: number) => void,
  ): Sliced<SweptGroup[]> {
    const grouping = groups.by === "row" ? groupedBy(groups, misses) : undivided(this.#rows);
    afford(grouping.names.length);
    return yield* sweep(period, states, misses, lines, grouping);
  }

  #tell(row: number, person: CensusPerson): void {
    const before = this.#presence.now[row] ?? 0;
    this.#presence.put(row, presenceSteps(person.profiles));
    this.#size += (this.#presence.now[row] ?? 0) - before;
    this.#snapshots.put(row, person);
    this.#columns.put(row, person.profiles);
    this.#names.put(
      row,
      lastingSteps(
        person.names.map(({ place, ...known }) => ({ ...known, value: place })),
        0,
      ),
    );
    this.#version += 1;
    this.#columns.changed(row);
    this.#missesLately.clear();
    this.#sorted.clear();
  }

  #sort(request: SelectRequest): Uint32Array {
    const at = atOf(request);
    const byName = admitted(this.#names.sorted(at.instant), this.#misses(request).bits);
    if (request.sort === "name") return request.direction === "asc" ? byName : byName.toReversed();
    return sortedByKey(byName, this.#sortKeys(request.sort, at), request.direction);
  }

  #sortKeys(sort: Exclude<PeopleSort, "name">, at: At): Int32Array {
    const { states, confirmed } = this.#asKnown(at.instant);
    const keys: Record<typeof sort, () => Int32Array> = {
      status: () => statusKeys(this.#column(STATUS, at).codes),
      since: () => countedSince(this.#rows, states, this.#snapshots.states, at.on),
      confirmed: () => Int32Array.from({ length: this.#rows }, (_, row) => confirmed.valueOn(row, at.on)),
    };
    return keys[sort]();
  }

  /** What keeps people out of a list: not on record, not yet on that day, or not meant by the filter. */
  #misses({ filter, on, asKnown, held }: StandingRequest): Misses {
    const request = { filter, on, asKnown, held };
    if (!isWorthKeeping(filter)) return this.#workOutMisses(request);
    return this.#missesLately.get(JSON.stringify(request), () => this.#workOutMisses(request));
  }

  #workOutMisses(request: StandingRequest): Misses {
    const { filter, held } = request;
    const at = atOf(request);
    const misses = this.#missesOnAnyDay(filter, at);
    for (const facet of FACETS) {
      const choice = filter.choices?.[facet];
      if (choice && !isAttributeFacet(facet)) misses.choose(facet, this.#column(facet, at), choice);
    }
    misses.keepOut(this.#column(STATUS, at), (values) => values.length === 0);
    if (held) misses.admit(this.#held(held, at));
    return misses;
  }

  /** What keeps people out whatever the day: who they are, and who they are not. */
  #missesOnAnyDay({ choices, only, silentSince }: PersonFilter, at: At): Misses {
    const misses = new Misses(this.#rows);
    misses.admit(this.#presence.asKnown(at.instant, this.#rows));
    if (only) misses.admit(this.#rowsOf(only));
    if (silentSince !== undefined) misses.admit(this.#silentSince(silentSince, at));
    for (const facet of FACETS) {
      const choice = choices?.[facet];
      if (choice && isAttributeFacet(facet)) misses.choose(facet, this.#column(facet, at), choice);
    }
    return misses;
  }

  /** What the filter chooses by place and by freshness. */
  #dayChoices({ choices }: PersonFilter): DayChoices {
    const isChosenPlace = FACETS.filter(isPlaceFacet).flatMap((facet) => {
      const choice = choices?.[facet];
      return choice ? [this.#snapshots.places.valuesOf(facet).map((values) => isChosen(choice, values))] : [];
    });
    const [first, ...others] = isChosenPlace;
    const freshness = choices?.[FRESHNESS];
    return {
      places: first && Uint8Array.from(first, (chosen, i) => Number(chosen && others.every((other) => other[i]))),
      freshness: freshness && Uint8Array.from(FRESHNESS_VALUES, (values) => Number(isChosen(freshness, values))),
    };
  }

  #groupsBy(by: FacetName | undefined, at: At): Groups {
    if (by === undefined || by === STATUS) return { by: "nothing", values: [[null]] };
    if (by === FRESHNESS) return { by, values: FRESHNESS_VALUES };
    if (isPlaceFacet(by)) return { by: "place", values: this.#snapshots.places.valuesOf(by) };
    return { by: "row", ...this.#column(by, at) };
  }

  #held({ statuses, certainty }: NonNullable<StandingRequest["held"]>, { on, instant }: At): Uint8Array {
    const { states } = this.#asKnown(instant);
    const isHeld = this.#snapshots.states.states.map((state) => Number(isIn(state, statuses, certainty)));
    return Uint8Array.from({ length: this.#rows }, (_, row) => isHeld[states.valueOn(row, on)] ?? 0);
  }

  #column(facet: FacetName, at: At): CodeColumn {
    return this.#columns.column(facet, at, this.#rows);
  }

  #asKnown(instant: number): Snapshot {
    return this.#snapshots.asKnown(instant, this.#rows);
  }

  #rowsOf(ids: readonly string[]): Uint8Array {
    const rows = new Uint8Array(this.#rows);
    for (const id of ids) {
      const row = this.#rowOf(id);
      if (row !== undefined) rows[row] = 1;
    }
    return rows;
  }

  #silentSince(day: Day, { on, instant }: At): Uint8Array {
    const { confirmed } = this.#asKnown(instant);
    // `NO_DAY` is before every day.
    return Uint8Array.from({ length: this.#rows }, (_, row) => Number(confirmed.valueOn(row, on) <= day));
  }

  get #rows(): number {
    return this.#ids.count;
  }

  #rowOf(id: string): number | undefined {
    const row = this.#ids.find(id);
    return row >= 0 && this.#names.has(row) ? row : undefined;
  }
}

function atOf({ on, asKnown }: Pick<StandingRequest, "on" | "asKnown">): At {
  return { on, instant: asKnown ?? NOW };
}

/** The statuses that a filter leaves of those that are counted. */
function chosenOf(statuses: StatusSet, { choices }: PersonFilter): StatusSet {
  const choice = choices?.[STATUS];
  return choice ? setOf(statusesOf(statuses).filter((status) => isChosen(choice, [status]))) : statuses;
}

/** A list of hits is as long as the answer to it and rarely asked for twice. */
function isWorthKeeping({ only }: PersonFilter): boolean {
  return only === undefined;
}
