/** Who may call. Accounts come later: until then everybody is the public, and default deny already holds. */
export const EVERYBODY = ["public", "viewer", "researcher", "editor", "admin"] as const;

export type Role = (typeof EVERYBODY)[number];
