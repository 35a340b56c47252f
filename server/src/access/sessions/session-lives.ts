import { and, eq } from "drizzle-orm";
import { accounts } from "@paradero/drizzle/schema/access-accounts";
import { sessions } from "@paradero/drizzle/schema/access-sessions";
import type { Access } from "../access.ts";
import { isLive, opensDoors } from "./live-session.ts";

/** Whether a session is still good: for an answer that goes on after the request, such as a feed. It counts as no use of it. */
export async function sessionLives({ database, clock }: Access, sessionId: string): Promise<boolean> {
  const [found] = await database
    .select({ id: sessions.id })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(and(eq(sessions.id, sessionId), isLive(clock()), opensDoors(database)));
  return found !== undefined;
}
