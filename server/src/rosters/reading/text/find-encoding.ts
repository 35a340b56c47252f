import { isAscii, isUtf8 } from "node:buffer";
import { analyse } from "chardet";
import { wholeLines } from "./cut-lines.ts";
import { chunksOf, type ListFile, startOf } from "../list-file.ts";

export interface FoundEncoding {
  /** As TextDecoder names it. */
  readonly encoding: string;
  /** True where only the look of the letters tells. */
  readonly guessed: boolean;
}

/** Enough letters to tell languages apart; more only costs time. */
const ENOUGH = 64 * 1024;
const WESTERN = "windows-1252";
/** In Latin script, letters beyond ASCII stand alone between others; in other scripts they follow each other. */
const OFTEN_TOGETHER = 0.35;
/** How much surer than of the Western letters the guesser must be of a rarer set. */
const CLEARLY = 15;

/** Reads the file once, unless its start tells. */
export async function findEncoding(file: ListFile, fileName: string): Promise<FoundEncoding> {
  const marked = encodingByStart(await startOf(file, 4096));
  if (marked !== null) return { encoding: marked, guessed: false };
  const beyond: Uint8Array[] = [];
  let broken = false;
  let length = 0;
  for await (const piece of wholeLines(chunksOf(file), 1, fileName)) {
    if (isAscii(piece)) continue;
    broken ||= !isUtf8(piece);
    if (length < ENOUGH * 4) beyond.push(piece);
    length += piece.length;
    if (broken && length >= ENOUGH * 4) break;
  }
  return broken ? encodingByLook(Buffer.concat(beyond)) : { encoding: "utf-8", guessed: false };
}

/** What the first bytes alone decide: a byte order mark, or the zero bytes of UTF-16. */
function encodingByStart(start: Uint8Array): string | null {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return "utf-8";
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  if (start[0] === 0xfe && start[1] === 0xff) return "utf-16be";
  return utf16WithoutMark(start.subarray(0, 4096));
}

/** Spaces, separators and line ends of UTF-16 have a zero byte, always on the same side, in any script. */
function utf16WithoutMark(start: Uint8Array): string | null {
  const zeros = [0, 0];
  const signs = [0, 0];
  for (let at = 0; at < start.length; at += 1) {
    const side = at % 2;
    if (start[at] === 0) zeros[side] = (zeros[side] ?? 0) + 1;
    else if (start[at] === 0x20 || start[at] === 0x0a || start[at] === 0x2c) signs[side] = (signs[side] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  const pairs = Math.floor(start.length / 2);
  const enough = Math.max(2, pairs * 0.05);
  if (odd >= enough && even <= odd * 0.02 && (signs[0] ?? 0) > 0) return "utf-16le";
  if (even >= enough && odd <= even * 0.02 && (signs[1] ?? 0) > 0) return "utf-16be";
  return null;
}

/** The encoding of text that is neither marked, nor UTF-16, nor valid UTF-8. */
function encodingByLook(bytes: Uint8Array): FoundEncoding {
  const letters = linesBeyondAscii(bytes);
  if (isUtf8(letters) || mostlyUtf8(letters)) return { encoding: "utf-8", guessed: false };
  const guesses = analyse(letters).filter(({ name }) => !/^(?:UTF|ASCII|ISO-2022)/.test(name));
  const western = guesses.find(({ name }) => name === WESTERN || name === "ISO-8859-1")?.confidence ?? 0;
  const best = guesses.find(({ name }) => decodable(name));
  const surely =
    best !== undefined && (shareTogether(letters) >= OFTEN_TOGETHER || best.confidence - western >= CLEARLY);
  const encoding = surely && best ? new TextDecoder(best.name).encoding : WESTERN;
  return { encoding, guessed: true };
}

/** UTF-8 with a few broken places is broken UTF-8: read as anything else, every other accent would be lost. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  const broken = text.split("\uFFFD").length - 1;
  let whole = 0;
  for (const sign of text) if (sign > "\u007f" && sign !== "\uFFFD") whole += 1;
  return whole > broken * 4;
}

function decodable(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== "";
  } catch {
    return false;
  }
}

/** Lines of pure ASCII say nothing, and thin out what does. */
function linesBeyondAscii(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let from = 0; from < bytes.length && length < ENOUGH;) {
    const end = bytes.indexOf(0x0a, from);
    const line = bytes.subarray(from, end === -1 ? bytes.length : end + 1);
    from += line.length;
    if (!line.some((byte) => byte > 0x7f)) continue;
    parts.push(line);
    length += line.length;
  }
  return Buffer.concat(parts).subarray(0, ENOUGH);
}

function shareTogether(bytes: Uint8Array): number {
  let high = 0;
  let together = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    high += 1;
    if ((bytes[at - 1] ?? 0) >= 0x80 || (bytes[at + 1] ?? 0) >= 0x80) together += 1;
  }
  return high === 0 ? 0 : together / high;
}
