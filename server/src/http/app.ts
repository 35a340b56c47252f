import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { createMiddleware } from "hono/factory";
import { HTTPException } from "hono/http-exception";
import { timeout } from "hono/timeout";
import { Hono } from "hono";
import type { Logger } from "pino";
import { DomainError } from "@paradero/shared/words/errors";
import { DEFAULT_LOCALE, type Locale } from "@paradero/shared/words/locales";
import { ROSTER_FILES_PATH } from "@paradero/shared/rosters/roster-input";
import type { Access } from "../access/access.ts";
import { AUTH_PATH, authRoutes } from "../access/signing-in/auth-routes.ts";
import type { Readers } from "../access/readers/readers.ts";
import { restApi } from "../rest/api.ts";
import { answerFile } from "../rosters/handing-in/answer-file.ts";
import { answerTrpc, isChange } from "../trpc/answer-trpc.ts";
import { askerAt } from "../work/asker.ts";
import { LIMITS, type WorkLimits } from "../work/limits.ts";
import { asRequestOf, spentSoFar, WorkLedger } from "../work/work.ts";
import { type Allowance, allowanceOf, ALLOWANCES } from "./allowances.ts";
import type { Assets } from "./assets.ts";
import type { EdgeEnvironment } from "./environment.ts";
import { answerError, refuse, tooLarge } from "./error-response.ts";
import { knownMethod, fromOurPage } from "./guards.ts";
import { boundedJson } from "./json-body.ts";
import { serveClient } from "./page.ts";
import { addressOf } from "./peer.ts";
import { type Proxies, readProxies } from "./proxies.ts";
import { requestLog } from "./request-log.ts";
import { securityHeaders } from "./security-headers.ts";
import { believing, UnlistedProxy } from "./unlisted-proxy.ts";

export interface EdgeOptions {
  readonly readers: Readers;
  readonly access: Access;
  /** This machine's own where it is left out. */
  readonly proxies?: Proxies;
  /** False until the store can answer, and again while it shuts down. */
  readonly isReady: () => boolean;
  readonly assets: Assets;
  /** Of the store; Spanish where it is left out. */
  readonly language?: Locale;
  readonly log: Logger;
  /** Longest that one answer may take to begin, in milliseconds. */
  readonly answerWithinMs?: number;
  /** How much work is done for one asker. */
  readonly limits?: WorkLimits;
}

const ANSWER_WITHIN_MS = 20_000;

/** The HTTP edge: everything that comes in passes here, in this order, and everything that goes out carries its headers. */
export function createApp(options: EdgeOptions): Hono<EdgeEnvironment> {
  const {
    readers,
    access,
    isReady,
    assets,
    log,
    language = DEFAULT_LOCALE,
    proxies = readProxies(""),
    answerWithinMs = ANSWER_WITHIN_MS,
    limits = LIMITS,
  } = options;
  const app = new Hono<EdgeEnvironment>();
  app.onError(answerError);
  app.use(believing(proxies, new UnlistedProxy(log)), requestLog(log), securityHeaders, knownMethod, fromOurPage);
  app.use(allowing((allowance) => bodyLimit({ maxSize: allowance.largestBytes, onError: tooLarge })));
  app.use(boundedJson);
  const within = allowing(({ withinMs }) => timeout(withinMs ?? answerWithinMs, tooSlow));
  const counted = counting(new WorkLedger(limits));
  app.use("/api/*", counted, within, compress(), refuseUntil(isReady));
  app.use("/trpc/*", counted, within, compress(), refuseUntil(isReady));
  app.route("/api/v1", restApi(readers.anonymous));
  app.route(AUTH_PATH, authRoutes(access));
  app.post(ROSTER_FILES_PATH, (c) => answerFile(c, readers, access));
  app.all("/trpc/*", (c) => answerTrpc(c, readers, access));
  app.all("/api/*", (c) => {
    const message = "There is nothing at this address. What there is stands in /api/v1/openapi.json.";
    return refuse(c, { code: "not_found", message, faults: [] });
  });
  app.get("*", serveClient(assets, language));
  return app;
}

function counting(ledger: WorkLedger) {
  return createMiddleware<EdgeEnvironment>((c, next) =>
    asRequestOf(ledger, askerAt(addressOf(c)), async () => {
      await next();
      c.set("units", spentSoFar());
    }),
  );
}

/** A middleware for each allowance, of which every request passes that of its path. */
function allowing(limit: (allowance: Allowance) => MiddlewareHandler<EdgeEnvironment>) {
  const limits = new Map(ALLOWANCES.map((allowance) => [allowance, limit(allowance)]));
  return createMiddleware<EdgeEnvironment>((c, next) => limits.get(allowanceOf(c.req.path))?.(c, next) ?? next());
}

function refuseUntil(isReady: () => boolean) {
  return createMiddleware<EdgeEnvironment>(async (c, next) => {
    if (isReady()) return next();
    return refuse(c, { code: "busy", message: "The store is not ready yet. Please try again.", faults: [] });
  });
}

/** A change that takes long goes on, whoever waits for it: nothing is called failed that may still happen (PROMISES.md 28). */
function tooSlow(c: Context): HTTPException {
  const cause = isChange(c.req.path)
    ? new DomainError(
        "running",
        "This is still being done, and goes on. Ask again with the same key for what came of it.",
      )
    : new DomainError("busy", "That took too long. Ask for less at once, or try again.");
  return new HTTPException(503, { cause });
}
