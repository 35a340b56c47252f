import type { Sql } from "postgres";
import { Census } from "@paradero/shared/census/census";
import { Recent } from "@paradero/shared/census/recent";
import type { Sliced } from "@paradero/shared/census/sliced";
import type { Selection, SelectRequest } from "@paradero/shared/census/selection";
import type { Timeline, TimelineRequest } from "@paradero/shared/census/timeline";
import type { Day } from "@paradero/shared/dates/days";
import { NOW } from "@paradero/shared/census/snapshots";
import type { PlaceFacet } from "@paradero/shared/person/facets";
import { inSlices } from "../work/in-slices.ts";
import { inOneState } from "./in-one-state.ts";
import { NameIndex } from "./name-index.ts";
import { pieces } from "../database/pieces.ts";
import { placesOfNames } from "./place-names.ts";
import { inTurn } from "./reading-turns.ts";
import { type ReadPerson, readPeople, readSomePeople } from "./read-people.ts";
import { SaidOnRecord } from "./said-on-record.ts";
import { SourceCounts } from "./source-counts.ts";
import { renamedAt, visiblyChanged } from "./visibly-changed.ts";

/** The neighbours of more newcomers are not looked for one by one. */
const MOST_NEWCOMERS = 1000;
/** People whom one query names. */
const MOST_AT_ONCE = 1000;

/** Answers of at most a few hundred kilobytes. */
const MOST_REMEMBERED = 40;

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
  readonly #firstDay: Day | null;
  #loaded: Loaded;
  #changes = 0;
  readonly #remembered = new Recent<unknown>(MOST_REMEMBERED);
  /** What rests on each source. */
  readonly sources: SourceCounts;

  /**
   * @param sql connections of the reader's role, at least three
   * @param firstDay of the store; null for none
   */
  static async load(sql: Sql, firstDay: Day | null = null): Promise<ReaderCensus> {
    return new ReaderCensus(sql, firstDay, await inTurn(sql, () => loadAll(sql, firstDay)));
  }

  private constructor(sql: Sql, firstDay: Day | null, loaded: Loaded) {
    this.#sql = sql;
    this.#firstDay = firstDay;
    this.#loaded = loaded;
    this.sources = new SourceCounts(sql);
  }

  /** How many people are in it. */
  get size(): number {
    return this.#loaded.census.size;
  }

  /**
   * Answers an equal question from memory until anything changes, also one that is being answered. Whatever else the answer
   * rests on belongs into the question.
   *
   * @param afford is asked before it is worked out; throws where whoever asks may not have it just now
   */
  async remember<Answer>(
    question: string,
    afford: () => Promise<void>,
    answer: () => Promise<Answer>,
  ): Promise<Answer> {
    if (!this.#remembered.has(question)) await afford();
    const answering = this.#remembered.get(question, answer) as Promise<Answer>;
    answering.catch(() => this.#remembered.forget(question, answering));
    return answering;
  }

  /** Whether what was known at `asKnown` is at hand: else a question about it thinks through many a history first. */
  isReady(asKnown: number | null): boolean {
    return this.#loaded.census.isReady(asKnown);
  }

  /** Makes that ready, while others are answered. */
  prepare(asKnown: number | null): Promise<void> {
    return inSlices(this.#loaded.census.prepare(asKnown));
  }

  /** Moves when something visible changes, and says nothing of what is not. */
  get changeSeq(): number {
    return this.#loaded.facts;
  }

  /** The newest instant up to `asKnown` (null: now) at which anything visible changed: what an answer says it rests on. */
  newestChange(asKnown: number | null): number | null {
    return this.#loaded.said.newestChange(asKnown);
  }

  /** The first day on which anybody is counted in some status; null where nobody ever is. */
  get firstCounted(): Day | null {
    return this.#loaded.census.firstCounted;
  }

  /** The words that a filter by this facet may take, whether or not anybody is there now. */
  placesOf(facet: PlaceFacet): string[] {
    return [...this.#loaded.said.places[facet]].sort();
  }

  /** Reads everybody again; the old census answers until the new one is there. */
  reload(): Promise<void> {
    return inTurn(this.#sql, async () => {
      this.#become(await loadAll(this.#sql, this.#firstDay));
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
      const { census } = this.#loaded;
      const renamed = times ? await renamedAt(this.#sql, personIds, times) : new Set(personIds);
      const moving = personIds.filter((id) => renamed.has(id) || !census.has(id));
      const isMost = personIds.length > MOST_AT_ONCE && personIds.length > census.size / 2;
      return isMost || moving.length > MOST_NEWCOMERS
        ? this.#refreshMany(personIds, times)
        : this.#refresh(personIds, moving, times);
    });
  }

  timeline(request: TimelineRequest): Timeline {
    return this.#loaded.census.timeline(request);
  }

  /** Asks what takes long, while others are answered. It sees one state: where anything changes in between, it begins anew. */
  ask<Answer>(work: (census: Census) => Sliced<Answer>): Promise<Answer> {
    return this.#inOneState(({ census }) => work(census));
  }

  select(request: SelectRequest): Selection {
    return this.#loaded.census.select(request);
  }

  /** Ids of the people whose name as known at `asKnown` (null: now) fits, or undefined where the query holds no letters. */
  search(query: string, asKnown: number | null): Promise<string[] | undefined> {
    const question = `names ${asKnown} ${query}`;
    const found = this.#remembered.get(question, () =>
      this.#inOneState(({ names }) => names.searchInSlices(query, asKnown ?? NOW)),
    );
    return found as Promise<string[] | undefined>;
  }

  #inOneState<Answer>(work: (loaded: Loaded) => Sliced<Answer>): Promise<Answer> {
    return inSlices(
      inOneState(
        () => work(this.#loaded),
        () => this.#changes,
      ),
    );
  }

  async #refresh(
    personIds: readonly string[],
    moving: readonly string[],
    times?: readonly string[],
  ): Promise<string[]> {
    const { census } = this.#loaded;
    const placeOf = await placesOfNames(this.#sql, census, moving);
    const read: ReadPerson[] = [];
    for (const some of pieces(personIds, MOST_AT_ONCE))
      read.push(...(await readSomePeople(this.#sql, some, placeOf ?? (() => 0))));
    const seen = new Set(read.map(({ person }) => person.id));
    const visible = times ? await visiblyChanged(this.#sql, [...seen], times) : seen;
    const moved = personIds.filter((id) => visible.has(id) || seen.has(id) !== census.has(id));
    const gone = personIds.filter((id) => !seen.has(id) && census.has(id));
    // A neighbour came by a change that is not here yet.
    if (placeOf === undefined) {
      this.#become(await loadAll(this.#sql, this.#firstDay));
      return moved;
    }
    // What those who went had said cannot be asked for any more: what all the others say is.
    const said = await SaidOnRecord.read(this.#sql, gone.length > 0 ? undefined : moved);
    if (gone.length > 0) this.sources.allChanged();
    else await this.sources.changed(moved);
    for (const id of gone) this.#forget(id);
    for (const one of read) take(this.#loaded, one);
    this.#loaded.facts += moved.length;
    this.#loaded.said = gone.length > 0 ? said : this.#loaded.said.with(said);
    this.#forgetAnswers();
    return moved;
  }

  /** Reads everybody again: finding the neighbours of thousands of newcomers, one by one, would take far longer. */
  async #refreshMany(personIds: readonly string[], times?: readonly string[]): Promise<string[]> {
    const before = this.#loaded;
    const after = await loadAll(this.#sql, this.#firstDay);
    const isIn = ({ census }: Loaded, id: string) => census.has(id);
    const stayed = personIds.filter((id) => isIn(before, id) && isIn(after, id));
    const visible = times ? await visiblyChanged(this.#sql, stayed, times) : new Set(stayed);
    const moved = personIds.filter((id) => visible.has(id) || isIn(before, id) !== isIn(after, id));
    this.#become({ ...after, facts: before.facts + moved.length });
    return moved;
  }

  #become(loaded: Loaded): void {
    this.#loaded = loaded;
    this.sources.allChanged();
    this.#forgetAnswers();
  }

  #forgetAnswers(): void {
    this.#changes += 1;
    this.#remembered.clear();
  }

  #forget(id: string): void {
    this.#loaded.names.remove(id);
    this.#loaded.census.remove(id);
  }
}

async function loadAll(sql: Sql, firstDay: Day | null): Promise<Loaded> {
  const census = new Census(firstDay);
  const names = new NameIndex();
  let facts = 0;
  for await (const read of readPeople(sql)) {
    take({ census, names }, read);
    facts += read.facts;
  }
  return { census, names, facts, said: await SaidOnRecord.read(sql) };
}

function take({ census, names }: Pick<Loaded, "census" | "names">, { person, names: own }: ReadPerson): void {
  census.put(person);
  names.remove(person.id);
  for (const name of own) names.add(person.id, name.folded, name);
}
