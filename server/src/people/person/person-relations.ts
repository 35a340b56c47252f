import { and, asc, eq, or } from "drizzle-orm";
import { people } from "@paradero/drizzle/schema/people";
import { relations } from "@paradero/drizzle/schema/relations";
import { firstPossibleDay } from "@paradero/shared/history/stretches";
import { type RelationKind, SEEN_FROM_THE_OTHER } from "@paradero/shared/person/relations";
import type { Reader } from "../../access/readers/reader.ts";
import { versionsOf } from "../../changes/seen-people.ts";
import type { AsAt } from "../list/choose-people.ts";
import { isKnownAt } from "../known-at.ts";
import type { PersonRow } from "../list/person-rows.ts";
import { personsOf } from "./persons-of.ts";
import { recordsOf } from "./records-of.ts";
import { standing } from "../list/standing.ts";

/** Somebody whom a person stands to: the person is the `kind` of them. */
export interface PersonRelation extends Pick<PersonRow, "ref" | "name" | "sex" | "status" | "sure" | "version"> {
  readonly kind: RelationKind;
}

/** To whom a person stands how, in the order of recording, as far as the reader may see it. */
export async function personRelations(reader: Reader, personId: string, asAt: AsAt): Promise<PersonRelation[]> {
  const found = await reader.database
    .select({ id: people.id, kind: relations.kind, personId: relations.personId })
    .from(relations)
    .innerJoin(
      people,
      or(
        and(eq(relations.personId, personId), eq(people.id, relations.otherId)),
        and(eq(relations.otherId, personId), eq(people.id, relations.personId)),
      ),
    )
    .where(isKnownAt(relations, asAt.asKnown))
    .orderBy(asc(relations.id));
  const ids = found.map(({ id }) => id);
  const known = await inBrief(reader, ids, asAt);
  return found.flatMap((relation) => {
    const other = known.get(relation.id);
    if (!other) return [];
    return { kind: relation.personId === personId ? relation.kind : SEEN_FROM_THE_OTHER[relation.kind], ...other };
  });
}

/** What is said of somebody on the pages of others: of all that is on record of them this takes their records alone. */
async function inBrief(
  reader: Reader,
  ids: readonly string[],
  { on, asKnown }: AsAt,
): Promise<Map<string, Omit<PersonRelation, "kind">>> {
  if (ids.length === 0) return new Map();
  const { database } = reader;
  // The version before what it is the version of.
  const versions = reader.sees === "staff" ? await versionsOf(database, ids) : undefined;
  const [persons, records] = await Promise.all([personsOf(database, ids, asKnown), recordsOf(database, ids, asKnown)]);
  return new Map(
    Array.from(persons, ([id, { ref, names, columns, birth }]) => {
      const notBefore = firstPossibleDay(birth, reader.firstDay);
      const { status, sure } = standing(records.get(id) ?? [], on, notBefore);
      const version = versions && { version: versions.get(id) ?? 0 };
      return [id, { ref, name: names[0].name, sex: columns.sex, status, sure, ...version }];
    }),
  );
}
