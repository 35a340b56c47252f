import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { names } from "@paradero/drizzle/schema/names";
import { people, profiles } from "@paradero/drizzle/schema/people";
import { formatDay } from "@paradero/shared/days";
import { inOrder } from "@paradero/shared/history/middle-line";
import { type AttributeValues, ROW_ATTRIBUTES, type RowAttribute } from "@paradero/shared/person/attributes";
import { fromColumns } from "@paradero/shared/person/profile-columns";
import type { Reader, ReaderDatabase } from "../access/reader.ts";
import { confirmedBy } from "../census/confirmed.ts";
import { versionsOf } from "../changes/seen-people.ts";
import type { AsAt } from "./choose-people.ts";
import { evidenceOf } from "./evidence-of.ts";
import { recordsOf } from "./records-of.ts";
import { selectedAttributes } from "./selected-attributes.ts";
import { type Standing, standing } from "./standing.ts";

/** One person in a list. */
export interface PersonRow extends Standing, AttributeValues<RowAttribute> {
  readonly ref: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  /** State of the newest record that gives one. */
  readonly state: string | null;
  /** ISO day: the newest day that a source of a firm record speaks for. */
  readonly confirmed: string | null;
  /** How many sources the person's records and milestones rest on. */
  readonly sources: number;
  /** The newest change of the person, which an edit has to have seen. For staff only. */
  readonly version?: number;
}

/** The rows of these people, in their order: the work of a page, whatever the size of the store. */
export async function personRows(reader: Reader, ids: readonly string[], asAt: AsAt): Promise<PersonRow[]> {
  if (ids.length === 0) return [];
  const { database } = reader;
  // Versions before what they are versions of: who writes on an older page than they saw gets a conflict, never the reverse.
  const versions = reader.sees === "staff" ? await versionsOf(database, ids) : undefined;
  const [persons, records, evidence] = await Promise.all([
    personsOf(database, ids),
    recordsOf(database, ids, asAt.asKnown),
    evidenceOf(database, ids, asAt.asKnown),
  ]);
  return ids.flatMap((id) => {
    const person = persons.get(id);
    if (!person) return [];
    const own = records.get(id) ?? [];
    const confirmed = confirmedBy(
      own.map((record) => ({ ...record, spokenFor: evidence.spokenFor.get(record.id) ?? [] })),
    );
    return {
      ...person,
      ...standing(own, asAt.on),
      state: inOrder(own).findLast(({ state }) => state !== null)?.state ?? null,
      confirmed: confirmed === null ? null : formatDay(confirmed),
      sources: evidence.sources.get(id)?.size ?? 0,
      ...(versions && { version: versions.get(id) ?? 0 }),
    };
  });
}

type NamedPerson = Pick<PersonRow, "ref" | "name" | "otherNames" | RowAttribute>;

async function personsOf(database: ReaderDatabase, ids: readonly string[]): Promise<Map<string, NamedPerson>> {
  const rows = await database
    .select({
      id: people.id,
      ref: people.ref,
      columns: selectedAttributes(ROW_ATTRIBUTES),
      name: names.name,
      kind: names.kind,
    })
    .from(people)
    .innerJoin(profiles, and(eq(profiles.personId, people.id), isNull(profiles.supersededAt)))
    .innerJoin(names, and(eq(names.personId, people.id), isNull(names.supersededAt)))
    .where(inArray(people.id, [...ids]))
    .orderBy(asc(names.id));
  const persons = new Map<string, NamedPerson>();
  for (const [id, own] of Map.groupBy(rows, (row) => row.id)) {
    const main = own.find(({ kind }) => kind === "main");
    if (!main) continue;
    const { ref, name, columns } = main;
    const otherNames = own.filter(({ kind }) => kind !== "main").map((other) => other.name);
    persons.set(id, { ref, name, otherNames, ...fromColumns(ROW_ATTRIBUTES, columns) });
  }
  return persons;
}
