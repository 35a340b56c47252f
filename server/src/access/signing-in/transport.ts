import { isIPv4 } from "node:net";

/** How a request reached us, as far as cookies care. */
export type Transport = "tls" | "loopback" | "open";

/**
 * Over TLS as the proxy that ends it says; else, where both the peer and the name in the address bar are this machine, over
 * the loopback, which nobody else can listen to. Anything else is readable on its way, and no cookie may travel on it.
 */
export function transportOf(request: {
  readonly forwardedProtocol: string | undefined;
  readonly forwardedFor: string | undefined;
  readonly host: string | undefined;
  readonly peer: string | undefined;
}): Transport {
  if (request.forwardedProtocol === "https") return "tls";
  // Behind a proxy the loopback is only the last part of the way.
  if (request.forwardedProtocol !== undefined || request.forwardedFor !== undefined) return "open";
  return isLoopbackName(nameOf(request.host)) && isLoopbackAddress(request.peer) ? "loopback" : "open";
}

export function isLoopbackAddress(address: string | undefined): boolean {
  if (address === undefined) return false;
  const plain = address.startsWith("::ffff:") ? address.slice("::ffff:".length) : address;
  return plain === "::1" || (isIPv4(plain) && plain.startsWith("127."));
}

function isLoopbackName(name: string): boolean {
  return name === "localhost" || isLoopbackAddress(name);
}

/** Without the port and the brackets of IPv6. */
function nameOf(host: string | undefined): string {
  if (host === undefined || !URL.canParse(`http://${host}`)) return "";
  return new URL(`http://${host}`).hostname.replace(/^\[(.*)\]$/, "$1");
}
