import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { TRPC_ERROR_CODES_BY_KEY } from "@trpc/server/rpc";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { ErrorCode, Fault } from "@paradero/shared/words/errors";
import { TRPC_CODES } from "../trpc/trpc-codes.ts";
import { allowanceOf } from "./allowances.ts";
import type { EdgeEnvironment } from "./environment.ts";
import { failureOf } from "./failure.ts";
import { readerLocale } from "./reader-locale.ts";
import { isOurs, type Refusal, refusalIn, refusalOf, RETRY_AFTER_S } from "./refusal.ts";

/** The one shape of an error outside tRPC. `faults` is there when the input is at fault. */
export interface ErrorBody {
  readonly error: {
    readonly code: ErrorCode;
    readonly message: string;
    readonly faults?: readonly Omit<Fault, "said">[] | undefined;
    readonly requestId: string;
  };
}

export const HTTP_STATUSES = {
  invalid_input: 400,
  not_found: 404,
  conflict: 409,
  forbidden: 403,
  unauthenticated: 401,
  too_many: 429,
  busy: 503,
  running: 503,
  stopped: 409,
  full: 507,
  internal: 500,
} as const satisfies Record<ErrorCode, ContentfulStatusCode>;

const TRPC_PATH = "/trpc/";

/**
 * Refuses in the form that the address speaks: our client tells a refusal from an answer that never came by it.
 *
 * @param status where HTTP has a finer word than the code (405, 413, 415)
 */
export function refuse(
  c: Context<EdgeEnvironment>,
  { code, message, faults, retryAfter = RETRY_AFTER_S[code] }: Refusal,
  status: ContentfulStatusCode = HTTP_STATUSES[code],
): Response {
  const requestId = c.get("requestId");
  if (retryAfter !== undefined) c.header("retry-after", String(retryAfter));
  c.header("cache-control", "no-store");
  if (c.req.path.startsWith(TRPC_PATH)) {
    const data = { httpStatus: status, code, faults, requestId };
    return c.json({ error: { code: TRPC_ERROR_CODES_BY_KEY[TRPC_CODES[code]], message, data } }, status);
  }
  const shown = faults.map(({ field, value, message: sentence }) => ({ field, value, message: sentence }));
  const error = { code, message, ...(shown.length > 0 && { faults: shown }), requestId };
  return c.json({ error } satisfies ErrorBody, status);
}

/** Whatever was thrown becomes an answer here, and what may not leave is kept for the log. */
export function answerError(error: unknown, c: Context<EdgeEnvironment>): Response {
  if (error instanceof HTTPException && error.status === 413) return tooLarge(c);
  const refusal = refusalIn(readerLocale(c.req.header("accept-language")), refusalOf(error));
  if (isOurs(refusal)) c.set("failure", failureOf(error));
  return refuse(c, refusal);
}

export function tooLarge(c: Context<EdgeEnvironment>): Response {
  const megabytes = allowanceOf(c.req.path).largestBytes / 1024 / 1024;
  const message = `The body is larger than ${megabytes} MB, which is the most that is taken.`;
  // The rest of it is not read, so that nothing more can come over this connection.
  c.header("connection", "close");
  return refuse(c, { code: "invalid_input", message, faults: [] }, 413);
}
