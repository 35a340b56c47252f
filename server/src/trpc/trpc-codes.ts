import type { TRPCError } from "@trpc/server";
import type { ErrorCode } from "@paradero/shared/words/errors";

export const TRPC_CODES = {
  invalid_input: "BAD_REQUEST",
  not_found: "NOT_FOUND",
  conflict: "CONFLICT",
  forbidden: "FORBIDDEN",
  unauthenticated: "UNAUTHORIZED",
  too_many: "TOO_MANY_REQUESTS",
  busy: "SERVICE_UNAVAILABLE",
  running: "SERVICE_UNAVAILABLE",
  stopped: "CONFLICT",
  full: "SERVICE_UNAVAILABLE",
  internal: "INTERNAL_SERVER_ERROR",
} as const satisfies Record<ErrorCode, TRPCError["code"]>;
