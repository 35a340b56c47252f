import { createHash, type Hash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { Decrypter, Encrypter } from "age-encryption";
import { DamagedBackup } from "./backup-format.ts";

const HASH = "sha256";
const HASH_BYTES = 32;
const AGE_LINE = "age-encryption.org/v1\n";

export function isRecipient(text: string): boolean {
  try {
    new Encrypter().addRecipient(text);
    return true;
  } catch {
    return false;
  }
}

/** The key in a file as `age-keygen` writes it; null where there is none. */
export function identityIn(text: string): string | null {
  const key = text.split("\n").find((line) => line.startsWith("AGE-SECRET-KEY-"));
  return key?.trim() ?? null;
}

/**
 * Writes a backup into a new file that its owner alone may read. It has its name only once it is whole and on the disk.
 *
 * @param recipients of age ("age1…"); nobody for a file that is not encrypted
 * @throws the error of the file system, or of age for what is no recipient
 */
export async function writeBackupFile(
  path: string,
  text: AsyncIterable<Buffer>,
  recipients: readonly string[],
): Promise<void> {
  const unfinished = `${path}.part`;
  const file = createWriteStream(unfinished, { flags: "wx", mode: 0o600, flush: true });
  let isOurs = false;
  file.once("open", () => (isOurs = true));
  try {
    await pipeline(text, createGzip(), sealing(), encrypting(recipients), file);
    await rename(unfinished, path);
    await synced(await open(dirname(path)));
  } catch (error) {
    if (isOurs) await rm(unfinished, { force: true });
    throw error;
  }
}

/**
 * The text of a backup. What is read of it holds only if its end comes without an error.
 *
 * @param identity of age ("AGE-SECRET-KEY-1…"), where the file is encrypted
 * @throws {DamagedBackup} while it is read
 */
export async function* readBackupFile(path: string, identity: string | null): AsyncGenerator<Buffer> {
  try {
    const bytes = (await isEncrypted(path)) ? await decrypted(path, identity) : createReadStream(path);
    const plain = createGunzip();
    const reading = pipeline(bytes, unsealing(), plain);
    // The reader hears of it by `plain`, which ends with the same error.
    reading.catch(() => undefined);
    yield* plain;
    await reading;
  } catch (error) {
    throw error instanceof DamagedBackup || isOfFileSystem(error)
      ? error
      : new DamagedBackup(broken(path), { cause: error });
  }
}

/** Adds the hash of everything before it. */
function sealing(): Transform {
  const hash = createHash(HASH);
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
    flush(done) {
      done(null, hash.digest());
    },
  });
}

/** Takes the hash off again, and refuses what it does not fit. */
function unsealing(): Transform {
  const hash: Hash = createHash(HASH);
  let held = Buffer.alloc(0);
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const all = Buffer.concat([held, chunk]);
      const known = all.subarray(0, Math.max(0, all.length - HASH_BYTES));
      held = all.subarray(known.length);
      hash.update(known);
      done(null, known);
    },
    flush(done) {
      done(hash.digest().equals(held) ? null : new Error("the hash does not fit"));
    },
  });
}

/** A stage of a pipeline that encrypts for somebody, or for nobody and passes everything on. */
function encrypting(recipients: readonly string[]) {
  return async function* encrypt(bytes: AsyncIterable<Buffer>): AsyncGenerator<Uint8Array> {
    if (recipients.length === 0) return yield* bytes;
    const age = new Encrypter();
    for (const recipient of recipients) age.addRecipient(recipient);
    yield* await age.encrypt(Readable.toWeb(Readable.from(bytes)));
  };
}

async function decrypted(path: string, identity: string | null): Promise<Readable> {
  if (identity === null)
    throw new DamagedBackup(`${path} is encrypted: --identity names the file with the key of one of its recipients.`);
  const age = new Decrypter();
  age.addIdentity(identity);
  return Readable.fromWeb(await age.decrypt(Readable.toWeb(createReadStream(path))));
}

async function isEncrypted(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(AGE_LINE.length), 0, AGE_LINE.length, 0);
    return buffer.toString("latin1") === AGE_LINE;
  } finally {
    await file.close();
  }
}

async function synced(directory: FileHandle): Promise<void> {
  await directory.sync().finally(() => directory.close());
}

function broken(path: string): string {
  return `${path} is damaged, cut, encrypted for somebody else, or no backup of Paradero. Nothing was written.`;
}

function isOfFileSystem(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}
