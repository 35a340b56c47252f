import type { Context } from "hono";
import { transportOf, type Transport } from "../access/signing-in/transport.ts";
import type { EdgeEnvironment } from "./environment.ts";
import { addressBehind } from "./proxies.ts";

/** How a request reached us: said by the proxy that ends TLS, or seen on the connection itself. */
export function transportOfRequest(c: Context<EdgeEnvironment>): Transport {
  return transportOf({
    forwardedProtocol: c.req.header("x-forwarded-proto"),
    forwardedFor: c.req.header("x-forwarded-for"),
    host: c.req.header("host"),
    peer: peerOf(c),
  });
}

/** The network address of whoever asks, through the proxies that the operator names. */
export function addressOf(c: Context<EdgeEnvironment>): string {
  return addressBehind(c.get("proxies"), peerOf(c), {
    xForwardedFor: c.req.header("x-forwarded-for"),
    forwarded: c.req.header("forwarded"),
  });
}

/** The other end of the connection; undefined where there is none. */
export function peerOf(c: Context<EdgeEnvironment>): string | undefined {
  // Without a server under it, Hono hands over no environment at all, whatever its type says.
  const environment: EdgeEnvironment["Bindings"] | undefined = c.env;
  return environment?.incoming?.socket.remoteAddress;
}
