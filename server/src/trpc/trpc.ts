import { initTRPC, TRPCError } from "@trpc/server";
import { DomainError } from "@paradero/shared/words/errors";
import type { Access } from "../access/access.ts";
import { type Account, roleOf } from "../access/accounts/account.ts";
import { mayCall } from "../access/readers/role-table.ts";
import type { Transport } from "../access/signing-in/transport.ts";
import type { Reader } from "../access/readers/reader.ts";
import type { Audit } from "../http/audit.ts";
import { type Refusal, refusalOf } from "../http/refusal.ts";
import { TRPC_CODES } from "./trpc-codes.ts";

/** Who asks, and what may be used to answer. */
export interface RequestContext {
  /** Null for everybody who is not signed in. */
  readonly account: Account | null;
  readonly sessionId: string | null;
  /** The workspace for staff, what is published for everybody else. */
  readonly reader: Reader;
  readonly access: Access;
  /** Network address of the caller; never logged. */
  readonly ip: string;
  readonly transport: Transport;
  readonly audit: Audit;
  /** ISO instant at which a proxy that is not listed was first noticed; null where none was. */
  readonly unlistedProxySeenAt: string | null;
  readonly requestId: string;
}

const trpc = initTRPC.context<RequestContext>().create({
  isDev: false,
  allowOutsideOfServer: false,
  // A feed says that it is alive, and is begun anew now and then: that asks for the session again.
  sse: {
    ping: { enabled: true, intervalMs: 15_000 },
    maxDurationMs: 300_000,
    client: { reconnectAfterInactivityMs: 40_000 },
  },
  /** The client gets the code, the faults and the request id, and translates; nothing of an unknown error leaves. */
  errorFormatter: ({ error, shape, input, ctx }) => {
    const refusal: Refusal = refusalOf(error, input);
    return {
      code: shape.code,
      message: refusal.message,
      data: {
        httpStatus: shape.data.httpStatus,
        code: refusal.code,
        faults: refusal.faults,
        requestId: ctx?.requestId ?? null,
      },
    };
  },
});

export const router = trpc.router;
export const createCaller = trpc.createCallerFactory;

const SIGN_IN = new DomainError("unauthenticated", "This needs an account: please sign in.");
const NOT_ALLOWED = new DomainError("forbidden", "This account may not do that.");

/** A procedure that its row in the role table opens, and nothing else does. What was thrown becomes its status here. */
export const procedure = trpc.procedure.use(async ({ ctx, path, next }) => {
  if (!mayCall(roleOf(ctx.account), path)) {
    const refusal = ctx.account === null ? SIGN_IN : NOT_ALLOWED;
    throw new TRPCError({ code: TRPC_CODES[refusal.code], cause: refusal });
  }
  const result = await next();
  if (result.ok) return result;
  const { code, message } = refusalOf(result.error);
  // What the transport itself refuses keeps its own, finer word.
  if (code === "internal" || result.error.cause === undefined) return result;
  throw new TRPCError({ code: TRPC_CODES[code], message, cause: result.error.cause });
});
