import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Transaction } from "@paradero/drizzle/connect";
import { accounts } from "@paradero/drizzle/schema/access-accounts";
import { credentials } from "@paradero/drizzle/schema/access-credentials";
import { DomainError } from "@paradero/shared/words/errors";
import type { AccountRole } from "@paradero/shared/access/roles";

export interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly role: AccountRole;
  readonly passwordHash: string;
  readonly at: Date;
}

/** @returns the id of the account @throws {DomainError} `conflict` where the address has one */
export async function openAccount(tx: Transaction, account: NewAccount): Promise<string> {
  const { name, email, role, passwordHash, at } = account;
  const id = randomUUID();
  const made = await tx
    .insert(accounts)
    .values({ id, name, email, role, createdAt: at, updatedAt: at })
    .onConflictDoNothing({ target: accounts.email })
    .returning({ id: accounts.id });
  if (made.length === 0) throw new DomainError("conflict", "There is already an account with this address.");
  await setPassword(tx, id, passwordHash, at);
  return id;
}

/** The one password of an account, whatever it was before. */
export async function setPassword(tx: Transaction, accountId: string, passwordHash: string, at: Date): Promise<void> {
  await tx.delete(credentials).where(eq(credentials.accountId, accountId));
  await tx.insert(credentials).values({
    id: randomUUID(),
    accountId,
    providerAccountId: accountId,
    // The word under which the sign-in library looks for passwords.
    provider: "credential",
    password: passwordHash,
    createdAt: at,
    updatedAt: at,
  });
}
