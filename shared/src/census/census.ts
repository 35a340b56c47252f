import type { Day } from "../days.ts";
import type { Stretch } from "../history/stretches.ts";
import type { PeopleSort } from "../people-query.ts";
import { setOf, type StatusSet } from "../status-set.ts";
import { STATUSES } from "../statuses.ts";
import { AttributeColumn, type CodeColumn, type DayColumn } from "./code-column.ts";
import { capacityFor, moved, NO_DAY } from "./columns.ts";
import { countFacet, type FacetCount, type StandingRequest } from "./facet-counts.ts";
import { isChosen, Misses, type PersonFilter } from "./filter.ts";
import { groupedBy, undivided } from "./grouping.ts";
import { IdIndex } from "./id-index.ts";
import { linesByStatus, linesTogether } from "./lines.ts";
import { NameOrder } from "./name-order.ts";
import type { CensusPerson } from "./person.ts";
import { Recent } from "./recent.ts";
import { admitted, type Selection, type SelectRequest, sortedByKey } from "./selection.ts";
import { seriesFrom } from "./series.ts";
import { NOW, Snapshots } from "./snapshots.ts";
import { countedSince, freshnessColumn, statusColumn } from "./standing.ts";
import type { StretchTable } from "./stretch-table.ts";
import { stepDays } from "./steps.ts";
import { sweep } from "./sweep.ts";
import type { Timeline, TimelineRequest } from "./timeline.ts";

/** The facets that follow from the records and not from what a person is. */
const STATUS = "status";
const FRESHNESS = "freshness";

/** A day, seen from an instant. */
type At = Pick<StandingRequest, "on" | "asKnown">;

const MOST_DAY_COLUMNS = 4;
const MOST_MISSES = 4;
const MOST_SORTED = 4;

/**
 * Everybody one reader may count, in columns: how many were held, and who they are, on any day, as known at any instant
 * (architecture decision 6). Fed person by person; every question is one pass over the columns.
 */
export class Census {
  readonly #ids = new IdIndex();
  readonly #isHere = { rows: new Uint8Array(0), count: 0 };
  readonly #snapshots = new Snapshots();
  readonly #attributes: ReadonlyMap<string, AttributeColumn>;
  readonly #names = new NameOrder((a, b) => this.#ids.compare(a, b));
  #confirmed = new Int32Array(0);
  #version = 0;
  readonly #dayColumns = new Recent<DayColumn>(MOST_DAY_COLUMNS);
  readonly #missesLately = new Recent<Misses>(MOST_MISSES);
  readonly #sorted = new Recent<Uint32Array>(MOST_SORTED);

  /** `facets`: the attribute facets that people carry; `status` and `freshness` follow from their records. */
  constructor({ facets }: { readonly facets: readonly string[] }) {
    const attributes = facets.filter((facet) => facet !== STATUS && facet !== FRESHNESS);
    this.#attributes = new Map(attributes.map((facet) => [facet, new AttributeColumn()]));
  }

  /** How many people are here. */
  get size(): number {
    return this.#isHere.count;
  }

  /** Grows with every change. */
  get version(): number {
    return this.#version;
  }

  /** Inserts a person, or replaces the one of the same id. */
  put(person: CensusPerson): void {
    const row = this.#ids.add(person.id);
    this.#reach(row + 1);
    if (this.#isHere.rows[row] !== 1) this.#isHere.count += 1;
    this.#isHere.rows[row] = 1;
    this.#snapshots.put(row, person.records);
    for (const [facet, column] of this.#attributes) column.put(row, person.attributes[facet] ?? null);
    this.#confirmed[row] = person.confirmed ?? NO_DAY;
    this.#names.put(row, person.order.name);
    this.#changed(row);
  }

  /** Forgets a person; false when there was none. */
  remove(id: string): boolean {
    const row = this.#rowOf(id);
    if (row === undefined) return false;
    this.#isHere.rows[row] = 0;
    this.#isHere.count -= 1;
    this.#snapshots.clear(row);
    for (const column of this.#attributes.values()) column.put(row, null);
    this.#confirmed[row] = NO_DAY;
    this.#names.remove(row);
    this.#changed(row);
    return true;
  }

  /** The place in the alphabet that a person was put at; null where they are not here. A newcomer fits between two. */
  placeOf(id: string): number | null {
    const row = this.#rowOf(id);
    return row === undefined ? null : this.#names.rankOf(row);
  }

  /** What is said of one person, as known at `asKnown`; null where they are not here. */
  find(id: string, asKnown?: At["asKnown"]): Stretch[] | null {
    const row = this.#rowOf(id);
    return row === undefined ? null : this.#asKnown(asKnown).stretchesOf(row, this.#snapshots.states);
  }

  /** How many were held on each step of a period: low, count and high. */
  timeline(request: TimelineRequest): Timeline {
    const { filter, by, asKnown } = request;
    // First of all: working a snapshot out can meet states that nobody was in before, and the lines must know them.
    const table = this.#asKnown(asKnown);
    const { states } = this.#snapshots;
    const statuses = request.statuses & chosenStatuses(filter);
    const at = { on: request.to, asKnown };
    const misses = this.#missesWhateverStatus(filter, at).bits;
    const lines = by === STATUS ? linesByStatus(statuses, states) : linesTogether(statuses, states);
    const grouping =
      by === undefined || by === STATUS ? undivided(this.#rows) : groupedBy(this.#column(by, at), misses);
    const cells = sweep(request, table, misses, lines, grouping);
    const days = stepDays(request.from, request.to, request.step);
    return { days, series: seriesFrom(cells, request, days, lines, grouping) };
  }

  /** How many people have each value of each facet, every facet counted under the choices of the other ones. */
  facets(request: StandingRequest): Record<string, FacetCount[]> {
    const misses = this.#misses(request);
    const facets = [STATUS, ...this.#attributes.keys(), FRESHNESS];
    return Object.fromEntries(facets.map((facet) => [facet, countFacet(facet, this.#column(facet, request), misses)]));
  }

  /** How many people pass the filter. */
  total(request: StandingRequest): number {
    let total = 0;
    for (const miss of this.#misses(request).bits) if (miss === 0) total += 1;
    return total;
  }

  /** The newest day for which a source speaks of somebody who passes the filter; null where none does. */
  newestConfirmation(request: StandingRequest): Day | null {
    const confirmed = this.#sortKeys("confirmed", request);
    let newest: Day = NO_DAY;
    for (const [row, miss] of this.#misses(request).bits.entries()) {
      if (miss === 0) newest = Math.max(newest, confirmed[row] ?? NO_DAY);
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

  #sort(request: SelectRequest): Uint32Array {
    const byName = admitted(this.#names.sorted(), this.#misses(request).bits);
    if (request.sort === "name") return request.direction === "asc" ? byName : byName.toReversed();
    return sortedByKey(byName, this.#sortKeys(request.sort, request), request.direction);
  }

  #sortKeys(sort: Exclude<PeopleSort, "name">, at: At): Int32Array | Uint32Array {
    const keys: Record<typeof sort, () => Int32Array | Uint32Array> = {
      status: () => this.#column(STATUS, at).codes,
      since: () => countedSince(this.#rows, this.#asKnown(at.asKnown), this.#snapshots.states, at.on),
      confirmed: () => this.#confirmed,
    };
    return keys[sort]();
  }

  /** What keeps people out of a list: nothing on record on that day, or not meant by the filter. */
  #misses({ filter, on, asKnown }: StandingRequest): Misses {
    const request = { filter, on, asKnown };
    if (!isWorthKeeping(filter)) return this.#workOutMisses(request);
    return this.#missesLately.get(JSON.stringify(request), () => this.#workOutMisses(request));
  }

  #workOutMisses(request: StandingRequest): Misses {
    const misses = this.#missesWhateverStatus(request.filter, request);
    const status = this.#column(STATUS, request);
    misses.keepOut(status, (values) => values.length === 0);
    const choice = request.filter.choices?.[STATUS];
    if (choice) misses.choose(STATUS, status, choice);
    return misses;
  }

  #missesWhateverStatus({ choices, only, silentSince }: PersonFilter, at: At): Misses {
    const misses = new Misses(this.#rows);
    if (this.#isHere.count < this.#rows) misses.admit(this.#isHere.rows);
    if (only) misses.admit(this.#rowsOf(only));
    if (silentSince !== undefined) misses.admit(this.#silentSince(silentSince));
    for (const [facet, choice] of Object.entries(choices ?? {})) {
      if (choice && facet !== STATUS) misses.choose(facet, this.#column(facet, at), choice);
    }
    return misses;
  }

  #column(facet: string, { on, asKnown }: At): CodeColumn {
    if (facet === STATUS) {
      return this.#dayColumns.get(`${facet} ${on} ${asKnown ?? NOW}`, () =>
        statusColumn(this.#rows, this.#asKnown(asKnown), this.#snapshots.states, on),
      );
    }
    if (facet === FRESHNESS) {
      return this.#dayColumns.get(`${facet} ${on}`, () => freshnessColumn(this.#rows, this.#confirmedOf, on));
    }
    const column = this.#attributes.get(facet);
    if (!column) throw new Error(`the census has no facet "${facet}"`);
    return column;
  }

  #asKnown(instant: At["asKnown"]): StretchTable {
    return this.#snapshots.asKnown(instant ?? NOW, this.#rows);
  }

  #rowsOf(ids: readonly string[]): Uint8Array {
    const rows = new Uint8Array(this.#rows);
    for (const id of ids) {
      const row = this.#rowOf(id);
      if (row !== undefined) rows[row] = 1;
    }
    return rows;
  }

  #silentSince(day: Day): Uint8Array {
    return Uint8Array.from({ length: this.#rows }, (_, row) => {
      const confirmed = this.#confirmedOf(row);
      return confirmed === NO_DAY || confirmed <= day ? 1 : 0;
    });
  }

  get #rows(): number {
    return this.#ids.count;
  }

  #rowOf(id: string): number | undefined {
    const row = this.#ids.find(id);
    return row >= 0 && this.#isHere.rows[row] === 1 ? row : undefined;
  }

  #reach(rows: number): void {
    const capacity = capacityFor(rows, this.#confirmed.length);
    if (capacity === this.#confirmed.length) return;
    this.#confirmed = moved(this.#confirmed, new Int32Array(capacity));
    this.#isHere.rows = moved(this.#isHere.rows, new Uint8Array(capacity));
  }

  readonly #confirmedOf = (row: number): Day => this.#confirmed[row] ?? NO_DAY;

  #changed(row: number): void {
    this.#version += 1;
    for (const column of this.#dayColumns.values()) column.update(row);
    this.#missesLately.clear();
    this.#sorted.clear();
  }
}

/** The statuses that the filter leaves. */
function chosenStatuses({ choices }: PersonFilter): StatusSet {
  const choice = choices?.[STATUS];
  return setOf(STATUSES.filter((status) => !choice || isChosen(choice, [status])));
}

/** A list of hits is as long as the answer to it and rarely asked for twice. */
function isWorthKeeping({ only }: PersonFilter): boolean {
  return only === undefined;
}
