import { inflateRawSync } from "node:zlib";
import { MOST_ENTRIES, MOST_PACKED, MOST_RATIO, MOST_UNPACKED, RATIO_MATTERS_FROM } from "../limits.ts";
import { refused } from "../refused.ts";

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
  readonly closed: boolean;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const AS_CSV = "Save the sheet that you need as CSV and give that file.";
const DAMAGED = "is damaged: it is no complete .xlsx archive. Open it in a spreadsheet and save it again.";

/**
 * The parts of a zip archive, found in its central directory and held against our limits before anything is unpacked;
 * unpacking a part then stops at the size that the directory promised.
 */
export class Archive {
  readonly #bytes: Buffer;
  readonly #fileName: string;
  readonly #entries: ReadonlyMap<string, Entry>;

  /** @throws {DomainError} for a damaged archive, one closed by a password, and one that unpacks to too much */
  constructor(bytes: Uint8Array, fileName: string) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#fileName = fileName;
    if (bytes.length > MOST_PACKED) throw refused(fileName, `is larger than 200 MB. ${AS_CSV}`);
    const entries = this.#directory();
    const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
    const ratio = unpacked / bytes.length;
    if (unpacked > MOST_UNPACKED || (unpacked > RATIO_MATTERS_FROM && ratio > MOST_RATIO)) {
      throw refused(fileName, `would unpack to ${Math.round(unpacked / 1024 / 1024)} MB, which is too much. ${AS_CSV}`);
    }
    this.#entries = new Map(entries.map((entry) => [entry.name, entry]));
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  /** @throws {DomainError} when the part holds more or less than the directory says, or cannot be unpacked */
  unpack(name: string): Buffer {
    const entry = this.#entries.get(name);
    if (!entry || entry.offset + 30 > this.#bytes.length) throw this.#damaged();
    if (entry.closed) throw refused(this.#fileName, `is closed by a password. Save it without one, or as CSV.`);
    if (this.#bytes.readUInt32LE(entry.offset) !== LOCAL) throw this.#damaged();
    const names = this.#bytes.readUInt16LE(entry.offset + 26) + this.#bytes.readUInt16LE(entry.offset + 28);
    const from = entry.offset + 30 + names;
    const packed = this.#bytes.subarray(from, from + entry.packed);
    const unpacked = entry.method === 0 ? packed : this.#inflated(packed, entry);
    if (packed.length !== entry.packed || unpacked.length !== entry.unpacked) throw this.#damaged();
    return unpacked;
  }

  #inflated(packed: Buffer, { method, unpacked }: Entry): Buffer {
    if (method !== 8 || unpacked === 0) throw this.#damaged();
    try {
      return inflateRawSync(packed, { maxOutputLength: unpacked });
    } catch {
      throw this.#damaged();
    }
  }

  #directory(): Entry[] {
    const bytes = this.#bytes;
    let end = bytes.length - 22;
    while (end >= 0 && end > bytes.length - 66_000 && bytes.readUInt32LE(end) !== END) end -= 1;
    if (end < 0 || bytes.readUInt32LE(end) !== END) throw this.#damaged();
    const count = bytes.readUInt16LE(end + 10);
    if (count > MOST_ENTRIES) throw refused(this.#fileName, `holds ${count} parts, which is too much. ${AS_CSV}`);
    const entries: Entry[] = [];
    let at = bytes.readUInt32LE(end + 16);
    for (let left = count; left > 0; left -= 1) {
      if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) throw this.#damaged();
      const nameLength = bytes.readUInt16LE(at + 28);
      entries.push({
        name: bytes.toString("utf8", at + 46, at + 46 + nameLength),
        closed: (bytes.readUInt16LE(at + 8) & 1) === 1,
        method: bytes.readUInt16LE(at + 10),
        packed: bytes.readUInt32LE(at + 20),
        unpacked: bytes.readUInt32LE(at + 24),
        offset: bytes.readUInt32LE(at + 42),
      });
      at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
    return entries;
  }

  #damaged() {
    return refused(this.#fileName, DAMAGED);
  }
}
