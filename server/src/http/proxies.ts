import { BlockList, isIP } from "node:net";

/** Whose word is believed on where a request comes from. */
export type Proxies = Pick<BlockList, "check">;

/**
 * The proxies of `PARADERO_PROXIES`: addresses and ranges ("10.0.0.0/8") with commas between. This machine's own loopback
 * is always one. Throws where one of them is neither.
 */
export function readProxies(text: string): BlockList {
  const list = new BlockList();
  for (const each of ["127.0.0.0/8", "::1", ...text.split(",")].map((part) => part.trim())) {
    if (each === "") continue;
    const [address = "", bits] = each.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

/** Whether the other end of a connection is a proxy of ours. */
export function isProxy(proxies: Proxies, peer: string): boolean {
  const plain = plainAddress(peer);
  return proxies.check(plain, isIP(plain) === 6 ? "ipv6" : "ipv4");
}

/** What proxies write of whom they forward for, each at the end: `X-Forwarded-For`, else `Forwarded` (RFC 7239). */
export interface ForwardedFor {
  readonly xForwardedFor: string | undefined;
  readonly forwarded: string | undefined;
}

/**
 * The network address of whoever asks: the other end of the connection, or where that is one of our proxies, the address
 * that the proxy saw; and so on while that is one of ours too. What a caller wrote before is not believed, nor is what is no
 * address.
 */
export function addressBehind(proxies: Proxies, peer: string | undefined, said: ForwardedFor): string {
  if (peer === undefined) return "";
  const seen = addressesIn(said);
  let address = plainAddress(peer);
  while (isProxy(proxies, address)) {
    const next = plainAddress(withoutPort(seen.pop() ?? ""));
    if (isIP(next) === 0) break;
    address = next;
  }
  return address;
}

/** The one who asked first stands first, as far as those who wrote it are believed. */
function addressesIn({ xForwardedFor, forwarded }: ForwardedFor): string[] {
  if (xForwardedFor !== undefined) return xForwardedFor.split(",").map((each) => each.trim());
  return [...(forwarded ?? "").matchAll(/(?:^|[;,])\s*for=(?:"([^"]*)"|([^;,\s]*))/gi)].map(
    ([, quoted, plain]) => quoted ?? plain ?? "",
  );
}

/** Some proxies write the caller's port too: `203.0.113.5:4711`, `[2001:db8::7]:4711`. */
function withoutPort(address: string): string {
  return /^\[(.*)\](?::\d+)?$/.exec(address)?.[1] ?? address.replace(/^([\d.]+):\d+$/, "$1");
}

/** An IPv4 address as it is, also where a socket writes it as IPv6. */
function plainAddress(peer: string): string {
  return peer.replace(/^::ffff:(?=\d+\.)/, "");
}
