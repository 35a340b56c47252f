import { type Cell, csvLines } from "./csv.ts";

/**
 * Sent as it is made: a long list never stands in memory as a whole. Where it breaks, the connection does: whoever reads it
 * cannot take what came for all there is.
 *
 * @param onBroken is told why; what the server of Node prints of an error quotes no query
 */
export function csvStream(
  header: readonly string[],
  pages: AsyncIterable<readonly (readonly Cell[])[]>,
  onBroken: (error: unknown) => void,
) {
  async function* lines() {
    yield csvLines([header]);
    try {
      for await (const rows of pages) yield csvLines(rows);
    } catch (error) {
      onBroken(error);
      throw new BrokenOff();
    }
  }
  return ReadableStream.from(lines()).pipeThrough(new TextEncoderStream());
}

class BrokenOff extends Error {
  override readonly name = "BrokenOff";

  constructor() {
    super("an answer broke off: the log says why");
    this.stack = this.message;
  }
}
