import { and, asc, desc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { facilities } from "@paradero/drizzle/schema/facilities";
import { identifiers } from "@paradero/drizzle/schema/identifiers";
import { profiles } from "@paradero/drizzle/schema/people";
import { statusRecords } from "@paradero/drizzle/schema/status-records";
import { type StaffReader, todayOf } from "../../access/readers/reader.ts";
import { personRows } from "../../people/list/person-rows.ts";
import { refsOf } from "../person-refs.ts";
import type { KnownPerson } from "./queue-answers.ts";

/** These people as they stand today, by id, for looking at beside a line. Whoever is gone is missing. */
export async function candidatePeople(reader: StaffReader, ids: readonly string[]): Promise<Map<string, KnownPerson>> {
  if (ids.length === 0) return new Map();
  const { database } = reader;
  const [rows, born, numbered, placed] = await Promise.all([
    personRows(reader, ids, { on: todayOf(reader), asKnown: null }),
    database
      .select({ id: profiles.personId, birth: profiles.birth })
      .from(profiles)
      .where(and(inArray(profiles.personId, [...ids]), isNull(profiles.supersededAt))),
    database
      .select({ id: identifiers.personId, scheme: identifiers.scheme, value: identifiers.value })
      .from(identifiers)
      .where(and(inArray(identifiers.personId, [...ids]), isNull(identifiers.supersededAt)))
      .orderBy(asc(identifiers.id)),
    database
      .selectDistinctOn([statusRecords.personId], { id: statusRecords.personId, facility: facilities.name })
      .from(statusRecords)
      .innerJoin(facilities, eq(facilities.id, statusRecords.facilityId))
      .where(
        and(
          inArray(statusRecords.personId, [...ids]),
          isNull(statusRecords.supersededAt),
          isNotNull(statusRecords.facilityId),
        ),
      )
      .orderBy(asc(statusRecords.personId), desc(statusRecords.latest), desc(statusRecords.id)),
  ]);
  const births = new Map(born.map(({ id, birth }) => [id, birth]));
  const numbers = Map.groupBy(numbered, ({ id }) => id);
  const facility = new Map(placed.map((row) => [row.id, row.facility]));
  const refs = await refsOf(database, ids);
  const byRef = new Map(rows.map((row) => [row.ref, row]));
  return new Map(
    ids.flatMap((id) => {
      const row = byRef.get(refs.get(id) ?? "");
      if (!row) return [];
      const { ref, name, otherNames, status, sure, since, state, sex, nationalities } = row;
      const person: KnownPerson = {
        ref,
        name,
        otherNames,
        status,
        sure,
        since,
        state,
        sex,
        nationalities,
        birth: births.get(id) ?? null,
        facility: facility.get(id) ?? null,
        identifiers: (numbers.get(id) ?? []).map(({ scheme, value }) => ({ scheme, value })),
      };
      return [[id, person] as const];
    }),
  );
}
