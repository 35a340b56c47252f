import { and, asc, eq, or } from "drizzle-orm";
import { people } from "@paradero/drizzle/schema/people";
import { relations } from "@paradero/drizzle/schema/relations";
import { type RelationKind, SEEN_FROM_THE_OTHER } from "@paradero/shared/relations";
import type { Reader } from "../access/reader.ts";
import type { AsAt } from "./choose-people.ts";
import { isKnownAt } from "./known-at.ts";
import { type PersonRow, personRows } from "./person-rows.ts";

/** Somebody whom a person stands to: the person is the `kind` of them. */
export interface PersonRelation extends Pick<PersonRow, "ref" | "name" | "sex" | "status" | "sure" | "version"> {
  readonly kind: RelationKind;
}

/** To whom a person stands how, in the order of recording, as far as the reader may see it. */
export async function personRelations(reader: Reader, personId: string, asAt: AsAt): Promise<PersonRelation[]> {
  const found = await reader.database
    .select({ id: people.id, ref: people.ref, kind: relations.kind, personId: relations.personId })
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
  const rows = new Map((await personRows(reader, ids, asAt)).map((row) => [row.ref, row]));
  return found.flatMap((relation) => {
    const row = rows.get(relation.ref);
    if (!row) return [];
    const kind = relation.personId === personId ? relation.kind : SEEN_FROM_THE_OTHER[relation.kind];
    const { ref, name, sex, status, sure, version } = row;
    return [{ kind, ref, name, sex, status, sure, ...(version !== undefined && { version }) }];
  });
}
