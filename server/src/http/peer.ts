import type { Context } from "hono";
import { transportOf, type Transport } from "../access/transport.ts";
import type { EdgeEnvironment } from "./environment.ts";

/** The network address at the other end of the connection; undefined where there is no connection. */
export function peerOf(c: Context<EdgeEnvironment>): string | undefined {
  // Without a server under it, Hono hands over no environment at all, whatever its type says.
  const environment: EdgeEnvironment["Bindings"] | undefined = c.env;
  return environment?.incoming?.socket.remoteAddress;
}

export function transportOfRequest(c: Context<EdgeEnvironment>): Transport {
  return transportOf({
    forwardedProtocol: c.req.header("x-forwarded-proto"),
    host: c.req.header("host"),
    peer: peerOf(c),
  });
}
