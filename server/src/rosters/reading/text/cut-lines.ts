import { MOST_LINE_BYTES } from "../limits.ts";
import { refused } from "../refused.ts";

const LF = 0x0a;
const CR = 0x0d;

/**
 * The same bytes, cut only where a line ends, so that each piece can be decoded, and blamed, on its own.
 * @param unit bytes of one code unit: 2 for UTF-16, else 1
 * @throws {DomainError} when a line has no end for longer than any list's
 */
export async function* wholeLines(
  chunks: AsyncIterable<Uint8Array>,
  unit: 1 | 2,
  fileName: string,
): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    const end = length % unit === 0 ? lastLineEnd(chunk, unit) : 0;
    if (end === 0) {
      held.push(chunk);
      length += chunk.length;
      if (length > MOST_LINE_BYTES) {
        throw refused(
          fileName,
          "has a line of more than 32 million bytes, which no list has. Give a CSV or .xlsx file.",
        );
      }
      continue;
    }
    yield Buffer.concat([...held, chunk.subarray(0, end)]);
    held = [chunk.subarray(end)];
    length = chunk.length - end;
  }
  if (length > 0) yield Buffer.concat(held);
}

/** Just behind the last line end, or 0. A return that ends the chunk may belong to a line feed still to come. */
function lastLineEnd(chunk: Uint8Array, unit: 1 | 2): number {
  return lastOf(LF, chunk, unit, 0) || lastOf(CR, chunk, unit, unit);
}

function lastOf(sign: number, chunk: Uint8Array, unit: 1 | 2, spared: number): number {
  const limit = chunk.length - spared;
  for (let at = chunk.lastIndexOf(sign, limit - 1); at > -1; at = at === 0 ? -1 : chunk.lastIndexOf(sign, at - 1)) {
    if (unit === 1) return at + 1;
    const start = at - (at % 2);
    if (start + 2 <= limit && (chunk[start] ?? 0) + (chunk[start + 1] ?? 0) === sign) return start + 2;
  }
  return 0;
}
