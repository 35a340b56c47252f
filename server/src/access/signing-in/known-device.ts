import { timingSafeEqual } from "node:crypto";
import type { Access } from "../access.ts";
import { type Origin, privateTransport } from "./origin.ts";
import { COOKIE_PREFIX, cookieNamed } from "../sessions/session-cookie.ts";

const DEVICE_COOKIE = "device";
/** Browsers keep no cookie for longer. */
const KEPT_FOR_S = 400 * 24 * 60 * 60;

/**
 * A cookie that says of a browser that somebody has signed in there to this account. It opens nothing: it only keeps those
 * who fail at the account everywhere else from shutting its owner out (PROMISES.md 32).
 */
export function deviceCookie(access: Access, email: string, origin: Origin): string {
  const transport = privateTransport(origin);
  const secure = transport === "tls" ? "; Secure" : "";
  const value = access.keyedHash(`device ${email}`);
  return `${COOKIE_PREFIX[transport]}.${DEVICE_COOKIE}=${value}; Path=/; Max-Age=${KEPT_FOR_S}; HttpOnly; SameSite=Strict${secure}`;
}

export function isKnownDevice(access: Access, email: string, { cookies, transport }: Origin): boolean {
  const given = Buffer.from(cookieNamed(DEVICE_COOKIE, cookies, transport) ?? "");
  const right = Buffer.from(access.keyedHash(`device ${email}`));
  return given.length === right.length && timingSafeEqual(given, right);
}
