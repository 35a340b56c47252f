import type { Database } from "@paradero/drizzle/connect";
import type { Session } from "./accounts/account.ts";
import { Attempts } from "./signing-in/attempts.ts";
import { findSession } from "./sessions/find-session.ts";
import { sessionToken } from "./sessions/session-cookie.ts";
import { type SignInLibrary, signInLibrary } from "./signing-in/sign-in-library.ts";
import { keyedHash, storeKey } from "./store-key.ts";
import type { Transport } from "./signing-in/transport.ts";

export interface AccessOptions {
  /** The workspace: the schema `access` is closed to the public role. */
  readonly database: Database;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  /** The operator's own key; where there is none, the store keeps one. */
  readonly key: string | null;
}

/** What the house knows of accounts and sessions. Everything outside this folder asks here, and never the library behind. */
export class Access {
  readonly database: Database;
  readonly clock: () => number;
  readonly attempts: Attempts;
  /** A hash that nobody without the key of the store can make. */
  readonly keyedHash: (text: string) => string;
  /** For the verbs of this folder. */
  readonly libraries: Readonly<Record<Exclude<Transport, "open">, SignInLibrary>>;

  static async open({ database, clock, key: given }: AccessOptions): Promise<Access> {
    return new Access(database, clock, await storeKey(database, given));
  }

  private constructor(database: Database, clock: () => number, key: string) {
    this.database = database;
    this.clock = clock;
    this.attempts = new Attempts(database, key, clock);
    this.keyedHash = (text) => keyedHash(key, text);
    this.libraries = {
      tls: signInLibrary({ database, key, clock, transport: "tls" }),
      loopback: signInLibrary({ database, key, clock, transport: "loopback" }),
    };
  }

  /**
   * Whoever a request's cookies say, or null. A request without our cookie costs nothing. Whoever has yet to set up the
   * second step that is required here is nobody.
   */
  sessionOf(cookies: string | undefined, transport: Transport): Promise<Session | null> {
    return this.#find(cookies, transport, { toSetUp: false });
  }

  /** The same, and also whoever has yet to set up the second step: for setting it up, and for nothing else. */
  sessionToSetUp(cookies: string | undefined, transport: Transport): Promise<Session | null> {
    return this.#find(cookies, transport, { toSetUp: true });
  }

  async #find(cookies: string | undefined, transport: Transport, options: { readonly toSetUp: boolean }) {
    const token = sessionToken(cookies, transport);
    return token === undefined ? null : findSession(this.database, token, this.clock(), options);
  }
}
