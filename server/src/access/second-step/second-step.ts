import { and, eq, lt } from "drizzle-orm";
import { symmetricDecrypt } from "better-auth/crypto";
import { z } from "zod";
import { accounts } from "@paradero/drizzle/schema/access-accounts";
import { secondFactors } from "@paradero/drizzle/schema/access-second-factors";
import { DomainError } from "@paradero/shared/words/errors";
import type { Access } from "../access.ts";
import { deviceCookie } from "../signing-in/known-device.ts";
import { cookiesOf, libraryHeaders, wasTaken } from "../signing-in/library-call.ts";
import { type Origin, privateTransport } from "../signing-in/origin.ts";
import { recoveryCodeHash } from "./recovery-codes.ts";
import { cookieNamed } from "../sessions/session-cookie.ts";
import { forgetFailures } from "../signing-in/sign-in.ts";
import { SECOND_STEP_COOKIE, type SignInLibrary } from "../signing-in/sign-in-library.ts";
import { stepOfCode } from "./totp.ts";

export const codeInput = z.strictObject({ code: z.string() });

const TOO_LATE = "The first step was too long ago. Please begin again with your password.";

interface Challenged {
  readonly id: string;
  readonly email: string;
}

/** Takes what somebody gives as the second step, once, and has the library open a session for it. */
type TakeProof = (library: SignInLibrary, account: Challenged, headers: Headers) => Promise<Response>;

/** A code of the authenticator, as the second step. */
export function signInWithCode(access: Access, { code }: z.infer<typeof codeInput>, origin: Origin): Promise<SignedIn> {
  return secondStep(access, origin, async (library, { id }, headers) => {
    if (!(await takeCode(access, library, id, code))) throw wrongCode();
    return library.api.verifyTOTP({ body: { code: code.trim() }, headers, asResponse: true });
  });
}

/** A recovery code in its place, for whoever lost the authenticator. */
export function signInWithRecoveryCode(
  access: Access,
  { code }: z.infer<typeof codeInput>,
  origin: Origin,
): Promise<SignedIn> {
  return secondStep(access, origin, (library, _, headers) =>
    takeRecoveryCode(library, { code: recoveryCodeHash(access, code) }, headers),
  );
}

interface SignedIn {
  /** `Set-Cookie` headers. */
  readonly cookies: readonly string[];
  /** Id of whoever is signed in now. */
  readonly account: string;
}

/**
 * For whoever has given the password within ten minutes. However the second step is done, wrong tries are counted together.
 *
 * @throws {DomainError} `invalid_input` for a wrong code, `unauthenticated` where the first step is to be done again,
 *   `too_many`
 */
async function secondStep(access: Access, origin: Origin, take: TakeProof): Promise<SignedIn> {
  const library = access.libraries[privateTransport(origin)];
  const { attempts } = access;
  await attempts.begin("address", origin.address);
  const account = await challenged(access, library, origin);
  if (account === null) throw new DomainError("unauthenticated", TOO_LATE);
  await attempts.begin("code", account.id);
  const response = await take(library, account, libraryHeaders(origin, [SECOND_STEP_COOKIE]));
  if (!wasTaken(response)) throw new DomainError("unauthenticated", TOO_LATE);
  await attempts.forget("code", account.id);
  await forgetFailures(access, account.email, origin);
  await attempts.undo("address", origin.address);
  return { cookies: [...cookiesOf(response), deviceCookie(access, account.email, origin)], account: account.id };
}

export function wrongCode(message = "This code is wrong or was already used. Wait for the next one."): DomainError {
  return new DomainError("invalid_input", message, [{ field: "code", value: "", message }]);
}

/** The library's words for a code that is none of those left, and for one that another request has taken meanwhile. */
const NOT_LEFT: ReadonlySet<number> = new Set([400, 409]);
const NONE_OF_THEM = "INVALID_BACKUP_CODE";

/** Takes a recovery code, of which the library knows the hash alone: it compares, strikes it out and goes on as one step. */
export async function takeRecoveryCode(
  { api }: SignInLibrary,
  body: { readonly code: string; readonly disableSession?: true },
  headers: Headers,
): Promise<Response> {
  const response = await api.verifyBackupCode({ body, headers, asResponse: true });
  if (response.ok) return response;
  const said = z.object({ code: z.string() }).safeParse(await response.clone().json());
  if (NOT_LEFT.has(response.status) || said.data?.code === NONE_OF_THEM)
    throw wrongCode("This recovery code is wrong or was already used.");
  return response;
}

/** Whether a request is between the two steps. */
export function isBetweenSteps({ cookies, transport }: Origin): boolean {
  return cookieNamed(SECOND_STEP_COOKIE, cookies, transport) !== undefined;
}

/**
 * Takes a code once: the step that it belongs to is written down, and no code of this step or of an older one is taken
 * again, also not by a request that arrives at the same moment (PROMISES.md 16).
 */
export async function takeCode(
  { database, clock }: Access,
  library: SignInLibrary,
  accountId: string,
  code: string,
): Promise<boolean> {
  const [factor] = await database
    .select({ secret: secondFactors.secret })
    .from(secondFactors)
    .where(eq(secondFactors.accountId, accountId));
  if (!factor) return false;
  const { secretConfig: key } = await library.$context;
  const step = stepOfCode(await symmetricDecrypt({ key, data: factor.secret }), code.trim(), clock());
  if (step === null) return false;
  const taken = await database
    .update(secondFactors)
    .set({ lastStep: step })
    .where(and(eq(secondFactors.accountId, accountId), lt(secondFactors.lastStep, step)))
    .returning({ id: secondFactors.id });
  return taken.length === 1;
}

/** Whose password was given before. The library checks the signature of the cookie again when it takes the code. */
async function challenged(
  { database }: Access,
  library: SignInLibrary,
  { cookies, transport }: Origin,
): Promise<Challenged | null> {
  const identifier = cookieNamed(SECOND_STEP_COOKIE, cookies, transport)?.split(".", 1)[0] ?? "";
  if (identifier === "") return null;
  const { internalAdapter } = await library.$context;
  const challenge = await internalAdapter.findVerificationValue(identifier);
  if (!challenge || !z.uuid().safeParse(challenge.value).success) return null;
  const [account] = await database
    .select({ id: accounts.id, email: accounts.email })
    .from(accounts)
    .where(eq(accounts.id, challenge.value));
  return account ?? null;
}
