/** Rows that come sorted by the person whose they are, and are asked for by rising ids: one side of a merge join. */
export class RowsById<Row extends { readonly person: string | null }> {
  readonly #chunks: AsyncIterator<Row[]>;
  #chunk: Row[] = [];
  #at = 0;

  constructor(chunks: AsyncIterable<Row[]>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** The rows of an id; those of smaller ids are passed over. */
  async of(id: string): Promise<Row[]> {
    const rows: Row[] = [];
    for (;;) {
      const row = this.#chunk[this.#at];
      if (row === undefined) {
        const next = await this.#chunks.next();
        if (next.done) return rows;
        this.#chunk = next.value;
        this.#at = 0;
        continue;
      }
      if ((row.person ?? "") > id) return rows;
      if (row.person === id) rows.push(row);
      this.#at += 1;
    }
  }

  /** Reads what is left: a COPY that is not read to its end keeps its connection. */
  async finish(): Promise<void> {
    let isDone = false;
    while (!isDone) isDone = (await this.#chunks.next()).done === true;
  }
}
