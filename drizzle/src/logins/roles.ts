/** What grants and policies name. Nobody logs in as these: the logins of each database inherit from them. */
export const RIGHTS = {
  app: "paradero_app",
  public: "paradero_public",
  /** Owns the published views; the owner of the schemas is its heir. */
  gate: "paradero_gate",
} as const;

/** A role that logs in to one database. */
export interface Login {
  readonly name: string;
  readonly password: string;
  readonly url: string;
}

export interface Wanted {
  readonly app: Login;
  readonly public: Login;
  /** Only under a superuser: any other user is the owner. */
  readonly owner: Login | null;
}

export function loginsOf({ app, public: visitor, owner }: Wanted): Login[] {
  return owner ? [app, visitor, owner] : [app, visitor];
}

export function namesOf(wanted: Wanted): string[] {
  return loginsOf(wanted).map(({ name }) => name);
}

/** As an identifier of SQL. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
