import type { Database } from "@paradero/drizzle/connect";
import type { Session } from "./account.ts";
import { findSession } from "./find-session.ts";
import { sessionToken } from "./session-cookie.ts";
import type { Transport } from "./transport.ts";

export interface AccessOptions {
  /** The workspace: the schema `access` is closed to the public role. */
  readonly database: Database;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
}

/** What the house knows of accounts and sessions. Everything outside this folder asks here, and never the library behind. */
export class Access {
  readonly database: Database;
  readonly clock: () => number;

  constructor({ database, clock }: AccessOptions) {
    this.database = database;
    this.clock = clock;
  }

  /** Whoever a request's cookies say, or null. A request without our cookie costs nothing. */
  async sessionOf(cookies: string | undefined, transport: Transport): Promise<Session | null> {
    const token = sessionToken(cookies, transport);
    return token === undefined ? null : findSession(this.database, token, this.clock());
  }
}
