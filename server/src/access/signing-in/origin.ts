import { DomainError } from "@paradero/shared/words/errors";
import type { Transport } from "./transport.ts";

/** Where a request to sign in comes from. */
export interface Origin {
  readonly transport: Transport;
  /** Network address (of IPv6 its /64), for counting tries; never written down as it is. */
  readonly address: string;
  /** The header as it came. */
  readonly cookies: string | undefined;
  readonly userAgent: string | undefined;
}

/** @throws {DomainError} where somebody on the way could read the password and the cookie */
export function privateTransport({ transport }: Origin): Exclude<Transport, "open"> {
  if (transport !== "open") return transport;
  const message = "Signing in takes a connection that nobody else can read: https, or http on this machine itself.";
  throw new DomainError("forbidden", message);
}
