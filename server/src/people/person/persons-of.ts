import { and, asc, eq } from "drizzle-orm";
import { names } from "@paradero/drizzle/schema/names";
import { people, profiles } from "@paradero/drizzle/schema/people";
import type { Day } from "@paradero/shared/dates/days";
import { PUBLIC_ATTRIBUTES, type PublicAttribute } from "@paradero/shared/person/attributes";
import type { ProfileColumns } from "@paradero/shared/person/profile-columns";
import type { NameKind } from "@paradero/shared/person/profiles";
import type { ReaderDatabase } from "../../access/readers/reader.ts";
import { isAmong } from "../../database/among.ts";
import { earliestDayOf } from "../earliest-day-of.ts";
import { isKnownAt } from "../known-at.ts";
import { selectedAttributes } from "./selected-attributes.ts";

/** A person as they were known. */
export interface NamedPerson {
  readonly id: string;
  readonly ref: string;
  /** The main one first. */
  readonly names: readonly [PersonName, ...PersonName[]];
  readonly columns: ProfileColumns<PublicAttribute>;
  /** The earliest day that their birth may mean. */
  readonly birth: Day | null;
}

export interface PersonName {
  readonly name: string;
  readonly kind: NameKind;
}

/** These people as known at an instant (null: now), by id; whoever was not on record then is missing. */
export async function personsOf(
  database: ReaderDatabase,
  ids: readonly string[],
  instant: number | null,
): Promise<Map<string, NamedPerson>> {
  const rows = await database
    .select({
      id: people.id,
      ref: people.ref,
      columns: selectedAttributes(PUBLIC_ATTRIBUTES),
      name: names.name,
      kind: names.kind,
    })
    .from(people)
    .innerJoin(profiles, and(eq(profiles.personId, people.id), isKnownAt(profiles, instant)))
    .innerJoin(names, and(eq(names.personId, people.id), isKnownAt(names, instant)))
    .where(isAmong(people.id, ids))
    .orderBy(asc(names.id));
  const persons = new Map<string, NamedPerson>();
  for (const [id, own] of Map.groupBy(rows, (row) => row.id)) {
    const main = own.find(({ kind }) => kind === "main");
    if (!main) continue;
    const { ref, columns } = main;
    const others = own.filter(({ kind }) => kind !== "main").map(nameOf);
    persons.set(id, { id, ref, names: [nameOf(main), ...others], columns, birth: earliestDayOf(columns.birth) });
  }
  return persons;
}

function nameOf({ name, kind }: PersonName): PersonName {
  return { name, kind };
}
