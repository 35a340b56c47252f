/** How much work somebody may ask for: so much at once, and so much a second for ever. */
export interface Allowed {
  readonly atOnce: number;
  readonly perSecond: number;
}

interface Bucket {
  left: number;
  at: number;
}

/** Buckets that are full again say nothing: beyond so many they are looked for. */
const MANY = 10_000;

/**
 * A bucket of work for each asker, which fills up again with time. What a question costs is known amid the work, so that a
 * bucket can be overdrawn; then nothing is begun before that is made good. It is never in debt by more than it holds, so that
 * nobody waits longer than a bucket takes to fill.
 */
export class Buckets {
  readonly #allowed: Allowed;
  readonly #clock: () => number;
  readonly #buckets = new Map<string, Bucket>();

  /** @param clock in milliseconds, and never set back */
  constructor(allowed: Allowed, clock: () => number = () => performance.now()) {
    this.#allowed = allowed;
    this.#clock = clock;
  }

  /** Seconds until there is something left again; 0 where there is. */
  wait(asker: string): number {
    const left = this.leftOf(asker);
    return left > 0 ? 0 : Math.max(1, Math.ceil(-left / this.#allowed.perSecond));
  }

  /** Units; below 0 where it is overdrawn. */
  leftOf(asker: string): number {
    const { atOnce, perSecond } = this.#allowed;
    const bucket = this.#buckets.get(asker);
    return bucket ? Math.min(atOnce, bucket.left + ((this.#clock() - bucket.at) / 1000) * perSecond) : atOnce;
  }

  take(asker: string, units: number): void {
    const left = Math.max(-this.#allowed.atOnce, this.leftOf(asker) - units);
    this.#buckets.set(asker, { left, at: this.#clock() });
    if (this.#buckets.size > MANY) this.#forgetFull();
  }

  #forgetFull(): void {
    for (const asker of this.#buckets.keys()) {
      if (this.leftOf(asker) >= this.#allowed.atOnce) this.#buckets.delete(asker);
    }
  }
}
