import { and, desc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { names } from "@paradero/drizzle/schema/names";
import { people } from "@paradero/drizzle/schema/people";
import { statusRecords } from "@paradero/drizzle/schema/status-records";
import { dayAt, formatDay } from "@paradero/shared/dates/days";
import type { Grade } from "@paradero/shared/statuses/grades";
import type { Status } from "@paradero/shared/statuses/statuses";
import type { Reader } from "../access/readers/reader.ts";
import { pagePrice } from "../work/prices.ts";
import { spend } from "../work/work.ts";

export const recentQuery = z.strictObject({ limit: z.number().int().min(1).max(100).default(10) });

/** One status record that became known lately. */
export interface RecentChange {
  readonly ref: string;
  readonly name: string;
  readonly status: Status;
  readonly grade: Grade;
  /** EDTF, as it was said. */
  readonly date: string;
  readonly earliest: string | null;
  readonly latest: string;
  /** ISO instant. */
  readonly recordedAt: string;
  /** The day that it was then on the store's calendar: `YYYY-MM-DD`. */
  readonly recordedOn: string;
}

/** The newest knowledge first: by the time of recording, then by the day that it is about. */
export async function recentChanges(
  { database, timeZone }: Reader,
  { limit }: z.infer<typeof recentQuery>,
): Promise<RecentChange[]> {
  spend(pagePrice);
  const rows = await database
    .select({
      ref: people.ref,
      name: names.name,
      status: statusRecords.status,
      grade: statusRecords.grade,
      date: statusRecords.date,
      earliest: statusRecords.earliest,
      latest: statusRecords.latest,
      recordedAt: statusRecords.recordedAt,
    })
    .from(statusRecords)
    .innerJoin(people, eq(people.id, statusRecords.personId))
    .innerJoin(names, and(eq(names.personId, people.id), eq(names.kind, "main"), isNull(names.supersededAt)))
    .where(isNull(statusRecords.supersededAt))
    .orderBy(desc(statusRecords.recordedAt), desc(statusRecords.latest), desc(statusRecords.id))
    .limit(limit);
  return rows.map(({ recordedAt, ...row }) => ({
    ...row,
    recordedAt: recordedAt.toISOString(),
    recordedOn: formatDay(dayAt(recordedAt.getTime(), timeZone)),
  }));
}
