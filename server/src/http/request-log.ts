import { randomUUID } from "node:crypto";
import { createMiddleware } from "hono/factory";
import type { Logger } from "pino";
import { auditOf } from "./audit.ts";
import type { EdgeEnvironment } from "./environment.ts";
import { failureOf } from "./failure.ts";

/**
 * One line a request: method, pattern of the route, status, milliseconds, units of work as they were priced, request id.
 * Never the path, the query, a body, a header or an address: any of them can name a person.
 */
export function requestLog(log: Logger) {
  return createMiddleware<EdgeEnvironment>(async (c, next) => {
    const began = performance.now();
    c.set("requestId", randomUUID());
    c.set("route", "unmatched");
    c.set("audit", auditOf(log, c));
    c.set("brokenOff", (error) =>
      log.error(
        { route: c.get("route"), requestId: c.get("requestId"), failure: failureOf(error) },
        "an answer broke off",
      ),
    );
    await next();
    const failure = c.get("failure");
    const line = {
      method: c.req.method,
      route: c.get("route"),
      status: c.res.status,
      ms: Math.round((performance.now() - began) * 10) / 10,
      units: c.get("units") ?? 0,
      requestId: c.get("requestId"),
    };
    if (failure) log.error({ ...line, failure }, "request failed");
    else log.info(line, "request");
  });
}
