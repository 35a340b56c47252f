import { asc, desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@paradero/drizzle/connect";
import { accounts } from "@paradero/drizzle/schema/access-accounts";
import { credentials } from "@paradero/drizzle/schema/access-credentials";
import { invitations } from "@paradero/drizzle/schema/access-invitations";
import { secondFactors } from "@paradero/drizzle/schema/access-second-factors";
import { sessions } from "@paradero/drizzle/schema/access-sessions";
import { DomainError } from "@paradero/shared/words/errors";
import { ACCOUNT_ROLES, type AccountRole } from "@paradero/shared/access/roles";
import type { Access } from "../access.ts";
import { endSessionsOf } from "../sessions/end-sessions.ts";
import type { ShownOnce } from "./invite.ts";
import { logChange } from "../log-change.ts";
import { newLink } from "./one-time-link.ts";

const DAY_MS = 24 * 60 * 60_000;

export const accountInput = z.strictObject({ id: z.uuid() });
export const setRoleInput = z.strictObject({ id: z.uuid(), role: z.enum(ACCOUNT_ROLES) });

export interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: AccountRole;
  readonly secondFactor: boolean;
  readonly closed: boolean;
  /** ISO instant of the last request of a session that is not over; null where there is none. */
  readonly seenAt: string | null;
}

export async function listAccounts({ database }: Access): Promise<AccountRow[]> {
  const seen = sql<string | null>`max(${sessions.seenAt})`.mapWith(sessions.seenAt);
  const rows = await database
    .select({ account: accounts, seenAt: seen })
    .from(accounts)
    .leftJoin(sessions, eq(sessions.accountId, accounts.id))
    .groupBy(accounts.id)
    .orderBy(desc(sql`${accounts.closedAt} is null`), asc(accounts.name), asc(accounts.id));
  return rows.map(({ account: { id, name, email, role, secondFactor, closedAt }, seenAt }) => ({
    id,
    name,
    email,
    role,
    secondFactor,
    closed: closedAt !== null,
    seenAt: seenAt === null ? null : new Date(seenAt).toISOString(),
  }));
}

/** Gives an account another role. Its sessions end: whoever is signed in signs in anew, with the new role. */
export async function setRole(access: Access, by: string, { id, role }: z.infer<typeof setRoleInput>): Promise<void> {
  await change(access, by, id, async (tx, before, at) => {
    if (before.role === role) return;
    await tx.update(accounts).set({ role, updatedAt: at }).where(eq(accounts.id, id));
    await endSessionsOf(tx, id);
    await logChange(tx, by, {
      at,
      action: "access.setRole",
      before: { account: id, role: before.role },
      after: { account: id, role },
    });
  });
}

/** Nobody can sign in with a closed account, and whoever was signed in is not any more. */
export async function closeAccount(access: Access, by: string, { id }: z.infer<typeof accountInput>): Promise<void> {
  await change(access, by, id, async (tx, before, at) => {
    if (before.closedAt !== null) return;
    await tx.update(accounts).set({ closedAt: at, updatedAt: at }).where(eq(accounts.id, id));
    await takeKeysAway(tx, id);
    await logChange(tx, by, { at, action: "access.closeAccount", after: { account: id } });
  });
}

/**
 * For whoever lost the password or the authenticator: takes both away, ends every session, and makes the link with which
 * a new password is set. Opens a closed account again.
 *
 * @param by id of an administrator; null for the command line
 */
export async function resetAccount(
  access: Access,
  by: string | null,
  { id }: z.infer<typeof accountInput>,
): Promise<ShownOnce> {
  let shown: ShownOnce | undefined;
  await change(access, by, id, async (tx, { role }, at) => {
    await tx.update(accounts).set({ closedAt: null, secondFactor: false, updatedAt: at }).where(eq(accounts.id, id));
    await takeKeysAway(tx, id);
    const expiresAt = new Date(at.getTime() + DAY_MS);
    const link = { purpose: "reset", role, accountId: id, invitedBy: by, createdAt: at, expiresAt } as const;
    shown = { token: (await newLink(tx, link)).token, expiresAt: expiresAt.toISOString() };
    await logChange(tx, by, { at, action: "access.resetAccount", after: { account: id } });
  });
  if (shown === undefined) throw new Error("no link was made");
  return shown;
}

/** Nobody changes their own account in this way, so that an administrator is always left. */
async function change(
  { database, clock }: Access,
  by: string | null,
  id: string,
  work: (tx: Transaction, before: typeof accounts.$inferSelect, at: Date) => Promise<void>,
): Promise<void> {
  if (by === id)
    throw new DomainError("forbidden", "Nobody can do this to their own account: ask another administrator.");
  await database.transaction(async (tx) => {
    const [account] = await tx.select().from(accounts).where(eq(accounts.id, id)).for("update");
    if (!account) throw new DomainError("not_found", "There is no such account.");
    await work(tx, account, new Date(clock()));
  });
}

/** Password, authenticator, links and sessions. */
async function takeKeysAway(tx: Transaction, id: string): Promise<void> {
  await tx.delete(credentials).where(eq(credentials.accountId, id));
  await tx.delete(secondFactors).where(eq(secondFactors.accountId, id));
  await tx.delete(invitations).where(eq(invitations.accountId, id));
  await endSessionsOf(tx, id);
}
