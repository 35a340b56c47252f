import { and, eq, lt } from "drizzle-orm";
import type { Database } from "@paradero/drizzle/connect";
import { accounts } from "@paradero/drizzle/schema/access-accounts";
import { sessions } from "@paradero/drizzle/schema/access-sessions";
import type { Session } from "../accounts/account.ts";
import { isLive, opensDoors } from "./live-session.ts";
import { SEEN_EVERY_MS } from "./session-ages.ts";
import { tokenHash } from "./token.ts";

/**
 * The session of a token, asked anew for every request: one that was ended, or whose account was closed or got another
 * role, is gone with its next request. Null where it is over.
 *
 * @param toSetUp also where the account has yet to set up the second step that is required
 */
export async function findSession(
  database: Database,
  token: string,
  now: number,
  { toSetUp }: { readonly toSetUp: boolean },
): Promise<Session | null> {
  const [found] = await database
    .select({
      id: sessions.id,
      seenAt: sessions.seenAt,
      account: { id: accounts.id, name: accounts.name, role: accounts.role },
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(and(eq(sessions.token, tokenHash(token)), isLive(now), toSetUp ? undefined : opensDoors(database)));
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
