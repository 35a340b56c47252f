const FIRST_BYTES = 1 << 16;

/** Many short texts of ASCII letters in one buffer: a million names as strings would cost several times as much. */
export class PackedText {
  #bytes = Buffer.alloc(FIRST_BYTES);
  #ends = new Uint32Array(1024);
  #count = 0;

  /** @returns the number of the text, counted from 0 */
  add(text: string): number {
    const start = this.#endOf(this.#count - 1);
    const end = start + text.length;
    this.#reach(end);
    this.#bytes.write(text, start, "latin1");
    this.#ends[this.#count] = end;
    this.#count += 1;
    return this.#count - 1;
  }

  get(number: number): string {
    return this.#bytes.toString("latin1", this.#endOf(number - 1), this.#endOf(number));
  }

  #endOf(number: number): number {
    return this.#ends[number] ?? 0;
  }

  #reach(bytes: number): void {
    if (bytes > this.#bytes.length) {
      const larger = Buffer.alloc(Math.max(bytes, this.#bytes.length * 2));
      this.#bytes.copy(larger);
      this.#bytes = larger;
    }
    if (this.#count === this.#ends.length) {
      const larger = new Uint32Array(this.#ends.length * 2);
      larger.set(this.#ends);
      this.#ends = larger;
    }
  }
}
