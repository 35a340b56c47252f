import { and, eq, gt, isNull } from "drizzle-orm";
import { accounts } from "@paradero/drizzle/schema/access-accounts";
import { sessions } from "@paradero/drizzle/schema/access-sessions";
import type { Access } from "./access.ts";
import { ABSOLUTE_MS, IDLE_MS } from "./session-ages.ts";

/** Whether a session is still good: for an answer that goes on after the request, such as a feed. It counts as no use of it. */
export async function sessionLives({ database, clock }: Access, sessionId: string): Promise<boolean> {
  const now = clock();
  const [found] = await database
    .select({ id: sessions.id })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(
      and(
        eq(sessions.id, sessionId),
        isNull(accounts.closedAt),
        gt(sessions.expiresAt, new Date(now)),
        gt(sessions.createdAt, new Date(now - ABSOLUTE_MS)),
        gt(sessions.seenAt, new Date(now - IDLE_MS)),
      ),
    );
  return found !== undefined;
}
