import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { accounts } from "@paradero/drizzle/schema/access-accounts";
import { invitations } from "@paradero/drizzle/schema/access-invitations";
import type { Database, Transaction } from "@paradero/drizzle/connect";
import { counted, personalName } from "./accept-invitation.ts";
import type { Access } from "../access.ts";
import { emailInput } from "./email.ts";
import { logChange } from "../log-change.ts";
import { findLink, newLink, spent, useLink } from "./one-time-link.ts";
import { openAccount } from "./open-account.ts";
import { hashPassword } from "./password-hash.ts";
import { refuseWeakPassword } from "./password-fault.ts";
import type { Transport } from "../signing-in/transport.ts";

const HALF_AN_HOUR_MS = 30 * 60_000;

export const claimInput = z.strictObject({
  token: z.string().max(64),
  email: emailInput,
  name: personalName,
  password: z.string(),
});

/**
 * While there is no account: the secret of the link that opens the first one. Each start makes a new one, and the one
 * before stops working. Null where there is an account.
 */
export async function firstAccountToken({ database, clock }: Access): Promise<string | null> {
  const now = clock();
  return database.transaction(async (tx) => {
    await oneAtATime(tx);
    if (await hasAccounts(tx)) return null;
    await tx.delete(invitations).where(eq(invitations.purpose, "first"));
    const createdAt = new Date(now);
    const expiresAt = new Date(now + HALF_AN_HOUR_MS);
    return (await newLink(tx, { purpose: "first", role: "admin", createdAt, expiresAt })).token;
  });
}

/**
 * Opens the first account, an administrator's. Only on the machine itself: whoever can read the console of the server can
 * read the link, and nobody else.
 */
export async function claimFirstAccount(
  access: Access,
  { ip, transport }: { readonly ip: string; readonly transport: Transport },
  input: z.infer<typeof claimInput>,
): Promise<{ email: string }> {
  return counted(access, ip, async () => {
    if (transport !== "loopback") throw spent();
    const { database, clock } = access;
    const { token, email, name, password } = input;
    const found = await findLink(database, token, clock());
    if (found.purpose !== "first") throw spent();
    refuseWeakPassword(password, [email, name]);
    const passwordHash = await hashPassword(password);
    const at = new Date(clock());
    await database.transaction(async (tx) => {
      await oneAtATime(tx);
      const { role } = await useLink(tx, token, clock());
      if (await hasAccounts(tx)) throw spent();
      const id = await openAccount(tx, { name, email, role, passwordHash, at });
      await logChange(tx, id, { at, action: "access.claimFirstAccount", after: { account: id, role } });
    });
    return { email };
  });
}

async function hasAccounts(tx: Database | Transaction): Promise<boolean> {
  return (await tx.select({ id: accounts.id }).from(accounts).limit(1)).length > 0;
}

async function oneAtATime(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('paradero first account', 0))`);
}
