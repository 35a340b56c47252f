import type { PlaceFacet } from "@paradero/shared/person/facets";
import type { Sql } from "postgres";
import { type CopyQuery, copyRows } from "./copy-rows.ts";
import { uuidList } from "./uuid-list.ts";
import { says } from "./visibly-changed.ts";

/** People whom one query names. */
const MOST_AT_ONCE = 1000;

/**
 * What an answer says beside its numbers: when anything that it can rest on came to be known or ceased to stand, and which
 * places there are to ask for. All of it follows from what the role of one reader can see, so that it moves neither for
 * a hidden person nor for a note about one who is shown (PROMISES.md 15).
 */
export class SaidOnRecord {
  /** By facet, every place that anything visible names or has named. */
  readonly places: Places;
  /** Milliseconds since the epoch, each once, growing. */
  readonly #instants: readonly number[];

  /** @param personIds what is on record of these people alone; of everybody where they are left out */
  static async read(sql: Sql, personIds?: readonly string[]): Promise<SaidOnRecord> {
    if (personIds?.length === 0)
      return new SaidOnRecord(
        [],
        forEachPlace(() => new Set()),
      );
    if (personIds && personIds.length > MOST_AT_ONCE) {
      const some = await SaidOnRecord.read(sql, personIds.slice(0, MOST_AT_ONCE));
      return some.with(await SaidOnRecord.read(sql, personIds.slice(MOST_AT_ONCE)));
    }
    const instants = await columnOf(sql, instantsQuery(personIds), personIds);
    const places = forEachPlace(() => new Set<string>());
    for (const facet of PLACE_FACETS) {
      for (const place of await columnOf(sql, PLACES[facet](among(personIds)), personIds)) places[facet].add(place);
    }
    return new SaidOnRecord(
      instants.map(Number).sort((a, b) => a - b),
      places,
    );
  }

  private constructor(instants: readonly number[], places: Places) {
    this.#instants = instants;
    this.places = places;
  }

  /** The newest instant up to `asKnown`, the newest of all where that is null; null where there is none. */
  newestChange(asKnown: number | null): number | null {
    return this.#instants.findLast((instant) => asKnown === null || instant <= asKnown) ?? null;
  }

  with(others: SaidOnRecord): SaidOnRecord {
    const known = new Set(this.#instants);
    const fresh = others.#instants.filter((instant) => !known.has(instant));
    return new SaidOnRecord(
      fresh.length === 0 ? this.#instants : [...this.#instants, ...fresh].sort((a, b) => a - b),
      forEachPlace((facet) => this.places[facet].union(others.places[facet])),
    );
  }
}

type Places = Readonly<Record<PlaceFacet, ReadonlySet<string>>>;

/** What records say themselves, and what is known of the places where people were. */
const PLACES: Readonly<Record<PlaceFacet, (those: string) => string>> = {
  state: (those) => `
    select f.state as value from status_records f where f.state is not null ${those}
    union select p.state from status_records f join facilities p on p.id = f.facility_id where p.state is not null ${those}
    union select p.state from milestones f join facilities p on p.id = f.facility_id where p.state is not null ${those}`,
  facility: (those) => `
    select p.ref as value from status_records f join facilities p on p.id = f.facility_id where true ${those}
    union select p.ref from milestones f join facilities p on p.id = f.facility_id where true ${those}`,
};

const PLACE_FACETS = Object.keys(PLACES) as PlaceFacet[];

function forEachPlace<Made>(make: (facet: PlaceFacet) => Made): Record<PlaceFacet, Made> {
  return Object.fromEntries(PLACE_FACETS.map((facet) => [facet, make(facet)])) as Record<PlaceFacet, Made>;
}

async function columnOf(sql: Sql, from: string, personIds?: readonly string[]): Promise<string[]> {
  const column: string[] = [];
  const query: CopyQuery<"value"> = { columns: { value: "value" }, from: `from (${from}) said` };
  for await (const rows of copyRows(sql, query, personIds === undefined)) {
    for (const { value } of rows) if (value) column.push(value);
  }
  return column;
}

/**
 * Instants. What was known of somebody before they could be seen came to be known to this reader when they could: how two
 * people stand to each other, when both could. A version of a profile that says nothing else than the one before it is no
 * news; that the address of somebody merged leads to them is.
 */
function instantsQuery(personIds?: readonly string[]): string {
  const those = `where true ${among(personIds)}`;
  const facts = ["status_records", "milestones", "names"].map(
    (table) => `select f.person_id, f.recorded_at, f.superseded_at from ${table} f ${those}`,
  );
  const cited = ["status_record", "milestone"].map(
    (fact) =>
      `select f.person_id, c.recorded_at, c.superseded_at from ${fact}s f join citations c on c.${fact}_id = f.id ${those}`,
  );
  const related = [
    ["person_id", "other_id"],
    ["other_id", "person_id"],
  ].map(
    ([own, other]) => `
      select f.${own}, greatest(f.recorded_at, others.since), f.superseded_at
      from relations f
      cross join lateral (select min(recorded_at) as since from profiles o where o.person_id = f.${other}) others
      where true ${among(personIds, own)}`,
  );
  const succeeded = `select f.person_id, f.recorded_at, f.superseded_at from successors f ${those}`;
  const said = `row(${says("f")})::text`;
  return `
    with versions as (
      select person_id, recorded_at, ${said} as said,
        lag(superseded_at) over own as ended, lag(${said}) over own as said_before
      from profiles f ${those}
      window own as (partition by person_id order by recorded_at, id)
    ), seen as (
      select person_id, min(recorded_at) as since from versions group by person_id
    ), told (person_id, opened, closed) as (
      ${[...facts, ...cited, ...related, succeeded].join(" union all ")}
      union all
      select person_id, recorded_at, null from versions
      where ended is distinct from recorded_at or said is distinct from said_before
    )
    select distinct floor(extract(epoch from greatest(at, since)) * 1000)::bigint as value
    from told join seen using (person_id) cross join lateral (values (opened), (closed)) moments (at)
    where at is not null`;
}

function among(personIds: readonly string[] | undefined, person = "person_id"): string {
  return personIds ? `and f.${person} in (${uuidList(personIds)})` : "";
}
