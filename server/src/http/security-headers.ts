import { createMiddleware } from "hono/factory";
import type { EdgeEnvironment } from "./environment.ts";

/** What any answer carries, whoever made it (PROMISES.md 18). */
export const FIXED_HEADERS = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "x-dns-prefetch-control": "off",
  "x-permitted-cross-domain-policies": "none",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "origin-agent-cluster": "?1",
  "permissions-policy":
    "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=(), browsing-topics=()",
} as const satisfies Record<string, string>;

/** Answers that are data load nothing and run nowhere. */
export const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** The page runs our own scripts only. The component library writes <style> elements: they carry the nonce. */
export function pagePolicy(styleNonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${styleNonce}'`,
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join("; ");
}

const TWO_YEARS_S = 63_072_000;

export const securityHeaders = createMiddleware<EdgeEnvironment>(async (c, next) => {
  await next();
  const nonce = c.get("styleNonce");
  for (const [name, value] of Object.entries(FIXED_HEADERS)) c.res.headers.set(name, value);
  c.res.headers.set("content-security-policy", nonce === undefined ? DATA_POLICY : pagePolicy(nonce));
  c.res.headers.set("x-request-id", c.get("requestId"));
  // Said by the proxy that ends TLS. A browser ignores HSTS that did not come over TLS, so a forged header does nothing.
  if (c.req.header("x-forwarded-proto") === "https") {
    c.res.headers.set("strict-transport-security", `max-age=${TWO_YEARS_S}; includeSubDomains`);
  }
});
