import { ERROR_CODES, type ErrorCode } from "@paradero/shared/words/errors";
import type { RequestFault } from "@paradero/shared/words/request-faults";
import type { ToldFault } from "./fault-words.ts";

/** What went wrong, for the person in front of the screen. */
export interface Failure {
  /** `offline`: no answer came at all. */
  readonly kind: ErrorCode | "offline";
  /** What of the request is wrong. */
  readonly faults: readonly ToldFault[];
  readonly requestId: string | null;
}

/** Kinds that a second try can mend. */
const PASSING: ReadonlySet<Failure["kind"]> = new Set(["offline", "busy", "running", "internal"]);

/** Any thrown thing as a failure: never a stack, a status number or a class name. */
export function failureOf(error: unknown): Failure {
  const told = field(error, "data");
  const code = field(told, "code");
  const requestId = field(told, "requestId");
  const kind = kindOf(code, told !== undefined);
  return { kind, faults: faultsOf(told), requestId: typeof requestId === "string" ? requestId : null };
}

/** Whether asking again without changing anything makes sense. */
export function mayRetry(error: unknown): boolean {
  return PASSING.has(failureOf(error).kind);
}

function kindOf(code: unknown, answered: boolean): Failure["kind"] {
  if (!answered) return "offline";
  return ERROR_CODES.find((known) => known === code) ?? "internal";
}

/** Whether the question itself is wrong: then an older answer is the answer to another one. */
export function isRefused(error: unknown): boolean {
  return failureOf(error).kind === "invalid_input";
}

function faultsOf(told: unknown): ToldFault[] {
  const faults = field(told, "faults");
  if (!Array.isArray(faults)) return [];
  return faults.map((fault) => {
    const said = saidOf(field(fault, "said"));
    const about = { field: String(field(fault, "field") ?? ""), value: String(field(fault, "value") ?? "") };
    return said ? { ...about, said } : about;
  });
}

/** Our own server says it, or nobody does. */
function saidOf(said: unknown): RequestFault | undefined {
  return said as RequestFault | undefined;
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !(name in value)) return undefined;
  const found: unknown = Reflect.get(value, name);
  return found === null ? undefined : found;
}
