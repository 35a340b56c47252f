import { eq } from "drizzle-orm";
import { z } from "zod";
import { accounts } from "@paradero/drizzle/schema/access-accounts";
import { DomainError } from "@paradero/shared/words/errors";
import type { Access } from "../access.ts";
import type { Session } from "./account.ts";
import { endSessionsOf } from "../sessions/end-sessions.ts";
import { cookiesOf, libraryHeaders, wasTaken } from "../signing-in/library-call.ts";
import { type Origin, privateTransport } from "../signing-in/origin.ts";
import { refuseWeakPassword } from "./password-fault.ts";
import { SESSION_COOKIE, sessionToken } from "../sessions/session-cookie.ts";
import type { SignInLibrary } from "../signing-in/sign-in-library.ts";
import type { Transport } from "../signing-in/transport.ts";

export const changePasswordInput = z.strictObject({ currentPassword: z.string(), newPassword: z.string() });

/** Whoever does something to their own way of signing in. */
export interface Owner {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly library: SignInLibrary;
  readonly transport: Exclude<Transport, "open">;
}

/** Ends every other session of the account. @returns `Set-Cookie` headers */
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

/** @throws {DomainError} `unauthenticated` */
export async function ownerOf(access: Access, origin: Origin): Promise<Owner> {
  return asOwner(access, origin, await access.sessionOf(origin.cookies, privateTransport(origin)));
}

/** Also whoever has yet to set up the second step that is required here. */
export async function ownerToSetUp(access: Access, origin: Origin): Promise<Owner> {
  return asOwner(access, origin, await access.sessionToSetUp(origin.cookies, privateTransport(origin)));
}

async function asOwner(access: Access, origin: Origin, session: Session | null): Promise<Owner> {
  if (session === null) throw new DomainError("unauthenticated", "This needs an account: please sign in.");
  const transport = privateTransport(origin);
  const { id, name } = session.account;
  const [row] = await access.database.select({ email: accounts.email }).from(accounts).where(eq(accounts.id, id));
  return { id, name, email: row?.email ?? "", library: access.libraries[transport], transport };
}

/** Does something for which the library asks the password, and counts a wrong one as a try to sign in. */
export async function withPassword(
  access: Access,
  { id, email, transport }: Owner,
  origin: Origin,
  call: (headers: Headers) => Promise<Response>,
): Promise<readonly string[]> {
  const from = `${email} ${origin.address}`;
  await access.attempts.begin("account-from-address", from);
  const response = await call(libraryHeaders(origin, [SESSION_COOKIE]));
  if (!wasTaken(response)) {
    const message = "The current password is wrong.";
    throw new DomainError("invalid_input", message, [{ field: "password", value: "", message }]);
  }
  await access.attempts.undo("account-from-address", from);
  return endingOthers(access, { id, transport }, response);
}

/** The answer brings a new session; only that one lives on. An answer without one changed nothing yet. */
export async function endingOthers(
  { database }: Access,
  { id, transport }: Pick<Owner, "id" | "transport">,
  response: Response,
): Promise<readonly string[]> {
  const cookies = cookiesOf(response);
  const token = cookies.map((cookie) => sessionToken(cookie, transport)).find((found) => found !== undefined);
  if (token !== undefined) await endSessionsOf(database, id, token);
  return cookies;
}
