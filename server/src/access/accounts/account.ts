import { DomainError } from "@paradero/shared/words/errors";
import type { AccountRole, Role } from "@paradero/shared/access/roles";

/** Whoever is signed in. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly role: AccountRole;
}

/** One browser that is signed in. */
export interface Session {
  readonly id: string;
  readonly account: Account;
}

export function roleOf(account: Account | null): Role {
  return account?.role ?? "anonymous";
}

/**
 * The account of a call that the role table opens to nobody anonymous. Throws where that row is wrong, so that a slip there
 * is a refusal and never somebody without a name.
 */
export function signedInAccount({ account }: { readonly account: Account | null }): Account {
  if (account === null) throw new DomainError("unauthenticated", "This needs an account: please sign in.");
  return account;
}
