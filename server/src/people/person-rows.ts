import { and, asc, eq } from "drizzle-orm";
import { names } from "@paradero/drizzle/schema/names";
import { people, profiles } from "@paradero/drizzle/schema/people";
import { valueOn } from "@paradero/shared/census/day-steps";
import { confirmations, spells, whereabouts } from "@paradero/shared/census/spells";
import { type Day, formatDay } from "@paradero/shared/days";
import { firstPossibleDay } from "@paradero/shared/history/stretches";
import { type AttributeValues, ROW_ATTRIBUTES, type RowAttribute } from "@paradero/shared/person/attributes";
import { fromColumns } from "@paradero/shared/person/profile-columns";
import type { Reader, ReaderDatabase } from "../access/reader.ts";
import { isAmong } from "../database/among.ts";
import { spokenForDay } from "../census/confirmed.ts";
import { versionsOf } from "../changes/seen-people.ts";
import type { AsAt } from "./choose-people.ts";
import { earliestDayOf } from "./earliest-day-of.ts";
import { type Evidence, evidenceOf } from "./evidence-of.ts";
import { isKnownAt } from "./known-at.ts";
import { type NamedPlace, placeNamedBy } from "./named-place.ts";
import { type ListedRecord, recordsOf } from "./records-of.ts";
import { selectedAttributes } from "./selected-attributes.ts";
import { type Standing, standing } from "./standing.ts";
import { type TellingMilestone, tellingMilestones } from "./telling-milestones.ts";

/** One person in a list. */
export interface PersonRow extends Standing, AttributeValues<RowAttribute> {
  readonly ref: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  /** Where they are held on that day, as far as it is known (DOMAIN.md 4.3). */
  readonly state: string | null;
  readonly facility: NamedPlace["facility"];
  /** ISO day: the newest day up to then for which a source speaks of the custody that is running (DOMAIN.md 4.4). */
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
  const [persons, records, milestones, evidence] = await Promise.all([
    personsOf(database, ids, asAt.asKnown),
    recordsOf(database, ids, asAt.asKnown),
    tellingMilestones(database, ids, asAt.asKnown),
    evidenceOf(database, ids, asAt.asKnown),
  ]);
  return ids.flatMap((id) => {
    const person = persons.get(id);
    if (!person) return [];
    const { birth, ...named } = person;
    const own = records.get(id) ?? [];
    const notBefore = firstPossibleDay(birth, reader.firstDay);
    const told = toldOn(asAt.on, own, milestones.get(id) ?? [], evidence, notBefore);
    return {
      ...named,
      ...standing(own, asAt.on, notBefore),
      state: told.place?.state ?? null,
      facility: told.place?.facility ?? null,
      confirmed: told.confirmed === null ? null : formatDay(told.confirmed),
      sources: evidence.sources.get(id)?.size ?? 0,
      ...(versions && { version: versions.get(id) ?? 0 }),
    };
  });
}

/** Where somebody is on a day, and for which day up to it a source last spoke of that. */
function toldOn(
  on: Day,
  records: readonly ListedRecord[],
  milestones: readonly TellingMilestone[],
  { spokenFor }: Evidence,
  notBefore: Day,
) {
  const told = <Fact extends { readonly id: string; readonly latest: Day }>(fact: Fact) => ({
    ...fact,
    days: (spokenFor.get(fact.id) ?? []).map((citation) => spokenForDay(citation, fact.latest)),
  });
  const custody = spells(
    records.map((record) => told({ ...record, place: placeNamedBy(record) })),
    notBefore,
  );
  const others = milestones.map(told);
  return {
    place: valueOn(whereabouts(custody, others), on, null),
    confirmed: valueOn(confirmations(custody, others), on, null),
  };
}

/** A person as they were known, with their earliest day of birth. */
type NamedPerson = Pick<PersonRow, "ref" | "name" | "otherNames" | RowAttribute> & { readonly birth: Day | null };

async function personsOf(
  database: ReaderDatabase,
  ids: readonly string[],
  asKnown: number | null,
): Promise<Map<string, NamedPerson>> {
  const rows = await database
    .select({
      id: people.id,
      ref: people.ref,
      columns: selectedAttributes(ROW_ATTRIBUTES),
      birth: profiles.birth,
      name: names.name,
      kind: names.kind,
    })
    .from(people)
    .innerJoin(profiles, and(eq(profiles.personId, people.id), isKnownAt(profiles, asKnown)))
    .innerJoin(names, and(eq(names.personId, people.id), isKnownAt(names, asKnown)))
    .where(isAmong(people.id, ids))
    .orderBy(asc(names.id));
  const persons = new Map<string, NamedPerson>();
  for (const [id, own] of Map.groupBy(rows, (row) => row.id)) {
    const main = own.find(({ kind }) => kind === "main");
    if (!main) continue;
    const { ref, name, columns, birth } = main;
    const otherNames = own.filter(({ kind }) => kind !== "main").map((other) => other.name);
    persons.set(id, { ref, name, otherNames, ...fromColumns(ROW_ATTRIBUTES, columns), birth: earliestDayOf(birth) });
  }
  return persons;
}
