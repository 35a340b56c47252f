import { and, eq, lt } from "drizzle-orm";
import { z } from "zod";
import { accounts } from "@paradero/drizzle/schema/access-accounts";
import { challenges } from "@paradero/drizzle/schema/access-challenges";
import { credentials } from "@paradero/drizzle/schema/access-credentials";
import { sessions } from "@paradero/drizzle/schema/access-sessions";
import { DomainError } from "@paradero/shared/words/errors";
import type { Access } from "../access.ts";
import { emailOf } from "../accounts/email.ts";
import { endSession } from "../sessions/end-sessions.ts";
import { deviceCookie, isKnownDevice } from "./known-device.ts";
import { cookiesOf, libraryHeaders, wasTaken } from "./library-call.ts";
import { type Origin, privateTransport } from "./origin.ts";
import { hashPassword, isOutdated } from "../accounts/password-hash.ts";
import { isSecondStepRequired } from "../second-step/second-step-required.ts";
import { sessionToken } from "../sessions/session-cookie.ts";

export const signInInput = z.strictObject({ email: z.string(), password: z.string() });

export interface SignedInAnswer {
  /** `Set-Cookie` headers. */
  readonly cookies: readonly string[];
  /** What is still to be done once the password was right: give a code, or set up the second step that is required here. */
  readonly secondStep: "code" | "set-up" | null;
  /** Id of whoever is signed in now; null while something is to be done. */
  readonly account: string | null;
}

/** One sentence for every reason: whether there is such an account is nobody's business. */
const WRONG = "The address or the password is wrong.";

/**
 * The first step. Takes the same work for accounts that do not exist; tries are counted before they are looked at.
 *
 * @throws {DomainError} `unauthenticated`, `too_many`
 */
export async function signIn(
  access: Access,
  input: z.infer<typeof signInInput>,
  origin: Origin,
): Promise<SignedInAnswer> {
  const library = access.libraries[privateTransport(origin)];
  const { attempts } = access;
  const email = emailOf(input.email);
  await attempts.begin("address", origin.address);
  const from = `${email ?? ""} ${origin.address}`;
  await attempts.begin("account-from-address", from);
  const isKnown = email !== null && isKnownDevice(access, email, origin);
  if (!isKnown) await attempts.begin("account", email ?? "");
  const response = await library.api.signInEmail({
    // What cannot be an address belongs to nobody, and costs the same.
    body: { email: email ?? "nobody@paradero.invalid", password: input.password },
    headers: libraryHeaders(origin, []),
    asResponse: true,
  });
  if (email === null || !wasTaken(response)) throw new DomainError("unauthenticated", WRONG);
  const { twoFactorRedirect: asksForCode, user } = firstStepAnswer.parse(await response.json());
  await attempts.undo("address", origin.address);
  if (asksForCode) {
    await attempts.undo("account-from-address", from);
    if (!isKnown) await attempts.undo("account", email);
  } else await forgetFailures(access, email, origin);
  await endSessionBefore(access, origin);
  await hashAnew(access, email, input.password);
  await tidy(access);
  if (asksForCode) return { cookies: cookiesOf(response), secondStep: "code", account: null };
  const cookies = [...cookiesOf(response), deviceCookie(access, email, origin)];
  // The session that was opened is nobody's until then (`opensDoors`).
  if (await isSecondStepRequired(access.database)) return { cookies, secondStep: "set-up", account: null };
  return { cookies, secondStep: null, account: user?.id ?? null };
}

const firstStepAnswer = z.object({
  twoFactorRedirect: z.boolean().default(false),
  user: z.object({ id: z.string() }).optional(),
});

/** Whoever signed in has proved who they are, from there. */
export async function forgetFailures({ attempts }: Access, email: string, { address }: Origin): Promise<void> {
  await attempts.forget("account-from-address", `${email} ${address}`);
  await attempts.forget("account", email);
}

/** Whoever signs in again in the same browser leaves no live session behind. */
async function endSessionBefore(access: Access, { cookies, transport }: Origin): Promise<void> {
  const token = sessionToken(cookies, transport);
  if (token !== undefined) await endSession(access, token);
}

/** Brings a hash of an older cost to today's, now that the password is at hand. */
async function hashAnew({ database, clock }: Access, email: string, password: string): Promise<void> {
  const [row] = await database
    .select({ id: credentials.id, hash: credentials.password })
    .from(credentials)
    .innerJoin(accounts, eq(accounts.id, credentials.accountId))
    .where(eq(accounts.email, email));
  if (!row?.hash || !isOutdated(row.hash)) return;
  await database
    .update(credentials)
    .set({ password: await hashPassword(password), updatedAt: new Date(clock()) })
    .where(and(eq(credentials.id, row.id), eq(credentials.password, row.hash)));
}

/** What is over is forgotten, now and then. */
async function tidy({ database, attempts, clock }: Access): Promise<void> {
  const now = new Date(clock());
  await database.delete(sessions).where(lt(sessions.expiresAt, now));
  await database.delete(challenges).where(lt(challenges.expiresAt, now));
  await attempts.clear();
}
