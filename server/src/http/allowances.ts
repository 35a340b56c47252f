import { LARGEST_FILE_BYTES, ROSTER_FILES_PATH } from "@paradero/shared/rosters/roster-input";

/** What a request that is no plain read must be, and how much it may take. */
export interface Allowance {
  readonly contentType: string;
  readonly largestBytes: number;
  /** Longest that the answer may take to begin, in milliseconds; null for what all others may. */
  readonly withinMs: number | null;
}

const CALL: Allowance = { contentType: "application/json", largestBytes: 1024 * 1024, withinMs: null };
/** Twenty thousand people by reference and version, some of them with a status, a date and a place of their own. */
const BULK: Allowance = { ...CALL, largestBytes: 4 * 1024 * 1024 };
/** Twenty megabytes over a slow line, and the first look at them. */
const FILE: Allowance = {
  contentType: "application/octet-stream",
  largestBytes: LARGEST_FILE_BYTES,
  withinMs: 240_000,
};

export const ALLOWANCES: readonly Allowance[] = [CALL, BULK, FILE];

const CALLS = "/trpc/";
const BULKS: ReadonlySet<string> = new Set(["history.recordMany", "history.previewMany"]);

export function allowanceOf(path: string): Allowance {
  if (path === ROSTER_FILES_PATH) return FILE;
  const called = path.startsWith(CALLS) ? path.slice(CALLS.length).split(",") : [];
  return called.some((name) => BULKS.has(name)) ? BULK : CALL;
}
