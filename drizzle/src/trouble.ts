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

/** Classes of SQLSTATE: connection lost, out of connections or memory, shutting down or starting up, a failing disk. */
const AWAY = /^(?:08...|53[0235]..|57P0[1-5]|58030)$/;

/** The database, or the file that it writes into, finds no room. */
const FULL = /^(?:53100|ENOSPC|EDQUOT)$/;

/** The server gave a statement, or a transaction that waited for us, up after the time that its connection allows. */
const SLOW = /^(?:57014|25P0[34])$/;

/** Why a database does not do what it is asked, though nothing is wrong with the question. */
export type Trouble = "away" | "full" | "slow";

/** What kept a query from its answer; null for any other error. Looks through what the query builder wraps round it. */
export function troubleOf(error: unknown): Trouble | null {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth += 1) {
    const code = "code" in cause && typeof cause.code === "string" ? cause.code : "";
    if (FULL.test(code)) return "full";
    if (SLOW.test(code)) return "slow";
    if (DRIVER_CODES.has(code) || AWAY.test(code)) return "away";
  }
  return null;
}
