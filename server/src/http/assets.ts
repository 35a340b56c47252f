import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

export type Encoding = "br" | "gzip";

/** One built file of the client, held in memory with its compressed forms once they were asked for. */
export interface Asset {
  readonly type: string;
  readonly bytes: Buffer<ArrayBuffer>;
  readonly etag: string;
  /** Its name holds a hash of its content: it never changes. */
  readonly immutable: boolean;
  readonly compressed: Map<Encoding, Promise<Buffer<ArrayBuffer>>>;
}

/** By path in the address (`/assets/index-1a2b3c4d.js`). Only what is in here is served: no path reaches the disk. */
export type Assets = ReadonlyMap<string, Asset>;

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

const COMPRESSIBLE: ReadonlySet<string> = new Set([".css", ".html", ".js", ".json", ".svg", ".txt", ".webmanifest"]);
const WORTH_COMPRESSING_BYTES = 1024;
const HASHED = /^\/assets\/.+-[\w-]{8,}\.\w+$/;

/** Reads the built client; empty where it was not built. */
export async function loadAssets(folder: string): Promise<Assets> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile() && extname(entry.name) in TYPES);
  const assets = await Promise.all(
    files.map(async (file): Promise<[string, Asset]> => {
      const place = join(file.parentPath, file.name);
      const path = `/${relative(folder, place).split(sep).join("/")}`;
      return [path, asset(path, await readFile(place))];
    }),
  );
  return new Map(assets);
}

export function asset(path: string, bytes: Buffer<ArrayBuffer>): Asset {
  return {
    type: TYPES[extname(path)] ?? "application/octet-stream",
    bytes,
    etag: `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 27)}"`,
    immutable: HASHED.test(path),
    compressed: new Map(),
  };
}

/** The best form that the client takes; made once, off the main thread. */
export async function formOf(
  path: string,
  { bytes, compressed }: Asset,
  accepted: string | undefined,
): Promise<{ bytes: Buffer<ArrayBuffer>; encoding: Encoding | null }> {
  const encoding = encodingFor(accepted);
  if (!encoding || bytes.length < WORTH_COMPRESSING_BYTES || !COMPRESSIBLE.has(extname(path))) {
    return { bytes, encoding: null };
  }
  const making = compressed.get(encoding) ?? compress(bytes, encoding);
  compressed.set(encoding, making);
  return { bytes: await making, encoding };
}

function compress(bytes: Buffer, encoding: Encoding): Promise<Buffer<ArrayBuffer>> {
  if (encoding === "gzip") return gzipAsync(bytes, { level: 9 });
  const params = { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliAsync(bytes, { params });
}

function encodingFor(accepted: string | undefined): Encoding | null {
  const offered = (accepted ?? "").split(",").map((offer) => offer.replaceAll(" ", "").toLowerCase());
  const takes = (name: string) =>
    offered.some((offer) => offer === name || (offer.startsWith(`${name};q=`) && !/;q=0(\.0*)?$/.test(offer)));
  if (takes("br")) return "br";
  return takes("gzip") ? "gzip" : null;
}
