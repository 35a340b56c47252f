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
  ["somebody who is none of them", OURS, "192.0.2.10", "203.0.113.5", "192.0.2.10"],
  ["no connection at all", OURS, undefined, "203.0.113.5", ""],
])("the address of %s", (_, proxies, peer, forwarded, address) => {
  expect(addressBehind(proxies, peer, forwarded)).toBe(address);
});

test.each(["nobody", "10.0.0.0/99", "10.0.0.0/x", "300.1.1.1"])("%j is no proxy", (text) => {
  expect(() => readProxies(text)).toThrow(/address|prefix|range|integer/i);
});
