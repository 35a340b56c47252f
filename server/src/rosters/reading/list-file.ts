import { createReadStream } from "node:fs";
import { open, readFile, stat } from "node:fs/promises";

/** The bytes of a list, or where they are on disk: a long file is then never in memory as a whole. */
export type ListFile = Uint8Array | string;

const CHUNK = 256 * 1024;

export async function* chunksOf(file: ListFile): AsyncGenerator<Uint8Array> {
  if (typeof file === "string") {
    for await (const chunk of createReadStream(file, { highWaterMark: CHUNK })) yield chunk;
    return;
  }
  for (let from = 0; from < file.length; from += CHUNK) yield file.subarray(from, from + CHUNK);
}

/** The first bytes of the file, at most `most`. */
export async function startOf(file: ListFile, most: number): Promise<Uint8Array> {
  if (typeof file !== "string") return file.subarray(0, most);
  const handle = await open(file);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(most), 0, most, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

export async function sizeOf(file: ListFile): Promise<number> {
  return typeof file === "string" ? (await stat(file)).size : file.length;
}

export async function allOf(file: ListFile): Promise<Uint8Array> {
  return typeof file === "string" ? readFile(file) : file;
}
