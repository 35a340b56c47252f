import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { z } from "zod";
import { accounts } from "@paradero/drizzle/schema/access-accounts";
import { invitations } from "@paradero/drizzle/schema/access-invitations";
import { DomainError } from "@paradero/shared/words/errors";
import { ACCOUNT_ROLES, type AccountRole } from "@paradero/shared/access/roles";
import type { Access } from "../access.ts";
import { emailInput } from "./email.ts";
import { logChange } from "../log-change.ts";
import { newLink } from "./one-time-link.ts";

const WEEK_MS = 7 * 24 * 60 * 60_000;

export const inviteInput = z.strictObject({ email: emailInput, role: z.enum(ACCOUNT_ROLES) });
export const withdrawInput = z.strictObject({ id: z.uuid() });

export interface ShownOnce {
  /** Goes into the fragment of the link, which no browser sends to any server. */
  readonly token: string;
  /** ISO instant. */
  readonly expiresAt: string;
}

export interface OpenInvitation {
  readonly id: string;
  readonly email: string;
  readonly role: AccountRole;
  /** Name of who invited; null where it was the command line. */
  readonly invitedBy: string | null;
  readonly expiresAt: string;
}

/**
 * Makes the link with which somebody opens an account; it is good for a week. An older link for the same address stops
 * working, so asking twice leaves one.
 *
 * @param by id of the account that invites; null for the command line
 */
export async function invite(
  { database, clock }: Access,
  by: string | null,
  { email, role }: z.infer<typeof inviteInput>,
): Promise<ShownOnce> {
  const now = new Date(clock());
  const expiresAt = new Date(now.getTime() + WEEK_MS);
  return database.transaction(async (tx) => {
    const [there] = await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.email, email));
    if (there) throw new DomainError("conflict", "There is already an account with this address.");
    await tx.delete(invitations).where(and(eq(invitations.email, email), isNull(invitations.usedAt)));
    const { id, token } = await newLink(tx, {
      purpose: "join",
      email,
      role,
      invitedBy: by,
      createdAt: now,
      expiresAt,
    });
    await logChange(tx, by, { at: now, action: "access.invite", after: { invitation: id, role } });
    return { token, expiresAt: expiresAt.toISOString() };
  });
}

/** Invitations that can still be taken up, the newest first. */
export async function listInvitations({ database, clock }: Access): Promise<OpenInvitation[]> {
  const rows = await database
    .select({ invitation: invitations, inviter: accounts.name })
    .from(invitations)
    .leftJoin(accounts, eq(accounts.id, invitations.invitedBy))
    .where(
      and(eq(invitations.purpose, "join"), isNull(invitations.usedAt), gt(invitations.expiresAt, new Date(clock()))),
    )
    .orderBy(desc(invitations.createdAt));
  return rows.map(({ invitation: { id, email, role, expiresAt }, inviter }) => ({
    id,
    email: email ?? "",
    role,
    invitedBy: inviter,
    expiresAt: expiresAt.toISOString(),
  }));
}

export async function withdrawInvitation(
  { database, clock }: Access,
  by: string,
  { id }: z.infer<typeof withdrawInput>,
): Promise<void> {
  await database.transaction(async (tx) => {
    const gone = await tx
      .delete(invitations)
      .where(and(eq(invitations.id, id), eq(invitations.purpose, "join"), isNull(invitations.usedAt)))
      .returning({ role: invitations.role });
    if (gone.length === 0) return;
    const at = new Date(clock());
    await logChange(tx, by, { at, action: "access.withdrawInvitation", after: { invitation: id } });
  });
}
