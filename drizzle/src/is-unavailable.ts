/** What the driver says when there is no server to talk to. */
const DRIVER_CODES = new Set([
  "CONNECTION_CLOSED",
  "CONNECTION_DESTROYED",
  "CONNECTION_ENDED",
  "CONNECT_TIMEOUT",
  "ECONNREFUSED",
  "ECONNRESET",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOENT",
  "ENOTFOUND",
  "EPIPE",
  "ETIMEDOUT",
  "EAI_AGAIN",
]);

/** Classes of SQLSTATE: connection lost, out of connections, memory or disk, shutting down or starting up. */
const STATES = /^(?:08...|53...|57P0[1-5]|58030)$/;

/**
 * Whether a query failed because the database is away, starting, stopping or full, so that trying again later may
 * help: the answer is then 503. Looks through the errors that the query builder wraps round the driver's.
 */
export function isUnavailable(error: unknown): boolean {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth += 1) {
    const code = "code" in cause && typeof cause.code === "string" ? cause.code : "";
    if (DRIVER_CODES.has(code) || STATES.test(code)) return true;
  }
  return false;
}
