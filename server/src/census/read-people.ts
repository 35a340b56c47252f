import type { CensusPerson } from "@paradero/shared/census/person";
import type { Day } from "@paradero/shared/days";
import { type Grade, isFirm } from "@paradero/shared/grades";
import { inOrder } from "@paradero/shared/history/middle-line";
import { type HistoryRecord, knownAt, saidOf } from "@paradero/shared/history/record";
import { isStatus } from "@paradero/shared/statuses";
import type { Sql } from "postgres";
import { confirmedBy, type SpokenFor } from "./confirmed.ts";
import { type CopiedRow, type CopyQuery, copyRows } from "./copy-rows.ts";
import {
  neighboursQuery,
  type PlaceColumn,
  PLACES_QUERY,
  type ProfileColumn,
  profilesQuery,
  type RecordColumn,
  recordsQuery,
  SOURCES_QUERY,
  unmovedQuery,
} from "./queries.ts";
import { RowsById } from "./rows-by-id.ts";

interface CensusRecord extends HistoryRecord {
  readonly state: string | null;
  readonly spokenFor: SpokenFor[];
}

/** A person as the census takes them, and how many facts that rests on. */
export interface ReadPerson {
  readonly person: CensusPerson;
  readonly facts: number;
}

/** A person who changed: `person.order` counts among the changed only; they stand between two people of the census. */
export interface ChangedPerson extends ReadPerson {
  readonly before: string | null;
  readonly after: string | null;
}

/** Everybody that the role of `sql` may see, with every record ever written about them. */
export async function* readPeople(sql: Sql): AsyncGenerator<ReadPerson> {
  for await (const [person] of readEach(sql, PLACES_QUERY)) yield person;
}

/** These people, those of them who may be seen, in the order of the alphabet. */
export async function readChangedPeople(sql: Sql, ids: readonly string[]): Promise<ChangedPerson[]> {
  const changed: ChangedPerson[] = [];
  if (ids.length === 0) return changed;
  for await (const [read, { before, after }] of readEach(sql, neighboursQuery(ids), ids)) {
    changed.push({ ...read, before, after });
  }
  return changed.sort((a, b) => a.person.order.name - b.person.order.name);
}

/** These people, whose names are as they were: `person.order` says nothing, since they keep their places. */
export async function readUnmovedPeople(sql: Sql, ids: readonly string[]): Promise<ReadPerson[]> {
  const unmoved: ReadPerson[] = [];
  if (ids.length === 0) return unmoved;
  for await (const [read] of readEach(sql, unmovedQuery(ids), ids)) unmoved.push(read);
  return unmoved;
}

/** By person: who they are, merged with the row of `places` that belongs to them. */
async function* readEach(
  sql: Sql,
  places: CopyQuery<PlaceColumn>,
  ids?: readonly string[],
): AsyncGenerator<[ReadPerson, CopiedRow<PlaceColumn>]> {
  const published = await readPublicationDays(sql);
  const everybody = ids === undefined;
  const placed = new RowsById(copyRows(sql, places, everybody));
  const recorded = new RowsById(copyRows(sql, recordsQuery(ids), everybody));
  try {
    for await (const profiles of copyRows(sql, profilesQuery(ids), everybody)) {
      for (const profile of profiles) {
        const { person: id } = profile;
        const [place] = id ? await placed.of(id) : [];
        if (id && place) yield [personOf(profile, place, recordsOf(await recorded.of(id), published)), place];
      }
    }
  } finally {
    await Promise.allSettled([placed.finish(), recorded.finish()]);
  }
}

/** By source, the last possible day of its publication. */
type PublicationDays = ReadonlyMap<string, Day>;

/** Sources are few and cited often: joined in SQL, each citation would be asked anew whether its source may be seen. */
async function readPublicationDays(sql: Sql): Promise<PublicationDays> {
  const days = new Map<string, Day>();
  for await (const rows of copyRows(sql, SOURCES_QUERY)) {
    for (const { source, published } of rows) if (source) days.set(source, Number(published));
  }
  return days;
}

function personOf(
  { person: id, sex, sector, nationalities }: CopiedRow<ProfileColumn>,
  { place }: CopiedRow<PlaceColumn>,
  records: readonly CensusRecord[],
): ReadPerson {
  const known = knownAt(records, Infinity);
  const person: CensusPerson = {
    id: id ?? "",
    attributes: {
      sex,
      sector,
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

/** Rows of one person, one a citation, to records. */
function recordsOf(rows: readonly CopiedRow<RecordColumn>[], published: PublicationDays): CensusRecord[] {
  const records: CensusRecord[] = [];
  let last: string | null = null;
  for (const row of rows) {
    if (row.record !== last) records.push(recordOf(row));
    last = row.record;
    const { asOf, source } = row;
    if (source) records.at(-1)?.spokenFor.push({ asOf, published: published.get(source) ?? Infinity });
  }
  return records;
}

function recordOf(row: CopiedRow<RecordColumn>): CensusRecord {
  const { status, date, stay, state } = row;
  const latest = Number(row.latest);
  if (!status || !isStatus(status)) throw new Error("a record has a status that the taxonomy does not know");
  return {
    status,
    earliest: numberOrNull(row.earliest),
    latest,
    ...saidOf(date ?? "", latest),
    stay,
    minuteOfDay: numberOrNull(row.minute),
    firm: isFirm(gradeOf(row.grade)),
    recordedAt: Number(row.recordedAt),
    supersededAt: numberOrNull(row.supersededAt),
    state,
    spokenFor: [],
  };
}

function numberOrNull(text: string | null): number | null {
  return text === null ? null : Number(text);
}

/** A CHECK of the table lets nothing but a grade into the column. */
function gradeOf(text: string | null): Grade {
  return text as Grade;
}
