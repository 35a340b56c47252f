import type { Env } from "hono";

/** What the edge knows of one request while it is answered. */
export interface EdgeEnvironment extends Env {
  Variables: {
    requestId: string;
    /** Pattern of the route, for the log: never the path itself. */
    route: string;
    /** Set only on the page, whose styles need it. */
    styleNonce: string | undefined;
    /** What the log says of an error that no reader may see. */
    failure: Readonly<Record<string, unknown>> | undefined;
  };
}
