import { setTimeout as pause } from "node:timers/promises";
import type { ChangeProgress, ChangeStep } from "@paradero/shared/changes/change-progress";
import { DomainError } from "@paradero/shared/words/errors";
import type { Sql } from "postgres";

/** Between two looks whether what is to be given up is over. */
const LOOK_EVERY_MS = 20;

/** One change that is being made, and may be stopped until it is about to be kept: every try of it with its key. */
export class ChangeUnderWay {
  readonly #cancel: (backend: number) => Promise<unknown>;
  /** The processes of the database that work for it. */
  readonly #backends = new Set<number>();
  #giveUp: Promise<void> | null = null;
  #progress: ChangeProgress = { step: "waiting", done: 0, total: 0 };
  #isKept = false;
  #isOver: Promise<unknown> = Promise.resolve();
  /** Tries that are not over. */
  tries = 0;

  /** @param cancel ends the statement that a process of the database is at */
  constructor(cancel: (backend: number) => Promise<unknown>) {
    this.#cancel = cancel;
  }

  get progress(): ChangeProgress {
    return this.#progress;
  }

  /** One try after another: the later ones wait here, and not each on a connection that others need. */
  inTurn<T>(attempt: () => Promise<T>): Promise<T> {
    const turn = this.#isOver.then(attempt);
    this.#isOver = turn.catch(() => undefined);
    return turn;
  }

  /**
   * What happens in here on a connection is given up where it is, waiting for somebody else or not, once the change is
   * stopped. When this is over, nothing more is given up on that connection: others use it next.
   *
   * @throws {DomainError} `stopped`
   */
  async on<T>(backend: number, work: () => Promise<T>): Promise<T> {
    this.#refuseStopped();
    this.#backends.add(backend);
    try {
      return await work();
    } catch (error) {
      this.#refuseStopped();
      throw error;
    } finally {
      this.#backends.delete(backend);
      await this.#giveUp;
    }
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
    if (this.#isKept) return false;
    this.#giveUp ??= this.#untilNobodyWorks();
    return true;
  }

  /** A statement may come after the one that was ended, before the change hears of it. */
  async #untilNobodyWorks(): Promise<void> {
    while (this.#backends.size > 0) {
      await Promise.allSettled([...this.#backends].map((backend) => this.#cancel(backend)));
      await pause(LOOK_EVERY_MS);
    }
  }

  #refuseStopped(): void {
    if (this.#giveUp) throw new DomainError("stopped", "You stopped this: nothing of it was written.");
  }
}

/** The changes that this process is making, each found by whose it is and by its key (PROMISES.md 28). */
export class ChangesUnderWay {
  readonly #changes = new Map<string, ChangeUnderWay>();
  readonly #cancel: (backend: number) => Promise<unknown>;

  /** @param sql connections of whoever writes, other than those that may all be waiting */
  constructor(sql: Sql) {
    this.#cancel = (backend) =>
      sql`select pg_cancel_backend(pid) from pg_stat_activity where pid = ${backend} and state = 'active'`.execute();
  }

  /** Lets a change be seen and stopped while it is made. A second try with its key is the same change. */
  async during<T>(account: string, key: string, make: (change: ChangeUnderWay) => Promise<T>): Promise<T> {
    const name = nameOf(account, key);
    const change = this.#changes.get(name) ?? new ChangeUnderWay(this.#cancel);
    this.#changes.set(name, change);
    change.tries += 1;
    try {
      return await change.inTurn(() => make(change));
    } finally {
      change.tries -= 1;
      if (change.tries === 0) this.#changes.delete(name);
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
