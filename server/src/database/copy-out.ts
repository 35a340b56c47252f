import type { Readable } from "node:stream";
import type { ReservedSql } from "postgres";

/**
 * What a query gives, as COPY writes it. Read it to its end, or resume it: what is left of it stands in the connection.
 *
 * @param query written by us, without parameters
 */
export async function copyOut(sql: ReservedSql, query: string): Promise<Readable> {
  return resumed(await sql.unsafe(`copy (${query}) to stdout`).readable());
}

/**
 * The driver stops listening to the connection when the stream is full, and listens again when more is read; but after the
 * last row nothing more is read, and the connection would stay deaf for ever.
 */
function resumed(stream: Readable): Readable {
  const push = stream.push.bind(stream);
  stream.push = (chunk: unknown, encoding?: BufferEncoding) => {
    const wantsMore = push(chunk, encoding);
    // oxlint-disable-next-line no-underscore-dangle
    if (chunk === null) stream._read(0);
    return wantsMore;
  };
  return stream;
}
