import { expect, test } from "vitest";
import { transportOf } from "./transport.ts";

const LOCAL = { forwardedProtocol: undefined, forwardedFor: undefined, host: "127.0.0.1:4000", peer: "127.0.0.1" };

test.each([
  ["TLS that a proxy ended", { ...LOCAL, forwardedProtocol: "https", host: "example.org" }, "tls"],
  ["this machine, by number", LOCAL, "loopback"],
  ["this machine, by name", { ...LOCAL, host: "localhost:4000" }, "loopback"],
  ["this machine, over IPv6", { ...LOCAL, host: "[::1]:4000", peer: "::1" }, "loopback"],
  ["this machine, over IPv4 in IPv6", { ...LOCAL, peer: "::ffff:127.0.0.1" }, "loopback"],
  ["another machine that names the loopback", { ...LOCAL, peer: "203.0.113.5" }, "open"],
  ["another name for this machine", { ...LOCAL, host: "example.org" }, "open"],
  ["a name that only begins like the loopback", { ...LOCAL, host: "127.0.0.1.example.org" }, "open"],
  ["a proxy on this machine without TLS", { ...LOCAL, forwardedProtocol: "http" }, "open"],
  ["a proxy on this machine that says only for whom", { ...LOCAL, forwardedFor: "203.0.113.5" }, "open"],
  ["no name at all", { ...LOCAL, host: undefined }, "open"],
  ["no connection that we know of", { ...LOCAL, peer: undefined }, "open"],
] as const)("%s is %s", (_, request, transport) => {
  expect(transportOf(request)).toBe(transport);
});
