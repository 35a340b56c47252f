import { randomUUID } from "node:crypto";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { betterAuth } from "better-auth/minimal";
import { twoFactor } from "better-auth/plugins/two-factor";
import type { Database } from "@paradero/drizzle/connect";
import { accounts } from "@paradero/drizzle/schema/access-accounts";
import { challenges } from "@paradero/drizzle/schema/access-challenges";
import { credentials } from "@paradero/drizzle/schema/access-credentials";
import { secondFactors } from "@paradero/drizzle/schema/access-second-factors";
import { sessions } from "@paradero/drizzle/schema/access-sessions";
import { ACCOUNT_ROLES } from "@paradero/shared/access/roles";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "@paradero/shared/access/password-length";
import { hashedTokens } from "../sessions/hashed-tokens.ts";
import { hashPassword, verifyPassword } from "../accounts/password-hash.ts";
import { ABSOLUTE_MS } from "../sessions/session-ages.ts";
import { COOKIE_PREFIX, SESSION_COOKIE } from "../sessions/session-cookie.ts";
import type { Transport } from "./transport.ts";

export interface SignInLibraryOptions {
  readonly database: Database;
  /** Signs cookies and encrypts the secrets of authenticators. */
  readonly key: string;
  readonly clock: () => number;
  /** Decides the name and the attributes of cookies. */
  readonly transport: Exclude<Transport, "open">;
}

/** How long somebody may take between the password and the code. */
const SECOND_STEP_S = 10 * 60;

export const SECOND_STEP_COOKIE = "second_step";

/**
 * better-auth, with our tables, our hash and our ages. It is not mounted: our own routes call the few of its functions that
 * we use, so that no other of its addresses exists, and no body of its answers leaves.
 */
export function signInLibrary({ database, key, clock, transport }: SignInLibraryOptions) {
  const secure = transport === "tls";
  return betterAuth({
    appName: "Paradero",
    // Never dialled and never shown: our routes call functions, and the origin is checked at our own edge.
    baseURL: "https://paradero.invalid",
    secret: key,
    logger: { disabled: true },
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    database: hashedTokens(
      drizzleAdapter(database, {
        provider: "pg",
        transaction: true,
        schema: { accounts, sessions, credentials, challenges, secondFactors },
      }),
    ),
    user: { modelName: "accounts", additionalFields: { role: { type: [...ACCOUNT_ROLES], input: false } } },
    session: {
      modelName: "sessions",
      fields: { userId: "accountId", ipAddress: "address", userAgent: "device" },
      additionalFields: { seenAt: { type: "date", input: false, required: false } },
      expiresIn: ABSOLUTE_MS / 1000,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    account: {
      modelName: "credentials",
      fields: { userId: "accountId", accountId: "providerAccountId", providerId: "provider" },
    },
    verification: { modelName: "challenges", storeIdentifier: "hashed" },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      // Counted in UTF-16 units there and in characters here.
      maxPasswordLength: LONGEST_PASSWORD * 2,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) },
    },
    plugins: [
      twoFactor({
        issuer: "Paradero",
        twoFactorCookieMaxAge: SECOND_STEP_S,
        // What counts failures is ours, in `attempts`.
        accountLockout: { enabled: false },
        // Ours are made once the first code was given, and kept as hashes: it takes each once, and sees none.
        backupCodeOptions: { storeBackupCodes: "plain", customBackupCodesGenerate: () => [] },
        schema: {
          user: { fields: { twoFactorEnabled: "secondFactor" } },
          twoFactor: {
            modelName: "secondFactors",
            fields: { userId: "accountId", failedVerificationCount: "failures" },
          },
        },
      }),
    ],
    databaseHooks: {
      session: {
        create: {
          before: (session) => {
            const now = clock();
            const times = {
              createdAt: new Date(now),
              updatedAt: new Date(now),
              seenAt: new Date(now),
              expiresAt: new Date(now + ABSOLUTE_MS),
            };
            return Promise.resolve({ data: { ...session, ...times } });
          },
        },
      },
    },
    advanced: {
      database: { generateId: () => randomUUID() },
      ipAddress: { disableIpTracking: true },
      // The edge has refused other sites already, by the same two headers.
      disableCSRFCheck: true,
      disableOriginCheck: true,
      useSecureCookies: false,
      cookiePrefix: COOKIE_PREFIX[transport],
      cookies: {
        session_token: { name: `${COOKIE_PREFIX[transport]}.${SESSION_COOKIE}` },
        two_factor: { name: `${COOKIE_PREFIX[transport]}.${SECOND_STEP_COOKIE}` },
      },
      defaultCookieAttributes: { secure, httpOnly: true, sameSite: "strict", path: "/" },
    },
  });
}

export type SignInLibrary = ReturnType<typeof signInLibrary>;
