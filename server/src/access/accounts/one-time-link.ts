import { randomUUID } from "node:crypto";
import { and, eq, gt, isNull } from "drizzle-orm";
import type { Database, Transaction } from "@paradero/drizzle/connect";
import { invitations } from "@paradero/drizzle/schema/access-invitations";
import { DomainError } from "@paradero/shared/words/errors";
import { newToken, tokenHash } from "../sessions/token.ts";

export type Invitation = typeof invitations.$inferSelect;

/** Makes a one-time link and returns the secret that goes into it: this is the only moment at which it is known. */
export async function newLink(
  tx: Database | Transaction,
  link: Pick<Invitation, "purpose" | "role" | "createdAt" | "expiresAt"> &
    Partial<Pick<Invitation, "email" | "accountId" | "invitedBy">>,
): Promise<{ id: string; token: string }> {
  const [id, token] = [randomUUID(), newToken()];
  await tx.insert(invitations).values({ id, tokenHash: tokenHash(token), ...link });
  return { id, token };
}

/** The link of a secret, if it can still be used. */
export async function findLink(database: Database, token: string, now: number): Promise<Invitation> {
  const [found] = await database.select().from(invitations).where(usable(token, now));
  if (!found) throw spent();
  return found;
}

/** Uses a link up, once, whoever else tries at the same moment. */
export async function useLink(tx: Transaction, token: string, now: number): Promise<Invitation> {
  const [used] = await tx
    .update(invitations)
    .set({ usedAt: new Date(now) })
    .where(usable(token, now))
    .returning();
  if (!used) throw spent();
  return used;
}

function usable(token: string, now: number) {
  return and(
    eq(invitations.tokenHash, tokenHash(token)),
    isNull(invitations.usedAt),
    gt(invitations.expiresAt, new Date(now)),
  );
}

/** The same sentence for a link that never was, one that was used, and one that is too old. */
export function spent(): DomainError {
  return new DomainError("not_found", "This link is not valid any more. Ask for a new one.");
}
