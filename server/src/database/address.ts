import { createServer } from "node:net";
import { join } from "node:path";
import { DATABASE, SUPERUSER } from "./create-cluster.ts";

/** Where a PostgreSQL of ours listens: on a socket in a private directory, or on a port of this machine only. */
export type Address = { readonly sockets: string } | { readonly port: number };

/** It is part of the socket's name; on a socket it is no network port. */
const SOCKET_PORT = 5432;
/** The name has to fit into an address of the system: 104 bytes on the smallest. */
const SOCKET_NAME_BYTES = 100;

/** `null` where the directory's path is too long for a socket. */
export function socketAddress(sockets: string): Address | null {
  return Buffer.byteLength(join(sockets, `.s.PGSQL.${SOCKET_PORT}`)) <= SOCKET_NAME_BYTES ? { sockets } : null;
}

/** A port that nobody has at this moment. */
export async function loopbackAddress(): Promise<Address> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => probe.once("error", reject).listen(0, "127.0.0.1", resolve));
  const bound = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (bound === null || typeof bound === "string") throw new Error("the system gave no port");
  return { port: bound.port };
}

export function listenSettings(address: Address): Record<string, string> {
  if ("port" in address) {
    return { listen_addresses: "127.0.0.1", unix_socket_directories: "", port: String(address.port) };
  }
  return {
    listen_addresses: "",
    unix_socket_directories: `"${address.sockets.replaceAll('"', '""')}"`,
    unix_socket_permissions: "0700",
    port: String(SOCKET_PORT),
  };
}

/** The parts of an address as the driver takes them. */
export function hostAndPort(address: Address): { host: string; port: number } {
  return "port" in address ? { host: "127.0.0.1", port: address.port } : { host: address.sockets, port: SOCKET_PORT };
}

/** `?host=` names the directory of a Unix socket, as in libpq. */
export function superuserUrl(address: Address, password: string): string {
  if ("port" in address) return `postgres://${SUPERUSER}:${password}@127.0.0.1:${address.port}/${DATABASE}`;
  const host = encodeURIComponent(address.sockets);
  return `postgres://${SUPERUSER}:${password}@localhost:${SOCKET_PORT}/${DATABASE}?host=${host}`;
}
