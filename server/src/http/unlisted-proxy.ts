import { createMiddleware } from "hono/factory";
import type { Logger } from "pino";
import type { EdgeEnvironment } from "./environment.ts";
import { peerOf } from "./peer.ts";
import { isProxy, type Proxies } from "./proxies.ts";

const SENTENCE =
  "A request says that somebody forwarded it who is not in PARADERO_PROXIES. If that is a proxy of yours, name its address " +
  "there and start again: until then everybody behind it counts as one address in lock-outs and budgets of work, and what " +
  "it says of who asks is not believed.";

/**
 * Notices, once, that requests come through a proxy that the operator did not name (PROMISES.md 32). Anybody can write these
 * headers, so nothing is believed because of them, and no address is kept: whose it is cannot be known.
 */
export class UnlistedProxy {
  /** ISO instant of the first such request since this process started; null for none. */
  seenAt: string | null = null;
  readonly #log: Logger;

  constructor(log: Logger) {
    this.#log = log;
  }

  noticed(): void {
    if (this.seenAt !== null) return;
    this.seenAt = new Date().toISOString();
    this.#log.warn({ notice: "unlisted-proxy" }, SENTENCE);
  }
}

export function believing(proxies: Proxies, unlisted: UnlistedProxy) {
  return createMiddleware<EdgeEnvironment>((c, next) => {
    c.set("proxies", proxies);
    c.set("unlistedProxy", unlisted);
    const peer = peerOf(c);
    const isForwarded = ["x-forwarded-for", "forwarded"].some((name) => c.req.header(name) !== undefined);
    if (isForwarded && peer !== undefined && !isProxy(proxies, peer)) unlisted.noticed();
    return next();
  });
}
