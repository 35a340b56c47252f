/**
 * An error as the log may hold it: its class, its code and where it happened. Never its message, which can quote a query
 * with the names in it (PROMISES.md 18).
 */
export function failureOf(error: unknown): Readonly<Record<string, unknown>> {
  const causes: Record<string, unknown>[] = [];
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth += 1) {
    causes.push({
      name: cause.name,
      code: "code" in cause ? String(cause.code) : undefined,
      at: cause.stack
        ?.split("\n")
        .filter((line) => line.startsWith("    at "))
        .slice(0, 8)
        .map((line) => line.trim()),
    });
  }
  return causes.length > 0 ? { causes } : { causes: [{ name: typeof error }] };
}
