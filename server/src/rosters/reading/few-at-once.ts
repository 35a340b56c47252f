/** Only so many at one time; whoever comes later waits in line. */
export class FewAtOnce {
  readonly #most: number;
  #begun = 0;
  readonly #line: (() => void)[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  /** @returns gives the place to the next one; the second time it does nothing */
  async begin(): Promise<() => void> {
    if (this.#begun < this.#most) this.#begun += 1;
    else await new Promise<void>((begin) => this.#line.push(begin));
    let isBegun = true;
    return () => {
      if (!isBegun) return;
      isBegun = false;
      const next = this.#line.shift();
      if (next) next();
      else this.#begun -= 1;
    };
  }
}
