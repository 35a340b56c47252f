import { ERROR_CODES, type ErrorCode } from "@paradero/shared/errors";

/** What went wrong, for the person in front of the screen. */
export interface Failure {
  /** `offline`: no answer came at all. */
  readonly kind: ErrorCode | "offline";
  /** What of the request could not be read: `on 2026-02-30`. */
  readonly faults: readonly string[];
  readonly requestId: string | null;
}

/** Kinds that a second try can mend. */
const PASSING: ReadonlySet<Failure["kind"]> = new Set(["offline", "busy", "internal"]);

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

function faultsOf(told: unknown): string[] {
  const faults = field(told, "faults");
  if (!Array.isArray(faults)) return [];
  return faults.map((fault) => `${String(field(fault, "field") ?? "")} ${String(field(fault, "value") ?? "")}`.trim());
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !(name in value)) return undefined;
  const found: unknown = Reflect.get(value, name);
  return found === null ? undefined : found;
}
