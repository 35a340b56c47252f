import { and, asc, between, desc, eq, inArray, isNull, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { facilities } from "@paradero/drizzle/schema/facilities";
import { identifiers } from "@paradero/drizzle/schema/identifiers";
import { names } from "@paradero/drizzle/schema/names";
import { profiles } from "@paradero/drizzle/schema/people";
import { statusRecords } from "@paradero/drizzle/schema/status-records";
import { tryReadEdtf } from "@paradero/shared/dates/dates";
import type { DaySpan, MatchSubject } from "@paradero/shared/matching/match-subject";
import { STATUS_TRAITS } from "@paradero/shared/statuses/statuses";
import { identifierKey } from "@paradero/shared/matching/identifiers";
import type { StaffReader } from "../access/readers/reader.ts";
import { dayOfColumn } from "../people/day-of-column.ts";

type Database = StaffReader["database"];

/** Which people are asked for: those with these ids, or all with ids from one to another. */
export type WhichPeople = { readonly ids: readonly string[] } | { readonly from: string; readonly to: string };

/** Everybody among them who is on record, as matching looks at them: five queries, however many they are. */
export async function matchSubjects(database: Database, which: WhichPeople): Promise<Map<string, MatchSubject>> {
  const among = (column: PgColumn): SQL =>
    "ids" in which ? inArray(column, [...which.ids]) : between(column, which.from, which.to);
  const [standing, named, numbered, recorded] = await Promise.all([
    database
      .select({
        id: profiles.personId,
        sex: profiles.sex,
        birth: profiles.birth,
        nationalities: profiles.nationalities,
      })
      .from(profiles)
      .where(and(among(profiles.personId), isNull(profiles.supersededAt)))
      .orderBy(asc(profiles.personId)),
    database
      .select({ id: names.personId, name: names.name })
      .from(names)
      .where(and(among(names.personId), isNull(names.supersededAt)))
      .orderBy(desc(eq(names.kind, "main")), asc(names.id)),
    database
      .select({ id: identifiers.personId, scheme: identifiers.scheme, value: identifiers.value })
      .from(identifiers)
      .where(and(among(identifiers.personId), isNull(identifiers.supersededAt))),
    database
      .select({
        id: statusRecords.personId,
        status: statusRecords.status,
        earliest: statusRecords.earliest,
        latest: statusRecords.latest,
        place: statusRecords.place,
        state: statusRecords.state,
        facility: facilities.name,
      })
      .from(statusRecords)
      .leftJoin(facilities, eq(facilities.id, statusRecords.facilityId))
      .where(and(among(statusRecords.personId), isNull(statusRecords.supersededAt)))
      .orderBy(asc(statusRecords.id)),
  ]);
  const namesOf = Map.groupBy(named, ({ id }) => id);
  const numbersOf = Map.groupBy(numbered, ({ id }) => id);
  const recordsOf = Map.groupBy(recorded, ({ id }) => id);
  return new Map(
    standing.map(({ id, sex, birth, nationalities }) => {
      const records = recordsOf.get(id) ?? [];
      return [
        id,
        {
          names: (namesOf.get(id) ?? []).map(({ name }) => name),
          birth: spanOf(birth),
          sex,
          identifiers: (numbersOf.get(id) ?? []).map(identifierKey),
          places: distinct(records.flatMap(({ place, state, facility }) => [facility, place, state])),
          days: records.filter(({ status }) => STATUS_TRAITS[status].inCustody).map(daysOf),
          nationalities,
        },
      ];
    }),
  );
}

/** The days that a date of EDTF may be; null where there is none, or it cannot be read. */
export function spanOf(edtf: string | null): DaySpan | null {
  if (edtf === null) return null;
  const read = tryReadEdtf(edtf);
  return read.ok ? { earliest: read.range.earliest, latest: read.range.latest } : null;
}

export function distinct(places: readonly (string | null)[]): string[] {
  return [...new Set(places.filter((place) => place !== null))];
}

function daysOf({ earliest, latest }: { readonly earliest: string | null; readonly latest: string }): DaySpan {
  return { earliest: earliest === null ? null : dayOfColumn(earliest), latest: dayOfColumn(latest) };
}
