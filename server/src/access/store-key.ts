import { createHmac, randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Database } from "@paradero/drizzle/connect";
import { keys } from "@paradero/drizzle/schema/access-keys";

const NAME = "store";
const BYTES = 32;

/**
 * The key that signs cookies and encrypts the secrets of authenticators: the operator's own, or one that the store made at
 * its first start. It stands in the database so that every node has the same one and a restored store still knows it.
 */
export async function storeKey(database: Database, given: string | null): Promise<string> {
  if (given !== null) return given;
  await database
    .insert(keys)
    .values({ name: NAME, value: randomBytes(BYTES).toString("base64url") })
    .onConflictDoNothing();
  const [row] = await database.select({ value: keys.value }).from(keys).where(eq(keys.name, NAME));
  if (!row) throw new Error("the store kept no key");
  return row.value;
}

/** A keyed hash under which something is remembered without being written down. */
export function keyedHash(key: string, text: string): string {
  return createHmac("sha256", key).update(text).digest("base64url");
}
