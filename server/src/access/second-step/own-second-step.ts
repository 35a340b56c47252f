import { eq } from "drizzle-orm";
import { z } from "zod";
import { accounts } from "@paradero/drizzle/schema/access-accounts";
import { DomainError } from "@paradero/shared/words/errors";
import type { Access } from "../access.ts";
import { libraryHeaders, wasTaken } from "../signing-in/library-call.ts";
import type { Origin } from "../signing-in/origin.ts";
import { endingOthers, type Owner, ownerOf, ownerToSetUp, withPassword } from "../accounts/own-account.ts";
import { looksLikeRecoveryCode, makeRecoveryCodes, recoveryCodeHash } from "./recovery-codes.ts";
import { takeCode, takeRecoveryCode, wrongCode } from "./second-step.ts";
import { SESSION_COOKIE } from "../sessions/session-cookie.ts";

/** What people do to the second step of their own account. */

export const passwordInput = z.strictObject({ password: z.string() });
export const passwordAndCodeInput = z.strictObject({ password: z.string(), code: z.string() });

export interface SetUp {
  /** `Set-Cookie` headers. */
  readonly cookies: readonly string[];
  /** Shown this once. */
  readonly recoveryCodes: readonly string[];
  readonly account: string;
  /** Signing in was waiting for it. */
  readonly signsIn: boolean;
}

/** Gives the secret for an authenticator as an `otpauth:` address; nothing changes until its first code is given. */
export async function beginSecondFactor(
  access: Access,
  { password }: z.infer<typeof passwordInput>,
  origin: Origin,
): Promise<{ uri: string }> {
  const owner = await ownerToSetUp(access, origin);
  if (await hasSecondFactor(access, owner))
    throw new DomainError("conflict", "This account has an authenticator already: remove it first.");
  let answer: unknown;
  await withPassword(access, owner, origin, async (headers) => {
    const body = { password, method: "totp" as const };
    const response = await owner.library.api.enableTwoFactor({ body, headers, asResponse: true });
    if (response.ok) answer = await response.clone().json();
    return response;
  });
  return { uri: z.object({ totpURI: z.string() }).parse(answer).totpURI };
}

/** The first code of an authenticator: from now on it is asked for, and every other session ends. */
export async function confirmSecondFactor(access: Access, code: string, origin: Origin): Promise<SetUp> {
  const owner = await ownerToSetUp(access, origin);
  const signsIn = (await access.sessionOf(origin.cookies, origin.transport)) === null;
  if (await hasSecondFactor(access, owner))
    throw new DomainError("conflict", "This account has an authenticator already: remove it first.");
  await access.attempts.begin("code", owner.id);
  if (!(await takeCode(access, owner.library, owner.id, code))) throw wrongCode();
  const response = await owner.library.api.verifyTOTP({
    body: { code: code.trim() },
    headers: libraryHeaders(origin, [SESSION_COOKIE]),
    asResponse: true,
  });
  if (!wasTaken(response)) throw wrongCode();
  await access.attempts.forget("code", owner.id);
  const recoveryCodes = await makeRecoveryCodes(access, owner.id);
  return { cookies: await endingOthers(access, owner, response), recoveryCodes, account: owner.id, signsIn };
}

/** New recovery codes, for whoever has used most of them, or lost the list. */
export async function renewRecoveryCodes(
  access: Access,
  { password }: z.infer<typeof passwordInput>,
  origin: Origin,
): Promise<Pick<SetUp, "recoveryCodes" | "account">> {
  const owner = await ownerOf(access, origin);
  await askPassword(access, owner, origin, password);
  if (!(await hasSecondFactor(access, owner)))
    throw new DomainError("conflict", "This account has no authenticator: set one up first.");
  return { recoveryCodes: await makeRecoveryCodes(access, owner.id), account: owner.id };
}

/**
 * With the password and a code of either kind: whoever lost the authenticator sets up another one. Every other session ends.
 */
export async function removeSecondFactor(
  access: Access,
  { password, code }: z.infer<typeof passwordAndCodeInput>,
  origin: Origin,
): Promise<Pick<SetUp, "cookies" | "account"> & { readonly usedRecoveryCode: boolean }> {
  const owner = await ownerOf(access, origin);
  // First, so that a slip in the password costs no recovery code.
  await askPassword(access, owner, origin, password);
  await access.attempts.begin("code", owner.id);
  const usedRecoveryCode = looksLikeRecoveryCode(code);
  if (usedRecoveryCode) {
    const body = { code: recoveryCodeHash(access, code), disableSession: true } as const;
    const response = await takeRecoveryCode(owner.library, body, libraryHeaders(origin, [SESSION_COOKIE]));
    if (!wasTaken(response)) throw wrongCode();
  } else if (!(await takeCode(access, owner.library, owner.id, code))) throw wrongCode();
  const cookies = await withPassword(access, owner, origin, (headers) =>
    owner.library.api.disableTwoFactor({ body: { password }, headers, asResponse: true }),
  );
  await access.attempts.forget("code", owner.id);
  return { cookies, account: owner.id, usedRecoveryCode };
}

async function askPassword(access: Access, owner: Owner, origin: Origin, password: string): Promise<void> {
  await withPassword(access, owner, origin, (headers) =>
    owner.library.api.verifyPassword({ body: { password }, headers, asResponse: true }),
  );
}

async function hasSecondFactor({ database }: Access, { id }: Owner): Promise<boolean> {
  const [row] = await database.select({ on: accounts.secondFactor }).from(accounts).where(eq(accounts.id, id));
  return row?.on ?? false;
}
