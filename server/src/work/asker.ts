import { isIPv6 } from "node:net";

const PARTS_OF_A_HOUSEHOLD = 4;

/**
 * Whom an address is counted as: itself, or of IPv6 its /64, since every household has as many addresses as it likes. What
 * is written "::ffff:192.0.2.1" is the IPv4 address in it.
 */
export function askerAt(address: string): string {
  if (!isIPv6(address)) return address;
  const [written = ""] = address.split("%");
  const ipv4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(written)?.[1];
  if (ipv4 !== undefined) return ipv4;
  const [head = "", tail] = written.split("::");
  const parts = (text: string) => (text === "" ? [] : text.split(":"));
  const first = parts(head);
  // What "::" leaves out is zeros: as many as an address of eight parts lacks, a last part of IPv4 being two of them.
  const last = parts(tail ?? "").flatMap((part) => (part.includes(".") ? [part, part] : [part]));
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
  const whole = [...first, ...Array.from({ length: zeros }, () => "0"), ...last];
  const network = whole.slice(0, PARTS_OF_A_HOUSEHOLD).map((part) => Number.parseInt(part, 16).toString(16));
  return `${network.join(":")}::/64`;
}
