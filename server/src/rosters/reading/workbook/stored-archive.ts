import { crc32 } from "node:zlib";

/**
 * An archive of these parts, nothing packed: the library reads archives only, and is given one that holds no more than what
 * was measured and chosen. Parts may be at most 4 GB together.
 */
export function storedArchive(parts: ReadonlyMap<string, Buffer>): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const path = Buffer.from(name, "utf8");
    const about = describe(path, content);
    const local = Buffer.concat([word(0x04034b50), about, path]);
    files.push(local, content);
    directory.push(Buffer.concat([word(0x02014b50), half(20), about, Buffer.alloc(10), word(offset), path]));
    offset += local.length + content.length;
  }
  const central = Buffer.concat(directory);
  const count = half(parts.size);
  const end = Buffer.concat([
    word(0x06054b50),
    Buffer.alloc(4),
    count,
    count,
    word(central.length),
    word(offset),
    half(0),
  ]);
  return Buffer.concat([...files, central, end]);
}

/** The 26 bytes that a part's own header and the directory share: version, flag of UTF-8 names, method, time, sums, sizes. */
function describe(path: Buffer, content: Buffer): Buffer {
  const size = word(content.length);
  const sum = word(crc32(content));
  return Buffer.concat([half(20), half(0x0800), half(0), Buffer.alloc(4), sum, size, size, half(path.length), half(0)]);
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function half(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
