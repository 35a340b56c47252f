import type { Sql } from "postgres";
import type { CensusPerson } from "@paradero/shared/census/person";
import { isFirm, type Grade } from "@paradero/shared/grades";
import { inOrder } from "@paradero/shared/history/order";
import { type HistoryRecord, knownAt } from "@paradero/shared/history/record";
import { isStatus } from "@paradero/shared/statuses";
import { confirmedBy, type SpokenFor } from "./confirmed.ts";
import { type CopiedRow, copyRows } from "./copy-rows.ts";
import { uuidList } from "./uuid-list.ts";

/** A person as the census takes them, and how many facts that rests on. */
export interface ReadPerson {
  readonly person: CensusPerson;
  readonly facts: number;
}

/** A person who changed: `person.order` is not theirs yet, but between these two people, who are in the census. */
export interface ChangedPerson extends ReadPerson {
  readonly before: string | null;
  readonly after: string | null;
}

interface CensusRecord extends HistoryRecord {
  readonly state: string | null;
  readonly spokenFor: readonly SpokenFor[];
}

/**
 * Everybody that the role of `sql` may see, with every record ever written about them. One query, one row a record; the
 * places in the alphabet are those of Spanish (ñ after n).
 */
export async function* readPeople(sql: Sql): AsyncGenerator<ReadPerson> {
  const query = historiesQuery(PLACES, ALL_SPOKEN_FOR, "");
  for await (const [row, records] of readHistories(sql, query)) yield personOf(row, records);
}

/** These people, those of them who may be seen, in the order of the alphabet. */
export async function* readChangedPeople(sql: Sql, ids: readonly string[]): AsyncGenerator<ChangedPerson> {
  if (ids.length === 0) return;
  const list = uuidList(ids);
  const query = historiesQuery(neighboursOf(list), OWN_SPOKEN_FOR, `where p.id in (${list})`);
  for await (const [row, records] of readHistories(sql, query)) {
    const [, , , , , before = null, after = null] = row;
    yield { ...personOf(row, records), before, after };
  }
}

/** These people, whose names are as they were: `person.order` says nothing, since they keep their places. */
export async function* readUnmovedPeople(sql: Sql, ids: readonly string[]): AsyncGenerator<ReadPerson> {
  if (ids.length === 0) return;
  const list = uuidList(ids);
  const query = historiesQuery(unmoved(list), OWN_SPOKEN_FOR, `where p.id in (${list})`);
  for await (const [row, records] of readHistories(sql, query)) yield personOf(row, records);
}

async function* readHistories(sql: Sql, query: string): AsyncGenerator<[CopiedRow, CensusRecord[]]> {
  let current: CopiedRow | undefined;
  let records: CensusRecord[] = [];
  for await (const rows of copyRows(sql, query)) {
    for (const row of rows) {
      if (current && current[0] !== row[0]) {
        yield [current, records];
        records = [];
      }
      current = row;
      const record = recordOf(row, records.length);
      if (record) records.push(record);
    }
  }
  if (current) yield [current, records];
}

/** The alphabet of Spanish, whatever the database sorts by; namesakes in a fixed order. */
const alphabet = (names: string) => `${names}.name collate "es-x-icu", ${names}.person_id`;

const PLACES = `
  select person_id, row_number() over (order by ${alphabet("names")}) as place, null as before, null as after
  from names where kind = 'main' and superseded_at is null`;

/** Each one's place is not counted, which would sort everybody anew: it is between the name before it and the next one. */
function neighboursOf(list: string): string {
  return `
    select own.person_id, row_number() over (order by ${alphabet("own")}) as place,
      (
        select b.person_id from names b
        where b.kind = 'main' and b.superseded_at is null and (${alphabet("b")}) < (${alphabet("own")})
        order by b.name collate "es-x-icu" desc, b.person_id desc limit 1
      ) as before,
      (
        select a.person_id from names a
        where a.kind = 'main' and a.superseded_at is null and (${alphabet("a")}) > (${alphabet("own")})
          and a.person_id not in (${list})
        order by ${alphabet("a")} limit 1
      ) as after
    from names own where own.kind = 'main' and own.superseded_at is null and own.person_id in (${list})`;
}

function unmoved(list: string): string {
  return `
    select person_id, 0 as place, null as before, null as after
    from names where kind = 'main' and superseded_at is null and person_id in (${list})`;
}

const SPOKEN_FOR = `string_agg(coalesce(c.as_of, '') || '@' || (s.published_latest - date 'epoch'), '|') as spoken_for`;

/** For everybody: every citation is looked at once. */
const ALL_SPOKEN_FOR = `
  left join (
    select c.status_record_id, ${SPOKEN_FOR}
    from citations c join sources s on s.id = c.source_id
    where c.status_record_id is not null and c.superseded_at is null
    group by c.status_record_id
  ) c on c.status_record_id = r.id`;

/** For some: only their own citations. */
const OWN_SPOKEN_FOR = `
  left join lateral (
    select ${SPOKEN_FOR}
    from citations c join sources s on s.id = c.source_id
    where c.status_record_id = r.id and c.superseded_at is null
  ) c on true`;

function historiesQuery(places: string, spokenFor: string, which: string): string {
  return `
    select p.id, f.sex, f.sector, array_to_string(f.nationalities, ' '), n.place, n.before, n.after,
      r.status, r.earliest - date 'epoch', r.latest - date 'epoch', r.minute_of_day, r.grade,
      floor(extract(epoch from r.recorded_at) * 1000)::bigint,
      floor(extract(epoch from r.superseded_at) * 1000)::bigint,
      r.state, c.spoken_for
    from people p
    join profiles f on f.person_id = p.id and f.superseded_at is null
    join (${places}) n on n.person_id = p.id
    left join status_records r on r.person_id = p.id
    ${spokenFor}
    ${which}
    order by n.place, p.id, r.id`;
}

function personOf([id, sex, sector, nationalities, place]: CopiedRow, records: readonly CensusRecord[]): ReadPerson {
  const known = knownAt(records, Infinity);
  const person: CensusPerson = {
    id: id ?? "",
    attributes: {
      sex: sex ?? null,
      sector: sector ?? null,
      state: newestState(known),
      nationality: nationalities ? nationalities.split(" ") : null,
    },
    records,
    confirmed: confirmedBy(known),
    order: { name: Number(place) },
  };
  const closed = records.filter(({ supersededAt }) => supersededAt !== null).length;
  return { person, facts: 1 + records.length + closed };
}

/** The state of the last record, in the order of the history, that gives one. */
function newestState(records: readonly CensusRecord[]): string | null {
  const said = new Set(records.map(({ state }) => state).filter((state) => state !== null));
  if (said.size < 2) return said.values().next().value ?? null;
  return inOrder(records).findLast(({ state }) => state !== null)?.state ?? null;
}

function recordOf(row: CopiedRow, sequence: number): CensusRecord | undefined {
  const [, , , , , , , status, earliest, latest, minute, grade, recordedAt, supersededAt, state, spokenFor] = row;
  if (status === null || status === undefined) return undefined;
  if (!isStatus(status)) throw new Error("a record has a status that the taxonomy does not know");
  return {
    status,
    earliest: numberOrNull(earliest),
    latest: Number(latest),
    minuteOfDay: numberOrNull(minute),
    firm: isFirm(gradeOf(grade)),
    recordedAt: Number(recordedAt),
    supersededAt: numberOrNull(supersededAt),
    sequence,
    state: state ?? null,
    spokenFor: spokenForOf(spokenFor),
  };
}

function spokenForOf(text: string | null | undefined): SpokenFor[] {
  if (!text) return [];
  return text.split("|").map((one) => {
    const [asOf, published] = one.split("@");
    return { asOf: asOf || null, published: Number(published) };
  });
}

function numberOrNull(text: string | null | undefined): number | null {
  return text === null || text === undefined ? null : Number(text);
}

/** A CHECK of the table lets nothing but a grade into the column. */
function gradeOf(text: string | null | undefined): Grade {
  return text as Grade;
}
