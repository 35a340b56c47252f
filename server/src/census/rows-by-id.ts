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
    while (await this.#isThere()) {
      // Row by row without waiting: there are millions.
      for (let row = this.#chunk[this.#at]; row !== undefined; row = this.#chunk[this.#at]) {
        if ((row.person ?? "") > id) return rows;
        if (row.person === id) rows.push(row);
        this.#at += 1;
      }
    }
    return rows;
  }

  /** The next id with its rows; null after the last one. */
  async next(): Promise<{ readonly id: string; readonly rows: Row[] } | null> {
    const id = (await this.#isThere()) ? (this.#chunk[this.#at]?.person ?? null) : null;
    return id === null ? null : { id, rows: await this.of(id) };
  }

  /** Reads what is left: a COPY that is not read to its end keeps its connection. */
  async finish(): Promise<void> {
    let isDone = false;
    while (!isDone) isDone = (await this.#chunks.next()).done === true;
  }

  /** Whether there is a row to look at. */
  async #isThere(): Promise<boolean> {
    while (this.#at >= this.#chunk.length) {
      const next = await this.#chunks.next();
      if (next.done) return false;
      this.#chunk = next.value;
      this.#at = 0;
    }
    return true;
  }
}
