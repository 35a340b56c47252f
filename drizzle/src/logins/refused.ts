/** Why there are no logins, in a sentence for the operator. */
export class LoginsRefused extends Error {}

export const NOT_ALLOWED = "42501";

/** The SQLSTATE of what the driver throws. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
