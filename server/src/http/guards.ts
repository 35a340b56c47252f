import { createMiddleware } from "hono/factory";
import { ROSTER_FILES_PATH } from "@paradero/shared/rosters/roster-input";
import { allowanceOf } from "./allowances.ts";
import type { EdgeEnvironment } from "./environment.ts";
import { refuse } from "./error-response.ts";

const READS: readonly string[] = ["GET", "HEAD"];
const CALLS: readonly string[] = ["GET", "POST"];

/** Only the methods that mean something here; elsewhere 405 with what is allowed. */
export const knownMethod = createMiddleware<EdgeEnvironment>(async (c, next) => {
  const allowed = isCall(c.req.path) ? CALLS : READS;
  if (allowed.includes(c.req.method)) return next();
  c.header("allow", allowed.join(", "));
  const message = `This address takes ${allowed.join(" and ")} only.`;
  return refuse(c, { code: "invalid_input", message, faults: [] }, 405);
});

/**
 * What is not a plain read must be JSON, or the bytes of a file where files are handed in, from our own page
 * (PROMISES.md 17). A form of another site can send neither, and a script of another site would need a permission that we
 * never give.
 */
export const fromOurPage = createMiddleware<EdgeEnvironment>(async (c, next) => {
  if (READS.includes(c.req.method)) return next();
  const { contentType } = allowanceOf(c.req.path);
  if (mediaType(c.req.header("content-type")) !== contentType) {
    const what = contentType === "application/json" ? "JSON" : "the bytes of a file";
    const message = `The body must be ${what}, sent with content-type: ${contentType}.`;
    return refuse(c, { code: "invalid_input", message, faults: [] }, 415);
  }
  if (!isSameOrigin(c.req.header("origin"), c.req.header("sec-fetch-site"), c.req.header("host"))) {
    return refuse(c, { code: "forbidden", message: "This request came from another site.", faults: [] });
  }
  return next();
});

function isCall(path: string): boolean {
  return path.startsWith("/trpc/") || path.startsWith("/api/auth/") || path === ROSTER_FILES_PATH;
}

function mediaType(contentType: string | undefined): string | undefined {
  return contentType?.split(";")[0]?.trim().toLowerCase();
}

function isSameOrigin(origin: string | undefined, fetchSite: string | undefined, host: string | undefined): boolean {
  if (fetchSite !== undefined && fetchSite !== "same-origin" && fetchSite !== "none") return false;
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
