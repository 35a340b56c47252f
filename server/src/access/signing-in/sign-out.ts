import type { Access } from "../access.ts";
import { endSession } from "../sessions/end-sessions.ts";
import { cookiesOf, libraryHeaders, wasTaken } from "./library-call.ts";
import { type Origin, privateTransport } from "./origin.ts";
import { SESSION_COOKIE, sessionToken } from "../sessions/session-cookie.ts";

/** Ends this browser's session. @returns `Set-Cookie` headers that take the cookie away */
export async function signOut(access: Access, origin: Origin): Promise<readonly string[]> {
  const transport = privateTransport(origin);
  const token = sessionToken(origin.cookies, transport);
  if (token !== undefined) await endSession(access, token);
  const headers = libraryHeaders(origin, [SESSION_COOKIE]);
  const response = await access.libraries[transport].api.signOut({ headers, asResponse: true });
  return wasTaken(response) ? cookiesOf(response) : [];
}
