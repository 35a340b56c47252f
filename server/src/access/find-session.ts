import { and, eq, gt, isNull, lt } from "drizzle-orm";
import type { Database } from "@paradero/drizzle/connect";
import { accounts } from "@paradero/drizzle/schema/access-accounts";
import { sessions } from "@paradero/drizzle/schema/access-sessions";
import type { Session } from "./account.ts";
import { ABSOLUTE_MS, IDLE_MS, SEEN_EVERY_MS } from "./session-ages.ts";
import { tokenHash } from "./token.ts";

/**
 * The session of a token, asked anew for every request: one that was ended, or whose account was closed or got another
 * role, is gone with its next request. Null where it is over: idle too long, or too old however busy.
 */
export async function findSession(database: Database, token: string, now: number): Promise<Session | null> {
  const [found] = await database
    .select({
      id: sessions.id,
      seenAt: sessions.seenAt,
      account: { id: accounts.id, name: accounts.name, role: accounts.role },
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(
      and(
        eq(sessions.token, tokenHash(token)),
        isNull(accounts.closedAt),
        gt(sessions.expiresAt, new Date(now)),
        gt(sessions.createdAt, new Date(now - ABSOLUTE_MS)),
        gt(sessions.seenAt, new Date(now - IDLE_MS)),
      ),
    );
  if (!found) return null;
  const { id, seenAt, account } = found;
  const due = new Date(now - SEEN_EVERY_MS);
  if (seenAt < due) {
    await database
      .update(sessions)
      .set({ seenAt: new Date(now) })
      .where(and(eq(sessions.id, id), lt(sessions.seenAt, due)));
  }
  return { id, account };
}
