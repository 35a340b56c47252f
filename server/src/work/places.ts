import { TooMany } from "./too-many.ts";

/** How many may have something at one time: all together, and of one asker. */
export interface PlaceLimit {
  readonly inAll: number;
  readonly each: number;
}

/** A place that nobody gave back, because whoever had it vanished without a word, is free again after this long. */
const FORGOTTEN_AFTER_MS = 30 * 60_000;
const RETRY_AFTER_S = 20;

/** Places for what lasts. One asker gets only some of them, so that nobody can take them all. */
export class Places {
  readonly #limit: PlaceLimit;
  readonly #what: string;
  readonly #taken = new Map<string, number>();
  #inAll = 0;

  /** @param what in a sentence: "downloads of a whole list" */
  constructor(limit: PlaceLimit, what: string) {
    this.#limit = limit;
    this.#what = what;
  }

  /**
   * @returns gives the place back; the second time it does nothing
   * @throws {TooMany}
   */
  take(asker: string): () => void {
    const own = this.#taken.get(asker) ?? 0;
    if (own >= this.#limit.each) {
      throw new TooMany(
        `You have ${own} ${this.#what} at once, which is the most. End one of them first.`,
        RETRY_AFTER_S,
      );
    }
    if (this.#inAll >= this.#limit.inAll) {
      throw new TooMany(
        `There are as many ${this.#what} as this server gives at once. Please try again.`,
        RETRY_AFTER_S,
      );
    }
    this.#change(asker, own + 1);
    let isTaken = true;
    const giveBack = () => {
      if (!isTaken) return;
      isTaken = false;
      clearTimeout(forgotten);
      this.#change(asker, (this.#taken.get(asker) ?? 1) - 1);
    };
    const forgotten = setTimeout(giveBack, FORGOTTEN_AFTER_MS).unref();
    return giveBack;
  }

  #change(asker: string, count: number): void {
    this.#inAll += count - (this.#taken.get(asker) ?? 0);
    if (count === 0) this.#taken.delete(asker);
    else this.#taken.set(asker, count);
  }
}
