import type { Sql } from "postgres";
import { Census } from "@paradero/shared/census/census";
import type { CensusPerson } from "@paradero/shared/census/person";
import type { FacetCount, StandingRequest } from "@paradero/shared/census/facet-counts";
import type { Selection, SelectRequest } from "@paradero/shared/census/selection";
import type { Timeline, TimelineRequest } from "@paradero/shared/census/timeline";
import type { Day } from "@paradero/shared/days";
import { FACETS, type PlaceFacet } from "@paradero/shared/person/facets";
import { copyRows } from "./copy-rows.ts";
import { NameIndex } from "./name-index.ts";
import { inTurn } from "./reading-turns.ts";
import { namesQuery } from "./queries.ts";
import { type ChangedPerson, readChangedPeople, readPeople, readUnmovedPeople } from "./read-people.ts";
import { SaidOnRecord } from "./said-on-record.ts";
import { renamedAt, visiblyChanged } from "./visibly-changed.ts";

/** Of more people than this, everybody is read again. */
const MOST_ONE_BY_ONE = 1000;

interface Loaded {
  readonly census: Census;
  readonly names: NameIndex;
  said: SaidOnRecord;
  /** Visible facts, opened and closed. */
  facts: number;
}

/**
 * The census of one kind of reader, filled through that reader's own database role: who may not be seen is not in it, and
 * so cannot be counted, found or sorted around.
 */
export class ReaderCensus {
  readonly #sql: Sql;
  #loaded: Loaded;

  /** @param sql connections of the reader's role, at least three */
  static async load(sql: Sql): Promise<ReaderCensus> {
    return new ReaderCensus(sql, await inTurn(sql, () => loadAll(sql)));
  }

  private constructor(sql: Sql, loaded: Loaded) {
    this.#sql = sql;
    this.#loaded = loaded;
  }

  /** How many people are in it. */
  get size(): number {
    return this.#loaded.census.size;
  }

  /** Moves when something visible changes, and says nothing of what is not. */
  get changeSeq(): number {
    return this.#loaded.facts;
  }

  /** The newest instant up to `asKnown` (null: now) at which anything visible changed: what an answer says it rests on. */
  newestChange(asKnown: number | null): number | null {
    return this.#loaded.said.newestChange(asKnown);
  }

  /** The words that a filter by this facet may take, whether or not anybody is there now. */
  placesOf(facet: PlaceFacet): string[] {
    return [...this.#loaded.said.places[facet]].sort();
  }

  /** Reads everybody again; the old census answers until the new one is there. */
  reload(): Promise<void> {
    return inTurn(this.#sql, async () => {
      this.#loaded = await loadAll(this.#sql);
    });
  }

  /**
   * Takes these people out of the database again: those who changed, came, or may no longer be seen.
   *
   * @param times of the changes, as the database writes them; where they are given, only what the reader can see of those
   * changes moves `changeSeq`
   * @returns ids of those of whom the reader sees something else than before
   */
  refresh(personIds: readonly string[], times?: readonly string[]): Promise<string[]> {
    return inTurn(this.#sql, async () => {
      if (personIds.length === 0) return [];
      return personIds.length > MOST_ONE_BY_ONE ? this.#refreshMany(personIds, times) : this.#refresh(personIds, times);
    });
  }

  timeline(request: TimelineRequest): Timeline {
    return this.#loaded.census.timeline(request);
  }

  facets(request: StandingRequest): Record<string, FacetCount[]> {
    return this.#loaded.census.facets(request);
  }

  total(request: StandingRequest): number {
    return this.#loaded.census.total(request);
  }

  newestConfirmation(request: StandingRequest): Day | null {
    return this.#loaded.census.newestConfirmation(request);
  }

  select(request: SelectRequest): Selection {
    return this.#loaded.census.select(request);
  }

  /** Ids of the people whose name fits, or undefined where the query holds no letters. */
  search(query: string): string[] | undefined {
    return this.#loaded.names.search(query);
  }

  async #refresh(personIds: readonly string[], times?: readonly string[]): Promise<string[]> {
    const { census, names } = this.#loaded;
    const renamed = times ? await renamedAt(this.#sql, personIds, times) : new Set(personIds);
    const moving = personIds.filter((id) => renamed.has(id) || census.placeOf(id) === null);
    const changed = await readChangedPeople(this.#sql, moving);
    const others = new Set(personIds).difference(new Set(moving));
    const unmoved = (await readUnmovedPeople(this.#sql, [...others])).map(({ person }) => person);
    const folded = await readNames(this.#sql, personIds);
    const seen = new Set([...changed.map(({ person }) => person.id), ...unmoved.map(({ id }) => id)]);
    const visible = times ? await visiblyChanged(this.#sql, [...seen], times) : seen;
    const moved = personIds.filter((id) => visible.has(id) || seen.has(id) === (census.placeOf(id) === null));
    const gone = personIds.filter((id) => !seen.has(id) && census.placeOf(id) !== null);
    // What those who went had said cannot be asked for any more: what all the others say is.
    const said = await SaidOnRecord.read(this.#sql, gone.length > 0 ? undefined : moved);
    for (const id of gone) this.#forget(id);
    const put = (person: CensusPerson, place: number) => {
      census.put({ ...person, order: { name: place } });
      names.remove(person.id);
      for (const name of folded.get(person.id) ?? []) names.add(person.id, name);
    };
    for (const person of unmoved) put(person, census.placeOf(person.id) ?? 0);
    for (const each of changed) {
      const place = placeBetween(census, each);
      // A neighbour came by a change that is not here yet.
      if (place === undefined) {
        this.#loaded = await loadAll(this.#sql);
        return moved;
      }
      put(each.person, place);
    }
    this.#loaded.facts += moved.length;
    this.#loaded.said = gone.length > 0 ? said : this.#loaded.said.with(said);
    return moved;
  }

  /** Reads everybody again: finding the neighbours of thousands of newcomers, one by one, would take far longer. */
  async #refreshMany(personIds: readonly string[], times?: readonly string[]): Promise<string[]> {
    const before = this.#loaded;
    const after = await loadAll(this.#sql);
    const isIn = ({ census }: Loaded, id: string) => census.placeOf(id) !== null;
    const stayed = personIds.filter((id) => isIn(before, id) && isIn(after, id));
    const visible = times ? await visiblyChanged(this.#sql, stayed, times) : new Set(stayed);
    const moved = personIds.filter((id) => visible.has(id) || isIn(before, id) !== isIn(after, id));
    this.#loaded = { ...after, facts: before.facts + moved.length };
    return moved;
  }

  #forget(id: string): void {
    this.#loaded.names.remove(id);
    this.#loaded.census.remove(id);
  }
}

/** Half-way between two neighbours, or beyond the only one; undefined where a neighbour is not in the census. */
function placeBetween(census: Census, { before, after }: ChangedPerson): number | undefined {
  const low = before === null ? null : census.placeOf(before);
  const high = after === null ? null : census.placeOf(after);
  if ((before !== null && low === null) || (after !== null && high === null)) return undefined;
  if (low === null) return high === null ? 0 : high - 1;
  return high === null ? low + 1 : (low + high) / 2;
}

async function loadAll(sql: Sql): Promise<Loaded> {
  const census = new Census({ facets: FACETS });
  const names = new NameIndex();
  const facts = await fill(census, sql);
  for (const [id, own] of await readNames(sql)) for (const name of own) names.add(id, name);
  return { census, names, facts, said: await SaidOnRecord.read(sql) };
}

async function fill(census: Census, sql: Sql): Promise<number> {
  let total = 0;
  for await (const { person, facts } of readPeople(sql)) {
    census.put(person);
    total += facts;
  }
  return total;
}

/** The folded names of everybody, or of `ids`, by person. */
async function readNames(sql: Sql, ids?: readonly string[]): Promise<Map<string, string[]>> {
  const byPerson = new Map<string, string[]>();
  for await (const rows of copyRows(sql, namesQuery(ids), ids === undefined)) {
    for (const { person, folded } of rows) {
      if (person && folded) byPerson.set(person, [...(byPerson.get(person) ?? []), folded]);
    }
  }
  return byPerson;
}
