/** Keeps the last few answers, the least recently asked one going first. */
export class Recent<V> {
  readonly #answers = new Map<string, V>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get(key: string, make: () => V): V {
    const known = this.#answers.get(key);
    const answer = known ?? make();
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > this.#most && oldest !== undefined) this.#answers.delete(oldest);
    return answer;
  }

  /** Unless another answer stands there by now. */
  forget(key: string, answer: V): void {
    if (this.#answers.get(key) === answer) this.#answers.delete(key);
  }

  has(key: string): boolean {
    return this.#answers.has(key);
  }

  *values(): Iterable<V> {
    yield* this.#answers.values();
  }

  clear(): void {
    this.#answers.clear();
  }
}
