import type { Sql } from "postgres";
import { uuidList } from "./uuid-list.ts";

/** How much of what is on record of people rests on a source, whichever of its versions is cited. */
export interface RestingFacts {
  readonly people: number;
  readonly records: number;
  readonly milestones: number;
}

export type CountedSource = { readonly ref: string } & Pick<RestingFacts, keyof RestingFacts>;

/** More people than this rest on most sources. */
const MOST_ONE_BY_ONE = 1000;

/**
 * What rests on each source now, as one reader may see it. To count it all takes as long as a census, so it is counted once;
 * after a change those sources are counted again that the people who changed are on record by, when somebody asks.
 */
export class SourceCounts {
  readonly #sql: Sql;
  readonly #now = new Map<string, RestingFacts>();
  /** Refs of the sources that have to be counted again. */
  #stale: Set<string> | "all" = "all";
  #counting: Promise<unknown> = Promise.resolve();

  /** @param sql a connection of the reader's role, whose statements may take long */
  constructor(sql: Sql) {
    this.#sql = sql;
  }

  /** Something else is on record of these people than before: what they rest on now, and what they rested on. */
  async changed(personIds: readonly string[]): Promise<void> {
    if (personIds.length === 0) return;
    if (personIds.length > MOST_ONE_BY_ONE) return this.allChanged();
    const refs = this.#stale === "all" ? [] : await this.#sourcesOf(personIds);
    if (this.#stale !== "all") for (const ref of refs) this.#stale.add(ref);
  }

  /** Somebody is not seen any more, and so is not what they rested on. */
  allChanged(): void {
    this.#stale = "all";
  }

  /**
   * By ref of the source; a source on which nothing rests is missing. One count after the other: whoever asks meanwhile waits
   * for the same one.
   */
  async now(): Promise<ReadonlyMap<string, RestingFacts>> {
    const counted = this.#counting.then(() => this.#countStale());
    this.#counting = counted.catch(() => undefined);
    await counted;
    return this.#now;
  }

  async #countStale(): Promise<void> {
    const stale = this.#stale;
    if (stale !== "all" && stale.size === 0) return;
    // What changes from here on is counted the next time.
    this.#stale = new Set();
    try {
      const rows = await this.#sql.unsafe<CountedSource[]>(
        countsQuery(null, stale !== "all"),
        stale === "all" ? [] : [JSON.stringify([...stale])],
      );
      if (stale === "all") this.#now.clear();
      else for (const ref of stale) this.#now.delete(ref);
      for (const [ref, resting] of byRef(rows)) this.#now.set(ref, resting);
    } catch (error) {
      this.#stale = "all";
      throw error;
    }
  }

  /** Refs of every source that these people's facts cite, or have cited. */
  async #sourcesOf(personIds: readonly string[]): Promise<string[]> {
    const cited = Object.entries(CITING).map(
      ([table, column]) =>
        `select c.source_id from ${table} f, lateral (select source_id from citations where ${column} = f.id offset 0) c
         where f.person_id in (${uuidList(personIds)})`,
    );
    const rows = await this.#sql.unsafe<{ ref: string }[]>(
      `select distinct ref from sources where id = any(array(${cited.join(" union all ")}))`,
    );
    return rows.map(({ ref }) => ref);
  }
}

export function byRef(rows: readonly CountedSource[]): Map<string, RestingFacts> {
  return new Map(rows.map(({ ref, ...resting }) => [ref, resting]));
}

const CITING = { status_records: "status_record_id", milestones: "milestone_id" };

/** A citation names one version of a source; each kind of fact is joined by itself, or the planner multiplies both. */
export function countsQuery(instant: number | null, ofSome = false): string {
  const known = (table: string) =>
    instant === null
      ? `${table}.superseded_at is null`
      : `${table}.recorded_at < ${after(instant)} and (${table}.superseded_at is null or ${table}.superseded_at >= ${after(instant)})`;
  const facts = Object.entries(CITING).map(
    ([table, column]) => `
      select c.source_id as source, f.person_id as person, f.id as fact, '${table}' as kind
      from citations c join ${table} f on f.id = c.${column}
      where ${known("c")} and ${known("f")} ${ofSome ? "and c.source_id = any(array(select id from versions))" : ""}
        -- Whoever was not on record then, or not in public, has nothing that rested on it.
        and exists (select from profiles p where p.person_id = f.person_id and ${known("p")})`,
  );
  const these = "where ref in (select json_array_elements_text($1::text::json))";
  return `
    with versions as materialized (select id, ref from sources ${ofSome ? these : ""}),
    facts as materialized (${facts.join(" union all ")})
    select
      ref,
      count(distinct person)::int as people,
      (count(distinct fact) filter (where kind = 'status_records'))::int as records,
      (count(distinct fact) filter (where kind = 'milestones'))::int as milestones
    from versions join facts on source = id
    group by ref`;
}

function after(instant: number): string {
  return `'${new Date(instant + 1).toISOString()}'::timestamptz`;
}
