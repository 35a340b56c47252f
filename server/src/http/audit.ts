import type { Context } from "hono";
import type { Logger } from "pino";
import type { EdgeEnvironment } from "./environment.ts";

/**
 * What an administrator reads the log for: who came in and who did not, who looked at somebody hidden, and who handed files in. Accounts and
 * people by their ids, never by name or address (PROMISES.md 32 and 33).
 */
export interface Audited {
  readonly what:
    | "sign-in"
    | "sign-out"
    | "sign-in-failed"
    | "locked-out"
    | "recovery-codes-made"
    | "recovery-code-used"
    | "internal-person"
    | "file-handed-in";
  /** Id of the account; left out where none is known. */
  readonly account?: string;
  /** Ref of a person. */
  readonly person?: string;
  /** Ref of a file; its name can name people. */
  readonly file?: string;
}

export type Audit = (event: Audited) => void;

/** Writes lines of the log that stand apart from those of requests: `"audit"` names what happened. */
export function auditOf(log: Logger, c: Context<EdgeEnvironment>): Audit {
  return ({ what, ...whose }) => log.info({ audit: what, ...whose, requestId: c.get("requestId") }, "audit");
}
