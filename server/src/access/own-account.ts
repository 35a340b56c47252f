import { eq } from "drizzle-orm";
import { z } from "zod";
import { accounts } from "@paradero/drizzle/schema/access-accounts";
import { DomainError } from "@paradero/shared/errors";
import type { Access } from "./access.ts";
import { endSessionsOf } from "./end-sessions.ts";
import { cookiesOf, libraryHeaders, wasTaken } from "./library-call.ts";
import { type Origin, privateTransport } from "./origin.ts";
import { refuseWeakPassword } from "./password-fault.ts";
import { takeCode, wrongCode } from "./second-step.ts";
import { SESSION_COOKIE, sessionToken } from "./session-cookie.ts";
import type { SignInLibrary } from "./sign-in-library.ts";
import type { Transport } from "./transport.ts";

/** What people do to their own way of signing in. Each ends every other session of the account. */

export const passwordInput = z.strictObject({ password: z.string() });
export const changePasswordInput = z.strictObject({ currentPassword: z.string(), newPassword: z.string() });
export const passwordAndCodeInput = z.strictObject({ password: z.string(), code: z.string() });

interface Owner {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly library: SignInLibrary;
  readonly transport: Exclude<Transport, "open">;
}

/** @returns `Set-Cookie` headers */
export async function changePassword(
  access: Access,
  { currentPassword, newPassword }: z.infer<typeof changePasswordInput>,
  origin: Origin,
): Promise<readonly string[]> {
  const owner = await ownerOf(access, origin);
  refuseWeakPassword(newPassword, [owner.email, owner.name], "newPassword");
  return withPassword(access, owner, origin, (headers) =>
    owner.library.api.changePassword({
      body: { currentPassword, newPassword, revokeOtherSessions: true },
      headers,
      asResponse: true,
    }),
  );
}

/** Gives the secret for an authenticator as an `otpauth:` address; nothing changes until its first code is given. */
export async function beginSecondFactor(
  access: Access,
  { password }: z.infer<typeof passwordInput>,
  origin: Origin,
): Promise<{ uri: string }> {
  const owner = await ownerOf(access, origin);
  const [row] = await access.database
    .select({ on: accounts.secondFactor })
    .from(accounts)
    .where(eq(accounts.id, owner.id));
  if (row?.on) throw new DomainError("conflict", "This account has an authenticator already: remove it first.");
  let answer: unknown;
  await withPassword(access, owner, origin, async (headers) => {
    const body = { password, method: "totp" as const };
    const response = await owner.library.api.enableTwoFactor({ body, headers, asResponse: true });
    if (response.ok) answer = await response.clone().json();
    return response;
  });
  return { uri: z.object({ totpURI: z.string() }).parse(answer).totpURI };
}

/** @returns `Set-Cookie` headers */
export async function confirmSecondFactor(access: Access, code: string, origin: Origin): Promise<readonly string[]> {
  const owner = await ownerOf(access, origin);
  await giveCode(access, owner, code);
  const response = await owner.library.api.verifyTOTP({
    body: { code: code.trim() },
    headers: libraryHeaders(origin, [SESSION_COOKIE]),
    asResponse: true,
  });
  if (!wasTaken(response)) throw wrongCode();
  await access.attempts.forget("code", owner.id);
  return endingOthers(access, owner, response);
}

/** @returns `Set-Cookie` headers */
export async function removeSecondFactor(
  access: Access,
  { password, code }: z.infer<typeof passwordAndCodeInput>,
  origin: Origin,
): Promise<readonly string[]> {
  const owner = await ownerOf(access, origin);
  await giveCode(access, owner, code);
  const cookies = await withPassword(access, owner, origin, (headers) =>
    owner.library.api.disableTwoFactor({ body: { password }, headers, asResponse: true }),
  );
  await access.attempts.forget("code", owner.id);
  return cookies;
}

async function ownerOf(access: Access, origin: Origin): Promise<Owner> {
  const transport = privateTransport(origin);
  const session = await access.sessionOf(origin.cookies, transport);
  if (session === null) throw new DomainError("unauthenticated", "This needs an account: please sign in.");
  const { id, name } = session.account;
  const [row] = await access.database.select({ email: accounts.email }).from(accounts).where(eq(accounts.id, id));
  return { id, name, email: row?.email ?? "", library: access.libraries[transport], transport };
}

/** Does something for which the library asks the password, and counts a wrong one as a try to sign in. */
async function withPassword(
  access: Access,
  owner: Owner,
  origin: Origin,
  call: (headers: Headers) => Promise<Response>,
): Promise<readonly string[]> {
  const from = `${owner.email} ${origin.address}`;
  await access.attempts.begin("account-from-address", from);
  const response = await call(libraryHeaders(origin, [SESSION_COOKIE]));
  if (!wasTaken(response)) {
    const message = "The current password is wrong.";
    throw new DomainError("invalid_input", message, [{ field: "password", value: "", message }]);
  }
  await access.attempts.undo("account-from-address", from);
  return endingOthers(access, owner, response);
}

async function giveCode(access: Access, owner: Owner, code: string): Promise<void> {
  await access.attempts.begin("code", owner.id);
  if (!(await takeCode(access, owner.library, owner.id, code))) throw wrongCode();
}

/** The answer brings a new session; only that one lives on. An answer without one changed nothing yet. */
async function endingOthers(access: Access, owner: Owner, response: Response): Promise<readonly string[]> {
  const cookies = cookiesOf(response);
  const token = cookies.map((cookie) => sessionToken(cookie, owner.transport)).find((found) => found !== undefined);
  if (token !== undefined) await endSessionsOf(access.database, owner.id, token);
  return cookies;
}
