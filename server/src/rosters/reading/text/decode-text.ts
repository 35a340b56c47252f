import { wholeLines } from "./cut-lines.ts";
import { chunksOf, type ListFile } from "../list-file.ts";
import { refused } from "../refused.ts";

type Decoder = InstanceType<typeof TextDecoder>;

/** Some whole lines of the file. */
export interface TextPiece {
  readonly text: string;
  /** Number of the first line, from 1. */
  readonly line: number;
  /** Bytes of the file read so far. */
  readonly bytes: number;
}

/**
 * The text of a file, a piece at a time.
 * @param encoding as TextDecoder names it
 * @throws {DomainError} naming the line that holds a zero byte or what the encoding does not know (half a surrogate pair)
 */
export async function* textOf(file: ListFile, fileName: string, encoding: string): AsyncGenerator<TextPiece> {
  const decoder = decoderOf(encoding, fileName);
  const unit = decoder.encoding.startsWith("utf-16") ? 2 : 1;
  let line = 1;
  let bytes = 0;
  for await (const piece of wholeLines(chunksOf(file), unit, fileName)) {
    const text = decoded(piece, decoder, line, fileName);
    const zero = text.indexOf("\0");
    if (zero !== -1) {
      const at = line + lineEnds(text.slice(0, zero));
      throw refused(
        fileName,
        `is not a text file: line ${at} holds a NUL character. Save it as CSV in UTF-8, or as .xlsx.`,
      );
    }
    bytes += piece.length;
    yield { text: bytes === piece.length ? text.replace(/^\uFEFF/, "") : text, line, bytes };
    line += lineEnds(text);
  }
}

export function lineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count += 1;
  if (count > 0) return count;
  return text.split("\r").length - 1;
}

function decoderOf(encoding: string, fileName: string): Decoder {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  } catch {
    throw refused(
      fileName,
      `cannot be read as "${encoding}": choose an encoding such as utf-8, utf-16le or windows-1252.`,
    );
  }
}

function decoded(piece: Uint8Array, decoder: Decoder, line: number, fileName: string): string {
  try {
    return decoder.decode(piece);
  } catch {
    const lax = new TextDecoder(decoder.encoding, { ignoreBOM: true }).decode(piece);
    const at = line + lineEnds(lax.slice(0, Math.max(0, lax.indexOf("\uFFFD"))));
    const sentence = `is not ${decoder.encoding} throughout: line ${at} holds bytes that are no letter in it.`;
    throw refused(fileName, `${sentence} Choose another encoding, or save the file again as UTF-8.`);
  }
}
