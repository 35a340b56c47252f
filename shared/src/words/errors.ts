import type { RequestFault } from "./request-faults.ts";

/**
 * What can go wrong on purpose. A code is a message key in both languages; anything else that is thrown is a defect and
 * reaches a reader only as one fixed sentence and a request id.
 */
export const ERROR_CODES = [
  "invalid_input",
  "not_found",
  "conflict",
  "forbidden",
  "unauthenticated",
  "too_many",
  /** It is away, or has too much to do: asking again helps. */
  "busy",
  /** What was asked for is still being done. */
  "running",
  /** Whoever asked for it stopped it, and nothing of it happened. */
  "stopped",
  /** There is no room on the disk: nothing is written, everything can be read. */
  "full",
  "internal",
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** One fault of the input: which field, what was given, and a sentence that says what would be right. */
export interface Fault {
  readonly field: string;
  readonly value: string;
  readonly message: string;
  /** The same, to be said in another language. */
  readonly said?: RequestFault;
}

/** An expected failure. `message` is a sentence for the person who asked. */
export class DomainError extends Error {
  override readonly name = "DomainError";
  readonly code: ErrorCode;
  readonly faults: readonly Fault[];

  constructor(code: ErrorCode, message: string, faults: readonly Fault[] = []) {
    super(message);
    this.code = code;
    this.faults = faults;
  }
}
