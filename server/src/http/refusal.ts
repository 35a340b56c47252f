import { z } from "zod";
import { type Trouble, troubleOf } from "@paradero/drizzle/trouble";
import { DomainError, type ErrorCode, type Fault } from "@paradero/shared/words/errors";
import { faultsOf } from "@paradero/shared/words/faults";
import type { Locale } from "@paradero/shared/words/locales";
import { faultSentence } from "@paradero/shared/words/request-faults";
import { TooMany } from "../work/too-many.ts";

/** Why a request got no answer, in words that may leave the house. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly message: string;
  readonly faults: readonly Fault[];
  /** Seconds after which asking again makes sense, where that is known. */
  readonly retryAfter?: number;
}

/** After how many seconds asking again makes sense, by why it was refused. */
export const RETRY_AFTER_S: Readonly<Partial<Record<ErrorCode, number>>> = { busy: 2, running: 5, full: 60 };

// Whether a change happened is not always known here; that it never happens twice is (PROMISES.md 28).
const ONCE = "Please ask again: what is sent again with its key happens once.";

export const UNKNOWN_ERROR = `Something went wrong on our side. ${ONCE}`;

/** What of the database's own keeps it from answering, each by its true cause. */
const TROUBLES: Readonly<Record<Trouble, Pick<Refusal, "code" | "message">>> = {
  away: { code: "busy", message: `The database cannot be reached just now. ${ONCE}` },
  full: {
    code: "full",
    message:
      "The disk of the database is full: nothing was changed, and everything can be read. It heals once there is room.",
  },
  slow: {
    code: "busy",
    message: "That took too long and was given up: it changed nothing. Ask for less at once, or later.",
  },
};

/** Whether the operator should hear of it: nothing of the request is wrong. */
export function isOurs({ code }: Pick<Refusal, "code">): boolean {
  return code === "internal" || Object.hasOwn(RETRY_AFTER_S, code);
}

/**
 * The one place where an error becomes words for the person who asked. A `DomainError` speaks for itself, a zod error
 * becomes its faults, and anything else is one fixed sentence (PROMISES.md 18).
 *
 * @param input what was given, so that a fault can quote the value it is about
 */
export function refusalOf(error: unknown, input?: unknown): Refusal {
  const trouble = troubleOf(error);
  if (trouble !== null) return { ...TROUBLES[trouble], faults: [] };
  const causes = causesOf(error);
  for (const cause of causes) {
    if (cause instanceof DomainError) {
      const { code, message, faults } = cause;
      return { code, message, faults, ...(cause instanceof TooMany && { retryAfter: cause.retryAfter }) };
    }
    if (isZodError(cause)) return badInput(faultsOf(cause.issues, input));
  }
  // What is left of the transport's own errors: it could not read the request, or knows no such procedure.
  const codes = causes.map(codeOf);
  if (codes.some((code) => UNREAD.has(code))) return { code: "invalid_input", message: UNREADABLE, faults: [] };
  if (codes.includes("METHOD_NOT_SUPPORTED")) return { code: "invalid_input", message: CHANGES, faults: [] };
  if (codes.includes("NOT_FOUND")) return { code: "not_found", message: "There is no such procedure.", faults: [] };
  return { code: "internal", message: UNKNOWN_ERROR, faults: [] };
}

const DEEPEST_CAUSE = 5;

function causesOf(error: unknown): Error[] {
  const causes: Error[] = [];
  for (let cause = error; cause instanceof Error && causes.length < DEEPEST_CAUSE; cause = cause.cause)
    causes.push(cause);
  return causes;
}

export function badInput(faults: readonly Fault[]): Refusal {
  return { code: "invalid_input", message: faults.map((fault) => fault.message).join(" "), faults };
}

/** The refusal in another language, as far as its faults can be said in it. */
export function refusalIn(locale: Locale, refusal: Refusal): Refusal {
  const sentences = (faults: readonly Fault[]) => faults.map(({ message }) => message).join(" ");
  const faults = refusal.faults.map((fault) =>
    fault.said ? { ...fault, message: faultSentence(fault.said, locale) } : fault,
  );
  const isSaidByFaults = refusal.message === sentences(refusal.faults);
  return { ...refusal, faults, message: isSaidByFaults ? sentences(faults) : refusal.message };
}

const CHANGES = "This procedure changes something: it takes POST only.";
const UNREADABLE = "The request could not be read: it must be JSON of the documented form.";
const UNREAD: ReadonlySet<unknown> = new Set(["PARSE_ERROR", "BAD_REQUEST", "UNSUPPORTED_MEDIA_TYPE"]);

function codeOf(error: Error): unknown {
  return "code" in error ? error.code : undefined;
}

function isZodError(error: Error): error is z.core.$ZodError & Error {
  return error instanceof z.ZodError || error instanceof z.core.$ZodError;
}
