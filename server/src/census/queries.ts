import { uuidList } from "./uuid-list.ts";

// Three streams, each sorted by person, and not one join: who may be seen is asked of every table anyway, and the planner
// makes something slow of a join of so many conditions.

/** person, sex, sector, nationalities */
export function profilesQuery(ids?: readonly string[]): string {
  return `
    select person_id, sex, sector, array_to_string(nationalities, ' ')
    from profiles
    where superseded_at is null ${among("person_id", ids)}
    order by person_id`;
}

/** person, record: status, earliest, latest, minute, grade, date, stay, recorded, superseded, state; then one citation: as of, source */
export function recordsQuery(ids?: readonly string[]): string {
  return `
    select r.person_id, r.id, r.status, r.earliest - date 'epoch', r.latest - date 'epoch', r.minute_of_day, r.grade, r.date, r.stay,
      floor(extract(epoch from r.recorded_at) * 1000)::bigint,
      floor(extract(epoch from r.superseded_at) * 1000)::bigint,
      r.state, c.as_of, c.source_id
    from status_records r
    left join ${ids ? CITATIONS_OF_ONE : "citations c on c.status_record_id = r.id and c.superseded_at is null"}
    where true ${among("r.person_id", ids)}
    order by r.person_id, r.id`;
}

/** Of some people the citations are looked up record by record, also where the planner takes the whole table for short. */
const CITATIONS_OF_ONE = `lateral (
  select as_of, source_id from citations where status_record_id = r.id and superseded_at is null offset 0
) c on true`;

/** source, last possible day of its publication */
export const SOURCES_QUERY = `select id, published_latest - date 'epoch' from sources`;

/** person, folded name */
export function namesQuery(ids?: readonly string[]): string {
  return `select person_id, folded from names where superseded_at is null ${among("person_id", ids)} order by id`;
}

/** The alphabet of Spanish (ñ after n), whatever the database sorts by; namesakes in a fixed order. */
const alphabet = (names: string) => `${names}.name collate "es-x-icu", ${names}.person_id`;

/** person, place in the alphabet */
export const PLACES_QUERY = `
  select person_id, row_number() over (order by ${alphabet("names")})
  from names
  where kind = 'main' and superseded_at is null
  order by person_id`;

/**
 * person, place among `ids`, the person before them, the next one who is not of `ids`. Where a newcomer stands is not
 * counted, which would sort everybody anew.
 */
export function neighboursQuery(ids: readonly string[]): string {
  const list = uuidList(ids);
  return `
    select own.person_id, row_number() over (order by ${alphabet("own")}),
      (
        select b.person_id from names b
        where b.kind = 'main' and b.superseded_at is null and (${alphabet("b")}) < (${alphabet("own")})
        order by b.name collate "es-x-icu" desc, b.person_id desc limit 1
      ),
      (
        select a.person_id from names a
        where a.kind = 'main' and a.superseded_at is null and (${alphabet("a")}) > (${alphabet("own")})
          and a.person_id not in (${list})
        order by ${alphabet("a")} limit 1
      )
    from names own
    where own.kind = 'main' and own.superseded_at is null and own.person_id in (${list})
    order by own.person_id`;
}

/** person, no place: for those whose names are as they were */
export function unmovedQuery(ids: readonly string[]): string {
  return `
    select person_id, 0
    from names
    where kind = 'main' and superseded_at is null ${among("person_id", ids)}
    order by person_id`;
}

function among(column: string, ids: readonly string[] | undefined): string {
  return ids ? `and ${column} in (${uuidList(ids)})` : "";
}
