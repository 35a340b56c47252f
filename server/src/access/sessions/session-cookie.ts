import type { Transport } from "../signing-in/transport.ts";

/**
 * Over TLS the name begins with `__Host-`: a browser then takes the cookie only from this very host, over TLS, for the whole
 * site. On the loopback there is no TLS, and browsers refuse that name.
 */
export const COOKIE_PREFIX: Record<Exclude<Transport, "open">, string> = {
  tls: "__Host-paradero",
  loopback: "paradero",
};

export const SESSION_COOKIE = "session";

/** The token in the cookie of a session; undefined where the request brings none of its transport. */
export function sessionToken(cookies: string | undefined, transport: Transport): string | undefined {
  // The signature that the sign-in library adds begins after the first dot. Tokens are random and kept hashed, so it
  // proves nothing that the look-up does not.
  return cookieNamed(SESSION_COOKIE, cookies, transport)?.split(".", 1)[0] || undefined;
}

/** The value of a cookie of ours; undefined where the request brings none of its transport. */
export function cookieNamed(name: string, cookies: string | undefined, transport: Transport): string | undefined {
  if (cookies === undefined || transport === "open") return undefined;
  const start = `${COOKIE_PREFIX[transport]}.${name}=`;
  return cookies
    .split(";")
    .map((cookie) => cookie.trim())
    .find((cookie) => cookie.startsWith(start))
    ?.slice(start.length);
}
