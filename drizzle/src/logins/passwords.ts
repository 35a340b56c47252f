import { createHash, createHmac, pbkdf2Sync, randomBytes, scryptSync } from "node:crypto";

/**
 * The password of a login, which follows from what only the operator and the server know, so that every node and command
 * with the same `DATABASE_URL` knows it and it is kept nowhere. Nobody comes from one login to another: it is slow to guess.
 */
export function passwordOf(login: string, key: string): string {
  return scryptSync(key, login, 32, { cost: 2 ** 13 }).toString("base64url");
}

const ROUNDS = 4096;

/** What PostgreSQL keeps of a password (RFC 5803), made here: a log of statements must not learn the password itself. */
export function scramVerifier(password: string): string {
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password, salt, ROUNDS, 32, "sha256");
  const keyed = (words: string) => createHmac("sha256", salted).update(words).digest();
  const stored = createHash("sha256").update(keyed("Client Key")).digest("base64");
  return `SCRAM-SHA-256$${ROUNDS}:${salt.toString("base64")}$${stored}:${keyed("Server Key").toString("base64")}`;
}
