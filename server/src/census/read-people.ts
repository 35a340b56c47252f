import type { CensusName, CensusPerson, CensusProfile, Known } from "@paradero/shared/census/person";
import type { CensusAttributes } from "@paradero/shared/person/facets";
import type { NameKind } from "@paradero/shared/person/profiles";
import type { Sql } from "postgres";
import { earliestDayOf } from "../people/earliest-day-of.ts";
import { type CopiedRow, copyRows } from "./copy-rows.ts";
import { FACET_COLUMNS, factsQuery, namesQuery, type ProfileColumn, profilesQuery } from "./queries.ts";
import { FactReading } from "./read-facts.ts";
import { RowsById } from "./rows-by-id.ts";

/** A name as it is searched for. */
export interface ReadName extends Known {
  readonly folded: string;
}

/** A person as the census takes them, by what names they are found, and how many facts that rests on. */
export interface ReadPerson {
  readonly person: CensusPerson;
  readonly names: readonly ReadName[];
  readonly facts: number;
}

/** The place in the alphabet of the name by which a person was shown from that instant on. */
export type PlaceOf = (personId: string, recordedAt: number) => number;

/** What is shown first. */
const SHOWN: NameKind = "main";

/** Everybody that the role of `sql` may see, with everything that was ever known of them. */
export function readPeople(sql: Sql): AsyncGenerator<ReadPerson> {
  return readEach(sql);
}

/** These people, those of them who may be seen. */
export async function readSomePeople(sql: Sql, ids: readonly string[], placeOf: PlaceOf): Promise<ReadPerson[]> {
  const read: ReadPerson[] = [];
  if (ids.length > 0) for await (const person of readEach(sql, ids, placeOf)) read.push(person);
  return read;
}

async function* readEach(sql: Sql, ids?: readonly string[], placeOf?: PlaceOf): AsyncGenerator<ReadPerson> {
  const reading = await FactReading.open(sql, ids);
  const everybody = ids === undefined;
  const named = new RowsById(copyRows(sql, namesQuery(ids), everybody));
  const told = new RowsById(copyRows(sql, factsQuery(ids), everybody));
  const profiled = new RowsById(copyRows(sql, profilesQuery(ids), everybody));
  try {
    for (let person = await profiled.next(); person !== null; person = await profiled.next()) {
      const { id, rows } = person;
      const names = await named.of(id);
      const profiles = rows.map(profileOf);
      const { records, milestones } = reading.factsOf(await told.of(id));
      const shown = names
        .filter(({ kind }) => kind === SHOWN)
        .map((name): CensusName => {
          const own = knownOf(name);
          return { ...own, place: placeOf ? placeOf(id, own.recordedAt) : Number(name.place) };
        });
      const closed = records.filter(({ supersededAt }) => supersededAt !== null).length;
      yield {
        person: { id, profiles, names: shown, records, milestones },
        names: names.map((name) => ({ ...knownOf(name), folded: name.folded ?? "" })),
        facts: 1 + records.length + closed,
      };
    }
  } finally {
    await Promise.allSettled([named.finish(), told.finish(), profiled.finish()]);
  }
}

function profileOf(row: CopiedRow<ProfileColumn>): CensusProfile {
  const attributes = Object.fromEntries(
    FACET_COLUMNS.map(({ facet, isList }) => [facet, isList ? ((row[facet] || null)?.split(" ") ?? []) : row[facet]]),
  );
  // The columns are those of the declaration, and a CHECK lets nothing but its words into them.
  return { ...knownOf(row), attributes: attributes as CensusAttributes, birth: earliestDayOf(row.birth) };
}

function knownOf({ recordedAt, supersededAt }: CopiedRow<"recordedAt" | "supersededAt">): Known {
  return { recordedAt: Number(recordedAt), supersededAt: numberOrNull(supersededAt) };
}

function numberOrNull(text: string | null): number | null {
  return text === null ? null : Number(text);
}
