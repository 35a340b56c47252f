/** The same stream, and `then` once it is sent, or nobody wants it any more. */
export function untilItEnds<Chunk>(stream: ReadableStream<Chunk>, then: () => void): ReadableStream<Chunk> {
  return stream.pipeThrough(new TransformStream<Chunk, Chunk>({ flush: then, cancel: then }));
}
