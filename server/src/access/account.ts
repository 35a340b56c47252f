import type { AccountRole, Role } from "@paradero/shared/roles";

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
