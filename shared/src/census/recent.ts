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

  *values(): Iterable<V> {
    yield* this.#answers.values();
  }

  clear(): void {
    this.#answers.clear();
  }
}
