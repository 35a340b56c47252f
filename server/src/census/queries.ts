import { columnName } from "@paradero/shared/person/profile-columns";
import { attribute, PERSON_ATTRIBUTES } from "@paradero/shared/person/attributes";
import { TELLING_MILESTONES, TRANSFER } from "@paradero/shared/statuses/milestones";
import type { AttributeFacet } from "@paradero/shared/person/facets";
import type { CopyQuery } from "./copy-rows.ts";
import { uuidList } from "./uuid-list.ts";

// Three streams, each sorted by person, and not one join: who may be seen is asked of every table anyway, and the planner
// makes something slow of a join of so many conditions. Each has everything that ever stood, with when it did.

const milliseconds = (instant: string) => `floor(extract(epoch from ${instant}) * 1000)::bigint`;
const dayNumber = (day: string) => `${day} - date 'epoch'`;
const known = (table: string) => ({
  recordedAt: milliseconds(`${table}.recorded_at`),
  supersededAt: milliseconds(`${table}.superseded_at`),
});

/** The attributes that people are counted by, by facet. */
export const FACET_COLUMNS = PERSON_ATTRIBUTES.flatMap((name) => {
  const { facet, holds } = attribute(name);
  if (facet === null) return [];
  return [{ facet: facet as AttributeFacet, column: columnName(name), isList: holds.is === "countries" }];
});

export type ProfileColumn = "person" | "birth" | "recordedAt" | "supersededAt" | AttributeFacet;

export function profilesQuery(ids?: readonly string[]): CopyQuery<ProfileColumn> {
  const attributes = Object.fromEntries(
    FACET_COLUMNS.map(({ facet, column, isList }) => [facet, isList ? `array_to_string(${column}, ' ')` : column]),
  ) as Record<AttributeFacet, string>;
  return {
    columns: { person: "person_id", birth: "birth", ...known("profiles"), ...attributes },
    from: `from profiles ${among("person_id", ids)} order by person_id, recorded_at, id`,
  };
}

export type FactColumn =
  | keyof typeof RECORD_COLUMNS
  | "person"
  | "fact"
  | "earliest"
  | "latest"
  | "date"
  | "grade"
  | "facility"
  | "place"
  | "recordedAt"
  | "supersededAt"
  | keyof typeof CITATION_COLUMNS;

const RECORD_COLUMNS = { status: "f.status", minute: "f.minute_of_day", stay: "f.stay", state: "f.state" };
const MILESTONE_COLUMNS = { status: "null", minute: "null::smallint", stay: "null", state: "null" };
const CITATION_COLUMNS = {
  asOf: "c.as_of",
  source: "c.source_id",
  citedAt: milliseconds("c.recorded_at"),
  closedAt: milliseconds("c.superseded_at"),
};

/**
 * Records and telling milestones, which have no status: a row for each of their citations, one without source where there is
 * none. Of a milestone that is no transfer the place is nobody's whereabouts.
 */
export function factsQuery(ids?: readonly string[]): CopyQuery<FactColumn> {
  const isTransfer = `f.kind = '${TRANSFER}'`;
  const records = factRows("status_records", "status_record_id", { ...RECORD_COLUMNS, ...PLACE_COLUMNS }, ids);
  const milestones = factRows(
    "milestones",
    "milestone_id",
    {
      ...MILESTONE_COLUMNS,
      facility: `case when ${isTransfer} then f.facility_id end`,
      place: `case when ${isTransfer} then f.place end`,
    },
    ids,
    `f.kind in (${TELLING_MILESTONES.map((kind) => `'${kind}'`).join(", ")})`,
  );
  const names = Object.keys(records.columns) as FactColumn[];
  const selected = ({ columns, from }: CopyQuery<FactColumn>) =>
    `select ${names.map((name) => `${columns[name]} as "${name}"`).join(", ")} ${from}`;
  return {
    columns: Object.fromEntries(names.map((name) => [name, `f."${name}"`])) as Record<FactColumn, string>,
    from: `from (${selected(records)} union all ${selected(milestones)}) f order by f.person, f.fact`,
  };
}

const PLACE_COLUMNS = { facility: "f.facility_id", place: "f.place" };

function factRows(
  table: string,
  citing: string,
  own: Record<keyof typeof RECORD_COLUMNS | "facility" | "place", string>,
  ids: readonly string[] | undefined,
  which = "true",
): CopyQuery<FactColumn> {
  // Of some people the citations are looked up fact by fact, also where the planner takes the whole table for short.
  const citations = ids
    ? `lateral (select * from citations where ${citing} = f.id offset 0) c on true`
    : `citations c on c.${citing} = f.id`;
  return {
    columns: {
      person: "f.person_id",
      fact: "f.id",
      date: "f.date",
      earliest: dayNumber("f.earliest"),
      latest: dayNumber("f.latest"),
      grade: "f.grade",
      ...own,
      ...known("f"),
      ...CITATION_COLUMNS,
    },
    from: `from ${table} f left join ${citations} ${among("f.person_id", ids)} ${ids ? "and" : "where"} ${which}`,
  };
}

/** The last possible day of the publication of each source, or of those that these people's facts cite. */
export function sourcesQuery(ids?: readonly string[]): CopyQuery<"source" | "published"> {
  const cited = (table: string, citing: string) =>
    `select c.source_id from ${table} f, lateral (select source_id from citations where ${citing} = f.id offset 0) c
     ${among("f.person_id", ids)}`;
  const which = `${cited("status_records", "status_record_id")} union all ${cited("milestones", "milestone_id")}`;
  return {
    columns: { source: "id", published: dayNumber("published_latest") },
    from: `from sources ${ids ? `where id = any(array(${which}))` : ""}`,
  };
}

/** Every facility, or those that these people's facts name. */
export function facilitiesQuery(ids?: readonly string[]): CopyQuery<"facility" | "ref" | "state"> {
  const named = (table: string) => `select f.facility_id from ${table} f ${among("f.person_id", ids)}`;
  const which = `${named("status_records")} union all ${named("milestones")}`;
  return {
    columns: { facility: "id", ref: "ref", state: "state" },
    from: `from facilities ${ids ? `where id = any(array(${which}))` : ""}`,
  };
}

export type NameColumn = "person" | "kind" | "folded" | "place" | "recordedAt" | "supersededAt";

/** The alphabet of Spanish (ñ after n), whatever the database sorts by; namesakes in a fixed order. */
const alphabet = (names: string) => `${names}.name collate "es-x-icu", ${names}.person_id`;

/** Every name; those by which people were shown with their place in the alphabet, unless only some people's are asked for. */
export function namesQuery(ids?: readonly string[]): CopyQuery<NameColumn> {
  const shown = `(case when n.kind = 'main' then n.name end) collate "es-x-icu", n.person_id`;
  return {
    columns: {
      person: "n.person_id",
      kind: "n.kind",
      folded: "n.folded",
      place: ids ? "null" : `dense_rank() over (partition by n.kind = 'main' order by ${shown})`,
      ...known("n"),
    },
    from: `from names n ${among("n.person_id", ids)} order by n.person_id, n.recorded_at, n.id`,
  };
}

/** A name by which somebody was shown since an instant, between two others of the alphabet. */
export type NeighbourColumn = "person" | "recordedAt" | "before" | "beforeAt" | "after" | "afterAt";

/**
 * The names by which these people were shown, in the order of the alphabet, each with the one before it and the next one that
 * is of nobody among them. Where a newcomer stands is not counted, which would sort everybody anew.
 */
export function neighboursQuery(ids: readonly string[]): CopyQuery<NeighbourColumn> {
  const list = uuidList(ids);
  return {
    columns: {
      person: "own.person_id",
      recordedAt: milliseconds("own.recorded_at"),
      before: "b.person_id",
      beforeAt: milliseconds("b.recorded_at"),
      after: "a.person_id",
      afterAt: milliseconds("a.recorded_at"),
    },
    from: `
      from names own
      left join lateral (
        select person_id, recorded_at from names b
        where b.kind = 'main' and (${alphabet("b")}) < (${alphabet("own")})
        order by b.name collate "es-x-icu" desc, b.person_id desc limit 1
      ) b on true
      left join lateral (
        select person_id, recorded_at from names a
        where a.kind = 'main' and (${alphabet("a")}) > (${alphabet("own")}) and a.person_id not in (${list})
        order by ${alphabet("a")} limit 1
      ) a on true
      where own.kind = 'main' and own.person_id in (${list})
      order by ${alphabet("own")}`,
  };
}

function among(column: string, ids: readonly string[] | undefined): string {
  return ids ? `where ${column} in (${uuidList(ids)})` : "";
}
