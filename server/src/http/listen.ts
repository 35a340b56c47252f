import { once } from "node:events";
import { createServer, type Server, STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import { listenFailure } from "../process/port.ts";
import type { EdgeEnvironment } from "./environment.ts";
import { DATA_POLICY, FIXED_HEADERS } from "./security-headers.ts";

const HEADERS_WITHIN_MS = 10_000;
/** As long as the slowest allowance: a file over a slow line. */
const REQUEST_WITHIN_MS = 240_000;
const KEEP_ALIVE_MS = 5_000;
const LARGEST_HEADERS_BYTES = 16 * 1024;
const DRAIN_WITHIN_MS = 2_500;

export interface Listening {
  /** Where a browser finds it: `http://127.0.0.1:4000`. */
  readonly address: string;
  /** Takes no new requests, lets those under way end (at most two and a half seconds: with the database it is over within five), and closes. */
  close(): Promise<void>;
}

/** @throws {StartFailure} when nobody can listen there */
export async function listen(app: Hono<EdgeEnvironment>, host: string, port: number): Promise<Listening> {
  const server = createServer(
    {
      headersTimeout: HEADERS_WITHIN_MS,
      requestTimeout: REQUEST_WITHIN_MS,
      keepAliveTimeout: KEEP_ALIVE_MS,
      maxHeaderSize: LARGEST_HEADERS_BYTES,
    },
    getRequestListener(app.fetch, { hostname: host, errorHandler: () => unreadable() }),
  );
  server.on("clientError", answerUnreadable);
  try {
    server.listen(port, host);
    await once(server, "listening");
  } catch (error) {
    throw listenFailure(error, host, port);
  }
  return { address: addressOf(server, host), close: () => drain(server) };
}

const UNREADABLE = JSON.stringify({
  error: { code: "invalid_input", message: "The request is not HTTP that can be read.", requestId: "" },
});

const UNREADABLE_HEADERS = {
  ...FIXED_HEADERS,
  "content-security-policy": DATA_POLICY,
  "content-type": "application/json",
  "cache-control": "no-store",
} as const;

/** A request with an address or headers of which no request can be made. */
function unreadable(): Response {
  return new Response(UNREADABLE, { status: 400, headers: UNREADABLE_HEADERS });
}

const CLIENT_ERRORS: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** What is not even HTTP is answered on the bare socket, with the headers that every answer has. */
function answerUnreadable(error: Error, socket: Socket): void {
  if (!socket.writable || ("code" in error && error.code === "ECONNRESET")) {
    socket.destroy();
    return;
  }
  const status = CLIENT_ERRORS["code" in error ? String(error.code) : ""] ?? 400;
  const headers = { ...UNREADABLE_HEADERS, "content-length": String(UNREADABLE.length), connection: "close" };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("")}\r\n${UNREADABLE}`);
}

function addressOf(server: Server, host: string): string {
  const bound = server.address();
  const port = bound !== null && typeof bound === "object" ? bound.port : 0;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

async function drain(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeIdleConnections();
  const hurry = setTimeout(() => server.closeAllConnections(), DRAIN_WITHIN_MS);
  await closed;
  clearTimeout(hurry);
}
