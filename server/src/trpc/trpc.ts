import { initTRPC, TRPCError } from "@trpc/server";
import { DomainError } from "@paradero/shared/errors";
import { mayCall } from "../access/role-table.ts";
import type { Reader } from "../access/reader.ts";
import { type Refusal, refusalOf } from "../http/refusal.ts";
import { TRPC_CODES } from "./trpc-codes.ts";

export interface RequestContext {
  readonly reader: Reader;
  readonly requestId: string;
}

const trpc = initTRPC.context<RequestContext>().create({
  isDev: false,
  allowOutsideOfServer: false,
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

/** A procedure that its row in the role table opens, and nothing else does. Domain errors become their status here. */
export const procedure = trpc.procedure.use(async ({ ctx, path, next }) => {
  if (!mayCall(ctx.reader.role, path)) {
    throw new TRPCError({ code: "FORBIDDEN", cause: new DomainError("forbidden", "This account may not do that.") });
  }
  const result = await next();
  if (!result.ok && result.error.cause instanceof DomainError) {
    const cause = result.error.cause;
    throw new TRPCError({ code: TRPC_CODES[cause.code], message: cause.message, cause });
  }
  return result;
});
