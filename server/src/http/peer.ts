import type { Context } from "hono";
import { isLoopbackAddress, transportOf, type Transport } from "../access/transport.ts";
import type { EdgeEnvironment } from "./environment.ts";

/** How a request reached us: said by the proxy that ends TLS, or seen on the connection itself. */
export function transportOfRequest(c: Context<EdgeEnvironment>): Transport {
  return transportOf({
    forwardedProtocol: c.req.header("x-forwarded-proto"),
    forwardedFor: c.req.header("x-forwarded-for"),
    host: c.req.header("host"),
    peer: peerOf(c),
  });
}

/**
 * The network address of whoever asks: the other end of the connection, or where that is a proxy on this machine, the
 * address that the proxy saw. What the caller wrote there before the proxy did is not believed.
 */
export function addressOf(c: Context<EdgeEnvironment>): string {
  const peer = peerOf(c);
  const forwarded = c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim();
  return (isLoopbackAddress(peer) ? forwarded : undefined) ?? peer ?? "";
}

function peerOf(c: Context<EdgeEnvironment>): string | undefined {
  // Without a server under it, Hono hands over no environment at all, whatever its type says.
  const environment: EdgeEnvironment["Bindings"] | undefined = c.env;
  return environment?.incoming?.socket.remoteAddress;
}
