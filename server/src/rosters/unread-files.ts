import { and, desc, eq, inArray, lt, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@paradero/drizzle/connect";
import { rosterFiles } from "@paradero/drizzle/schema/roster-files";
import { rosters } from "@paradero/drizzle/schema/rosters";
import { MOST_UNREAD_FILES, UNREAD_FILE_DAYS } from "@paradero/shared/rosters/roster-input";
import type { StaffReader } from "../access/readers/reader.ts";

const A_DAY_MS = 86_400_000;

/** No list was made of it. The database keeps the others: a list refers to its file. */
const isUnread = sql`not exists (select from ${rosters} where ${rosters.fileId} = ${rosterFiles.id})`;

/** Forgets every file that nobody has read for so long: it holds names, and is of no use. */
export async function expireUnread({ database, clock }: Pick<StaffReader, "database" | "clock">): Promise<void> {
  await forget(database, lt(rosterFiles.at, new Date(clock() - UNREAD_FILE_DAYS * A_DAY_MS)));
}

/** Leaves an account the newest of its unread files, however many it hands in. */
export async function forgetOlder(database: Transaction, accountId: string): Promise<void> {
  const older = database
    .select({ id: rosterFiles.id })
    .from(rosterFiles)
    .where(and(eq(rosterFiles.accountId, accountId), isUnread))
    .orderBy(desc(rosterFiles.at), desc(rosterFiles.id))
    .offset(MOST_UNREAD_FILES);
  await forget(database, inArray(rosterFiles.id, older));
}

async function forget(database: Transaction | StaffReader["database"], which: SQL | undefined): Promise<void> {
  await database.delete(rosterFiles).where(and(which, isUnread));
}
