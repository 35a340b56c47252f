/** What an account may be, from the least to the most. */
export const ACCOUNT_ROLES = ["viewer", "researcher", "editor", "admin"] as const;

export type AccountRole = (typeof ACCOUNT_ROLES)[number];

/** Who may call: everybody without an account is anonymous. Each role may do what the ones before it may. */
export const ROLES = ["anonymous", ...ACCOUNT_ROLES] as const;

export type Role = (typeof ROLES)[number];

/** That role and all above it, for the rows of the role table. */
export function atLeast(least: Role): readonly Role[] {
  return ROLES.slice(ROLES.indexOf(least));
}
