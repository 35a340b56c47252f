import { randomUUID } from "node:crypto";
import { DomainError } from "@paradero/shared/words/errors";
import { refusalOf } from "../../http/refusal.ts";
import type { ReadingProgress, ReadingState } from "../roster-answers.ts";

/** What a reading tells of itself while it goes on. */
export interface ReadingReport {
  readonly signal: AbortSignal;
  /** Bytes of the file, once they are known. */
  size(bytes: number): void;
  reached(progress: { readonly bytes: number; readonly rows: number }): void;
  /** From here on nothing can be called off: it is being written. Throws where it was called off before. */
  writing(): void;
}

/** The reading of one file, from the moment it is asked for until long after it has ended. */
export class ReadingJob {
  readonly id = randomUUID();
  readonly accountId: string;
  /** Of the request: a retry is the same reading. */
  readonly request: string;
  /** Resolves when it is over, however it ended. */
  readonly over: Promise<void>;
  readonly #abort = new AbortController();
  #progress: ReadingProgress = { state: "reading", bytes: 0, of: 0, rows: 0 };

  /** @param read returns the ref of the list */
  constructor(accountId: string, request: string, read: (report: ReadingReport) => Promise<string>) {
    this.accountId = accountId;
    this.request = request;
    this.over = this.#run(read);
  }

  /** A retry of it reads again. */
  get hasFailed(): boolean {
    return this.isOver && this.#progress.roster === undefined;
  }

  get progress(): ReadingProgress {
    return this.#progress;
  }

  get isOver(): boolean {
    return IS_OVER[this.#progress.state];
  }

  /** Ends the reading; one that is already being written goes on. */
  cancel(): void {
    if (this.#progress.state === "reading") this.#abort.abort(new CalledOff());
  }

  async #run(read: (report: ReadingReport) => Promise<string>): Promise<void> {
    try {
      const roster = await read(this.#report());
      this.#move({ state: "done", roster });
    } catch (error) {
      if (error instanceof CalledOff) this.#move({ state: "cancelled" });
      else this.#move({ state: "failed", sentence: refusalOf(error).message });
    }
  }

  #report(): ReadingReport {
    return {
      signal: this.#abort.signal,
      size: (of) => this.#move({ of }),
      reached: ({ bytes, rows }) => this.#move({ bytes, rows }),
      writing: () => {
        this.#abort.signal.throwIfAborted();
        this.#move({ state: "writing" });
      },
    };
  }

  #move(step: Partial<ReadingProgress>): void {
    this.#progress = { ...this.#progress, ...step };
  }
}

const IS_OVER: Record<ReadingState, boolean> = {
  reading: false,
  writing: false,
  done: true,
  failed: true,
  cancelled: true,
};

class CalledOff extends DomainError {
  constructor() {
    super("conflict", "The reading was called off.");
  }
}
