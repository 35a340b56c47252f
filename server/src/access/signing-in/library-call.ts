import { deviceOf } from "./device.ts";
import type { Origin } from "./origin.ts";
import { COOKIE_PREFIX, cookieNamed, SESSION_COOKIE } from "../sessions/session-cookie.ts";
import { SECOND_STEP_COOKIE } from "./sign-in-library.ts";

type OurCookie = typeof SESSION_COOKIE | typeof SECOND_STEP_COOKIE;

/** What the library is told of a request: those of our cookies that are named, and the kind of browser. */
export function libraryHeaders(origin: Origin, cookies: readonly OurCookie[]): Headers {
  const headers = new Headers();
  const sent = cookies.flatMap((name) => cookieOf(origin, name) ?? []);
  if (sent.length > 0) headers.set("cookie", sent.join("; "));
  headers.set("user-agent", deviceOf(origin.userAgent) ?? "");
  return headers;
}

/** `name=value` as it was sent. */
function cookieOf({ cookies, transport }: Origin, name: OurCookie): string | undefined {
  const value = cookieNamed(name, cookies, transport);
  return value === undefined || transport === "open" ? undefined : `${COOKIE_PREFIX[transport]}.${name}=${value}`;
}

/** The cookies that an answer of the library sets, of ours alone. Nothing else of its answers leaves the house. */
export function cookiesOf(response: Response): string[] {
  const ours = Object.values(COOKIE_PREFIX).flatMap((prefix) =>
    [SESSION_COOKIE, SECOND_STEP_COOKIE].map((name) => `${prefix}.${name}=`),
  );
  return response.headers.getSetCookie().filter((cookie) => ours.some((start) => cookie.startsWith(start)));
}

/** Whether the library took what it was given; what is neither yes nor no is a defect, and no reason to count a failure. */
export function wasTaken(response: Response): boolean {
  if (response.ok) return true;
  if (response.status >= 400 && response.status < 500) return false;
  throw new Error(`the sign-in library answered ${response.status}`);
}
