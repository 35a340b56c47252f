import { and, desc, eq, gt } from "drizzle-orm";
import { z } from "zod";
import { accounts } from "@paradero/drizzle/schema/access-accounts";
import { sessions } from "@paradero/drizzle/schema/access-sessions";
import type { AccountRole } from "@paradero/shared/access/roles";
import type { Access } from "../access.ts";
import { recoveryCodesLeft } from "../second-step/recovery-codes.ts";
import { isSecondStepRequired } from "../second-step/second-step-required.ts";
import { IDLE_MS } from "./session-ages.ts";

export const sessionInput = z.strictObject({ id: z.uuid() });

export interface OwnAccount {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: AccountRole;
  readonly secondFactor: boolean;
  readonly secondStepRequired: boolean;
  /** How many recovery codes are left; 0 without a second step. */
  readonly recoveryCodes: number;
}

export interface OwnSession {
  readonly id: string;
  /** "Firefox, Linux"; null where the browser did not say. */
  readonly device: string | null;
  /** ISO instants. */
  readonly createdAt: string;
  readonly seenAt: string;
  /** The one that asks. */
  readonly current: boolean;
}

/** The caller's own account; null for everybody who is not signed in. */
export async function ownAccount(access: Access, id: string | null): Promise<OwnAccount | null> {
  if (id === null) return null;
  const { database } = access;
  const { name, email, role, secondFactor } = accounts;
  const [row] = await database
    .select({ id: accounts.id, name, email, role, secondFactor })
    .from(accounts)
    .where(eq(accounts.id, id));
  if (!row) return null;
  const [secondStepRequired, recoveryCodes] = await Promise.all([
    isSecondStepRequired(database),
    row.secondFactor ? recoveryCodesLeft(access, id) : 0,
  ]);
  return { ...row, secondStepRequired, recoveryCodes };
}

/** The caller's live sessions, the one used last first. */
export async function ownSessions(
  { database, clock }: Access,
  accountId: string,
  current: string | null,
): Promise<OwnSession[]> {
  const now = clock();
  const rows = await database
    .select()
    .from(sessions)
    .where(
      and(
        eq(sessions.accountId, accountId),
        gt(sessions.expiresAt, new Date(now)),
        gt(sessions.seenAt, new Date(now - IDLE_MS)),
      ),
    )
    .orderBy(desc(sessions.seenAt), desc(sessions.id));
  return rows.map(({ id, device, createdAt, seenAt }) => ({
    id,
    // The library keeps an empty text where the browser did not say.
    device: device === "" ? null : device,
    createdAt: createdAt.toISOString(),
    seenAt: seenAt.toISOString(),
    current: id === current,
  }));
}

/** Ends one of the caller's own sessions; somebody else's is left alone, and the answer does not tell. */
export async function endOwnSession({ database }: Access, accountId: string, id: string): Promise<void> {
  await database.delete(sessions).where(and(eq(sessions.id, id), eq(sessions.accountId, accountId)));
}
