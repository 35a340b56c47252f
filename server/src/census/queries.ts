import type { CopyQuery } from "./copy-rows.ts";
import { uuidList } from "./uuid-list.ts";

// Three streams, each sorted by person, and not one join: who may be seen is asked of every table anyway, and the planner
// makes something slow of a join of so many conditions.

const milliseconds = (instant: string) => `floor(extract(epoch from ${instant}) * 1000)::bigint`;
const dayNumber = (day: string) => `${day} - date 'epoch'`;

export type ProfileColumn = "person" | "sex" | "sector" | "nationalities";

export function profilesQuery(ids?: readonly string[]): CopyQuery<ProfileColumn> {
  return {
    columns: {
      person: "person_id",
      sex: "sex",
      sector: "sector",
      nationalities: "array_to_string(nationalities, ' ')",
    },
    from: `from profiles where superseded_at is null ${among("person_id", ids)} order by person_id`,
  };
}

export type RecordColumn = keyof typeof RECORD_COLUMNS;

const RECORD_COLUMNS = {
  person: "r.person_id",
  record: "r.id",
  status: "r.status",
  earliest: dayNumber("r.earliest"),
  latest: dayNumber("r.latest"),
  minute: "r.minute_of_day",
  grade: "r.grade",
  date: "r.date",
  stay: "r.stay",
  recordedAt: milliseconds("r.recorded_at"),
  supersededAt: milliseconds("r.superseded_at"),
  state: "r.state",
  asOf: "c.as_of",
  source: "c.source_id",
};

/** A row for each citation of a record; one without source where it has none. */
export function recordsQuery(ids?: readonly string[]): CopyQuery<RecordColumn> {
  return {
    columns: RECORD_COLUMNS,
    from: `
      from status_records r
      left join ${ids ? CITATIONS_OF_ONE : "citations c on c.status_record_id = r.id and c.superseded_at is null"}
      where true ${among("r.person_id", ids)}
      order by r.person_id, r.id`,
  };
}

/** Of some people the citations are looked up record by record, also where the planner takes the whole table for short. */
const CITATIONS_OF_ONE = `lateral (
  select as_of, source_id from citations where status_record_id = r.id and superseded_at is null offset 0
) c on true`;

/** The last possible day of the publication of each source. */
export const SOURCES_QUERY: CopyQuery<"source" | "published"> = {
  columns: { source: "id", published: dayNumber("published_latest") },
  from: "from sources",
};

export function namesQuery(ids?: readonly string[]): CopyQuery<"person" | "folded"> {
  return {
    columns: { person: "person_id", folded: "folded" },
    from: `from names where superseded_at is null ${among("person_id", ids)} order by id`,
  };
}

/** The alphabet of Spanish (ñ after n), whatever the database sorts by; namesakes in a fixed order. */
const alphabet = (names: string) => `${names}.name collate "es-x-icu", ${names}.person_id`;

/** Where somebody stands in the alphabet: at a place among those who were asked for, between two others. */
export type PlaceColumn = "person" | "place" | "before" | "after";

export const PLACES_QUERY: CopyQuery<PlaceColumn> = {
  columns: {
    person: "person_id",
    place: `row_number() over (order by ${alphabet("names")})`,
    before: "null",
    after: "null",
  },
  from: "from names where kind = 'main' and superseded_at is null order by person_id",
};

/**
 * The place among `ids`, the person before them, the next one who is not of `ids`. Where a newcomer stands is not counted,
 * which would sort everybody anew.
 */
export function neighboursQuery(ids: readonly string[]): CopyQuery<PlaceColumn> {
  const list = uuidList(ids);
  return {
    columns: {
      person: "own.person_id",
      place: `row_number() over (order by ${alphabet("own")})`,
      before: `(
        select b.person_id from names b
        where b.kind = 'main' and b.superseded_at is null and (${alphabet("b")}) < (${alphabet("own")})
        order by b.name collate "es-x-icu" desc, b.person_id desc limit 1
      )`,
      after: `(
        select a.person_id from names a
        where a.kind = 'main' and a.superseded_at is null and (${alphabet("a")}) > (${alphabet("own")})
          and a.person_id not in (${list})
        order by ${alphabet("a")} limit 1
      )`,
    },
    from: `
      from names own
      where own.kind = 'main' and own.superseded_at is null and own.person_id in (${list})
      order by own.person_id`,
  };
}

/** No place: for those whose names are as they were. */
export function unmovedQuery(ids: readonly string[]): CopyQuery<PlaceColumn> {
  return {
    columns: { person: "person_id", place: "0", before: "null", after: "null" },
    from: `
      from names
      where kind = 'main' and superseded_at is null ${among("person_id", ids)}
      order by person_id`,
  };
}

function among(column: string, ids: readonly string[] | undefined): string {
  return ids ? `and ${column} in (${uuidList(ids)})` : "";
}
