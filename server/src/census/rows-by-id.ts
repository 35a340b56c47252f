import type { CopiedRow } from "./copy-rows.ts";

/** Rows that come sorted by their first column, an id, and are asked for by rising ids: one side of a merge join. */
export class RowsById {
  readonly #chunks: AsyncIterator<CopiedRow[]>;
  #chunk: CopiedRow[] = [];
  #at = 0;

  constructor(chunks: AsyncIterable<CopiedRow[]>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** The rows of an id; those of smaller ids are passed over. */
  async of(id: string): Promise<CopiedRow[]> {
    const rows: CopiedRow[] = [];
    for (;;) {
      const row = this.#chunk[this.#at];
      if (row === undefined) {
        const next = await this.#chunks.next();
        if (next.done) return rows;
        this.#chunk = next.value;
        this.#at = 0;
        continue;
      }
      if ((row[0] ?? "") > id) return rows;
      if (row[0] === id) rows.push(row);
      this.#at += 1;
    }
  }

  /** Reads what is left: a COPY that is not read to its end keeps its connection. */
  async finish(): Promise<void> {
    let isDone = false;
    while (!isDone) isDone = (await this.#chunks.next()).done === true;
  }
}
