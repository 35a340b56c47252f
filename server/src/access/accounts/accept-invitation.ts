import { eq } from "drizzle-orm";
import { z } from "zod";
import { accounts } from "@paradero/drizzle/schema/access-accounts";
import { text } from "@paradero/shared/words/text";
import type { AccountRole } from "@paradero/shared/access/roles";
import type { Access } from "../access.ts";
import { logChange } from "../log-change.ts";
import { findLink, type Invitation, spent, useLink } from "./one-time-link.ts";
import { openAccount, setPassword } from "./open-account.ts";
import { hashPassword } from "./password-hash.ts";
import { refuseWeakPassword } from "./password-fault.ts";

const LONGEST_TOKEN = 64;

export const personalName = text(120)
  .transform((name) => name.trim())
  .refine((name) => name !== "", "must not be empty");
export const linkInput = z.strictObject({ token: z.string().max(LONGEST_TOKEN) });
export const acceptInput = z.strictObject({
  token: z.string().max(LONGEST_TOKEN),
  /** Of a newcomer; whoever sets a new password keeps their name. */
  name: personalName.optional(),
  password: z.string(),
});

/** What a link is for, for whoever opened it. */
export interface LinkDescription {
  readonly purpose: "join" | "reset";
  readonly email: string;
  readonly role: AccountRole;
}

export async function describeLink(
  access: Access,
  ip: string,
  { token }: z.infer<typeof linkInput>,
): Promise<LinkDescription> {
  return counted(access, ip, async () => {
    const link = await findLink(access.database, token, access.clock());
    const { purpose, role } = link;
    if (purpose === "first") throw spent();
    return { purpose, role, email: await emailOfLink(access, link) };
  });
}

/**
 * Takes a link up: opens the account with the role that the inviter fixed, or gives an account its new password. Signing
 * in comes after, in the ordinary way.
 */
export async function acceptInvitation(
  access: Access,
  ip: string,
  input: z.infer<typeof acceptInput>,
): Promise<{ email: string }> {
  return counted(access, ip, async () => {
    const { database, clock } = access;
    const found = await findLink(database, input.token, clock());
    if (found.purpose === "first") throw spent();
    const email = await emailOfLink(access, found);
    refuseWeakPassword(input.password, [email, input.name ?? ""]);
    const passwordHash = await hashPassword(input.password);
    const at = new Date(clock());
    await database.transaction(async (tx) => {
      const { purpose, accountId, role } = await useLink(tx, input.token, clock());
      if (purpose === "reset" && accountId !== null) {
        await setPassword(tx, accountId, passwordHash, at);
        await logChange(tx, accountId, { at, action: "access.setPassword", after: { account: accountId } });
        return;
      }
      const id = await openAccount(tx, { name: input.name ?? email, email, role, passwordHash, at });
      await logChange(tx, id, { at, action: "access.acceptInvitation", after: { account: id, role } });
    });
    return { email };
  });
}

async function emailOfLink({ database }: Access, { email, accountId }: Invitation): Promise<string> {
  if (accountId === null) return email ?? "";
  const [row] = await database.select({ email: accounts.email }).from(accounts).where(eq(accounts.id, accountId));
  return row?.email ?? "";
}

/** Secrets of links cannot be guessed; somebody who tries anyway is slowed down like anybody who tries to sign in. */
export async function counted<T>({ attempts }: Access, ip: string, work: () => Promise<T>): Promise<T> {
  await attempts.begin("address", ip);
  const result = await work();
  await attempts.undo("address", ip);
  return result;
}
