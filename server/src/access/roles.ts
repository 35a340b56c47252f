/** Who may call. Accounts come later: until then everybody is the public, and default deny already holds. */
export const ROLES = ["public", "viewer", "researcher", "editor", "admin"] as const;

export type Role = (typeof ROLES)[number];

export const EVERYBODY: readonly Role[] = ROLES;
