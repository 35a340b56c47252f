import { TooMany } from "./too-many.ts";

export interface LaneLimits {
  /** Of one asker. */
  readonly mostWaiting: number;
  readonly mostWaitingInAll: number;
  readonly longestWaitMs: number;
}

/** Who waits, and how. */
export interface Entering {
  readonly asker: string;
  /** What is left to them: the more, the less they had lately. */
  readonly left: () => number;
  /** It was begun, and waits until its turn comes. */
  readonly isBegun?: boolean;
}

interface Waiting {
  readonly who: Entering;
  readonly begin: () => void;
}

const RETRY_AFTER_S = 10;

/**
 * Dear work goes one by one, however many ask for it from however many addresses, and after each the lane rests for as long as
 * that took: so half of a processor at most is taken from those who ask for little. Whoever had least lately is next.
 */
export class Lane {
  readonly #limits: LaneLimits;
  readonly #waiting = new Set<Waiting>();
  #isTaken = false;

  constructor(limits: LaneLimits) {
    this.#limits = limits;
  }

  /**
   * @returns leaves the lane and says how many milliseconds it was taken; the second time it does nothing
   * @throws {TooMany} where too many wait already, or the turn does not come in time
   */
  async enter(who: Entering): Promise<() => number> {
    if (this.#isTaken) await this.#turn(who);
    this.#isTaken = true;
    const began = performance.now();
    let isIn = true;
    return () => {
      if (!isIn) return 0;
      isIn = false;
      const taken = performance.now() - began;
      setTimeout(() => this.#next(), taken);
      return taken;
    };
  }

  async #turn(who: Entering): Promise<void> {
    if (who.isBegun !== true) this.#refuseMore(who);
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const giveUp = () => {
      this.#waiting.delete(waiting);
      reject(new TooMany(OTHERS, RETRY_AFTER_S));
    };
    const tooLate = who.isBegun === true ? undefined : setTimeout(giveUp, this.#limits.longestWaitMs);
    const begin = () => {
      clearTimeout(tooLate);
      this.#waiting.delete(waiting);
      resolve();
    };
    const waiting: Waiting = { who, begin };
    this.#waiting.add(waiting);
    await promise;
  }

  #refuseMore({ asker }: Entering): void {
    const own = [...this.#waiting].filter(({ who }) => who.asker === asker).length;
    if (own >= this.#limits.mostWaiting) throw new TooMany(YOURS, RETRY_AFTER_S);
    if (this.#waiting.size >= this.#limits.mostWaitingInAll) throw new TooMany(OTHERS, RETRY_AFTER_S);
  }

  #next(): void {
    this.#isTaken = false;
    const [first, ...others] = this.#waiting;
    if (!first) return;
    const next = others.reduce((best, one) => (one.who.left() > best.who.left() ? one : best), first);
    // Until it goes on, nobody comes in between.
    this.#isTaken = true;
    next.begin();
  }
}

const YOURS = "Your last questions are still waiting for their answers. Please wait for those and try again.";
const OTHERS = "Many ask for much at once. Please try again.";
