import { createHash, randomBytes } from "node:crypto";

/** What the database keeps of a secret that somebody else holds. Our secrets are random, so a plain hash is enough. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** A secret for a one-time link: 256 bits that stand in an address as they are. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}
