import type { WritingReader } from "../changes/writer.ts";

/** What one process holds for a reader as long as there is that reader: made when it is first asked for. */
export function oncePerReader<T>(make: (reader: WritingReader) => T): (reader: WritingReader) => T {
  const made = new WeakMap<WritingReader, { readonly it: T }>();
  return (reader) => {
    const known = made.get(reader);
    if (known) return known.it;
    const it = make(reader);
    made.set(reader, { it });
    return it;
  };
}
