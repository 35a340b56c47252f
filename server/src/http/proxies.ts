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

/**
 * The network address of whoever asks: the other end of the connection, or where that is one of our proxies, the address
 * that the proxy saw, which it wrote at the end. What the caller wrote there before is not believed.
 */
export function addressBehind(proxies: Proxies, peer: string | undefined, forwardedFor: string | undefined): string {
  if (peer === undefined) return "";
  const plain = plainAddress(peer);
  if (!isProxy(proxies, peer)) return plain;
  return forwardedFor?.split(",").at(-1)?.trim() || plain;
}

/** An IPv4 address as it is, also where a socket writes it as IPv6. */
function plainAddress(peer: string): string {
  return peer.replace(/^::ffff:(?=\d+\.)/, "");
}
