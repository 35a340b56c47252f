import type { HttpBindings } from "@hono/node-server";
import type { Env } from "hono";
import type { Audit } from "./audit.ts";
import type { Proxies } from "./proxies.ts";
import type { UnlistedProxy } from "./unlisted-proxy.ts";

/** What the edge knows of one request while it is answered. */
export interface EdgeEnvironment extends Env {
  /** The connection; there is none where a test asks the application itself. */
  Bindings: Partial<Pick<HttpBindings, "incoming">>;
  Variables: {
    /** Whose word is believed on where a request comes from. */
    proxies: Proxies;
    unlistedProxy: UnlistedProxy;
    requestId: string;
    /** What was asked of this server, as it was priced. */
    units: number | undefined;
    /** Tells the log why an answer broke off after it had begun. */
    brokenOff: (error: unknown) => void;
    /** Writes a line for administrators. */
    audit: Audit;
    /** Pattern of the route, for the log: never the path itself. */
    route: string;
    /** Set only on the page, whose styles need it. */
    styleNonce: string | undefined;
    /** What the log says of an error that no reader may see. */
    failure: Readonly<Record<string, unknown>> | undefined;
  };
}
