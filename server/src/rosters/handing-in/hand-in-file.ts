import { createHash } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { rosterFiles } from "@paradero/drizzle/schema/roster-files";
import { DomainError } from "@paradero/shared/words/errors";
import { randomRef } from "../../changes/random-ref.ts";
import type { Writer } from "../../changes/writer.ts";
import { inspectInOwnProcess } from "../reading/in-own-process.ts";
import type { HandedIn } from "../roster-answers.ts";
import { expireUnread, forgetOlder } from "../unread-files.ts";

const REF_LENGTH = 10;

/**
 * Keeps a file as it is and says what it looks like. The same bytes are one file, whoever hands them in and whatever it is
 * called then. What cannot be read at all is refused and not kept; what is not read in time is forgotten.
 *
 * @throws {DomainError} `invalid_input`, a sentence with the name of the file and what is wrong with it
 */
export async function handInFile(
  { account, reader }: Writer,
  { name, content }: { readonly name: string; readonly content: Uint8Array },
): Promise<HandedIn> {
  if (content.length === 0) throw new DomainError("invalid_input", `"${name}" is empty.`);
  const sha256 = createHash("sha256").update(content).digest("hex");
  const inspection = await inspectInOwnProcess(content, name);
  await expireUnread(reader);
  const at = new Date(reader.clock());
  const file = await reader.database.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${sha256}, 10))`);
    const [known] = await tx.select({ ref: rosterFiles.ref }).from(rosterFiles).where(eq(rosterFiles.sha256, sha256));
    if (known) {
      await tx.update(rosterFiles).set({ at }).where(eq(rosterFiles.sha256, sha256));
      return known.ref;
    }
    const ref = randomRef(reader.random, REF_LENGTH);
    const row = { id: reader.newFactId(), ref, name, sha256, size: content.length, content };
    await tx.insert(rosterFiles).values({ ...row, accountId: account.id, at });
    await forgetOlder(tx, account.id);
    return ref;
  });
  return { file, inspection };
}
