import type { ChangeProgress, ChangeStep } from "@paradero/shared/change-progress";
import { DomainError } from "@paradero/shared/errors";

/** One change that is being made, and may be stopped until it is about to be kept. */
export class ChangeUnderWay {
  #progress: ChangeProgress = { step: "waiting", done: 0, total: 0 };
  #isStopped = false;
  #isKept = false;

  get progress(): ChangeProgress {
    return this.#progress;
  }

  /** @throws {DomainError} `stopped` */
  goTo(step: ChangeStep, total = 0): void {
    this.#refuseStopped();
    this.#progress = { step, done: 0, total };
  }

  /** @throws {DomainError} `stopped` */
  wrote(facts: number): void {
    this.#refuseStopped();
    this.#progress = { ...this.#progress, done: this.#progress.done + facts };
  }

  /**
   * From here on nothing stops it.
   *
   * @throws {DomainError} `stopped`
   */
  keep(): void {
    this.#refuseStopped();
    this.#isKept = true;
  }

  /** False where it is too late. */
  stop(): boolean {
    if (!this.#isKept) this.#isStopped = true;
    return this.#isStopped;
  }

  #refuseStopped(): void {
    if (this.#isStopped) throw new DomainError("stopped", "You stopped this: nothing of it was written.");
  }
}

/** The changes that this process is making, each found by whose it is and by its key (PROMISES.md 28). */
export class ChangesUnderWay {
  readonly #changes = new Map<string, ChangeUnderWay>();

  /** Lets a change be seen and stopped while it is made. A second try with its key is told of the first one. */
  async during<T>(account: string, key: string, make: (change: ChangeUnderWay) => Promise<T>): Promise<T> {
    const name = nameOf(account, key);
    const change = new ChangeUnderWay();
    if (this.#changes.has(name)) return make(change);
    this.#changes.set(name, change);
    try {
      return await make(change);
    } finally {
      this.#changes.delete(name);
    }
  }

  /** Null where no such change is being made here. */
  progressOf(account: string, key: string): ChangeProgress | null {
    return this.#changes.get(nameOf(account, key))?.progress ?? null;
  }

  /** Whether it will not happen. False where it has happened, is about to, or was never asked for here. */
  stop(account: string, key: string): boolean {
    return this.#changes.get(nameOf(account, key))?.stop() ?? false;
  }
}

function nameOf(account: string, key: string): string {
  return `${account} ${key}`;
}
