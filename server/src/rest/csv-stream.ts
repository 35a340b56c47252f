import { type Cell, csvLines } from "./csv.ts";

/** Sent as it is made: a long list never stands in memory as a whole. */
export function csvStream(header: readonly string[], pages: AsyncIterable<readonly (readonly Cell[])[]>) {
  async function* lines() {
    yield csvLines([header]);
    for await (const rows of pages) yield csvLines(rows);
  }
  return ReadableStream.from(lines()).pipeThrough(new TextEncoderStream());
}
