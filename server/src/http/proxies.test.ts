import { expect, test } from "vitest";
import { addressBehind, readProxies } from "./proxies.ts";

const NONE = readProxies("");
const OURS = readProxies("172.16.0.0/12, 192.0.2.9,fd00::/8");

test.each([
  ["a caller with no proxy between", NONE, "203.0.113.5", undefined, "203.0.113.5"],
  ["a caller who writes the header", NONE, "203.0.113.5", "198.51.100.1", "203.0.113.5"],
  ["a proxy on this machine", NONE, "127.0.0.1", "203.0.113.5", "203.0.113.5"],
  ["a proxy on this machine, over IPv6", NONE, "::ffff:127.0.0.1", "203.0.113.5", "203.0.113.5"],
  ["a caller who writes the header before our proxy does", NONE, "::1", "198.51.100.1, 203.0.113.5", "203.0.113.5"],
  ["a proxy that says nothing", NONE, "127.0.0.1", undefined, "127.0.0.1"],
  ["a proxy of the operator's", OURS, "172.18.0.2", "203.0.113.5", "203.0.113.5"],
  ["a proxy of the operator's, named alone", OURS, "192.0.2.9", "2001:db8::7", "2001:db8::7"],
  ["a proxy of the operator's, in an IPv6 range", OURS, "fd12::1", "203.0.113.5", "203.0.113.5"],
  ["a proxy behind another of ours", OURS, "127.0.0.1", "203.0.113.5, 172.18.0.2", "203.0.113.5"],
  ["who invents one more before two of ours", OURS, "127.0.0.1", "10.1.1.1, 203.0.113.5, 172.18.0.2", "203.0.113.5"],
  ["a proxy that names but proxies of ours", OURS, "127.0.0.1", "172.18.0.3, 172.18.0.2", "172.18.0.3"],
  ["a proxy behind one that says no address", OURS, "127.0.0.1", "unknown, 172.18.0.2", "172.18.0.2"],
  ["a proxy that writes the port too", NONE, "127.0.0.1", "203.0.113.5:4711", "203.0.113.5"],
  ["a proxy that writes the port of IPv6 too", NONE, "127.0.0.1", "[2001:db8::7]:4711", "2001:db8::7"],
  ["somebody who is none of them", OURS, "192.0.2.10", "203.0.113.5", "192.0.2.10"],
  ["no connection at all", OURS, undefined, "203.0.113.5", ""],
])("the address of %s", (_, proxies, peer, xForwardedFor, address) => {
  expect(addressBehind(proxies, peer, { xForwardedFor, forwarded: undefined })).toBe(address);
});

test.each([
  ["for=203.0.113.5;proto=https", "203.0.113.5"],
  ['proto=https;For="203.0.113.5:4711"', "203.0.113.5"],
  ['for="[2001:db8::7]:4711"', "2001:db8::7"],
  ['for="[2001:db8::7]", for=172.18.0.2', "2001:db8::7"],
  ["for=10.1.1.1, for=203.0.113.5, for=172.18.0.2;by=127.0.0.1", "203.0.113.5"],
  ['for="10.1.1.1, for=203.0.113.5', "203.0.113.5"],
  ["for=_hidden, for=172.18.0.2", "172.18.0.2"],
  ["by=203.0.113.5", "127.0.0.1"],
])("where a proxy of ours writes Forwarded: %s, %s asks", (forwarded, address) => {
  expect(addressBehind(OURS, "127.0.0.1", { xForwardedFor: undefined, forwarded })).toBe(address);
});

test("where a proxy writes both, what it has written always is believed, not what it may have passed on", () => {
  const both = { xForwardedFor: "203.0.113.5", forwarded: "for=198.51.100.1" };
  expect(addressBehind(NONE, "127.0.0.1", both)).toBe("203.0.113.5");
});

test.each(["nobody", "10.0.0.0/99", "10.0.0.0/x", "300.1.1.1"])("%j is no proxy", (text) => {
  expect(() => readProxies(text)).toThrow(/address|prefix|range|integer/i);
});
