import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import type { Context } from "hono";
import type { Access } from "../access/access.ts";
import { readerFor, type Readers } from "../access/readers.ts";
import { ROLE_TABLE } from "../access/role-table.ts";
import type { EdgeEnvironment } from "../http/environment.ts";
import { failureOf } from "../http/failure.ts";
import { addressOf, transportOfRequest } from "../http/peer.ts";
import { refusalOf } from "../http/refusal.ts";
import { appRouter } from "./router.ts";
import type { RequestContext } from "./trpc.ts";

const MOST_CALLS_A_REQUEST = 10;
const ENDPOINT = "/trpc";

/** Answers our own client. Queries come as POST, so that no proxy's log holds a name that somebody searched for. */
export async function answerTrpc(c: Context<EdgeEnvironment>, readers: Readers, access: Access): Promise<Response> {
  c.set("route", routeOf(c.req.path));
  const response = await fetchRequestHandler({
    endpoint: ENDPOINT,
    req: c.req.raw,
    router: appRouter,
    createContext: () => contextOf(c, readers, access),
    allowMethodOverride: true,
    maxBatchSize: MOST_CALLS_A_REQUEST,
    onError: ({ error, input }) => {
      const { code } = refusalOf(error, input);
      if (code === "internal" || code === "busy") c.set("failure", failureOf(error));
    },
  });
  response.headers.set("cache-control", "no-store");
  return response;
}

/** Staff read the workspace; without a live session the caller is anonymous, whatever cookies there are. */
async function contextOf(c: Context<EdgeEnvironment>, readers: Readers, access: Access): Promise<RequestContext> {
  const transport = transportOfRequest(c);
  const session = await access.sessionOf(c.req.header("cookie"), transport);
  const account = session?.account ?? null;
  return {
    account,
    sessionId: session?.id ?? null,
    reader: await readerFor(readers, account),
    access,
    ip: addressOf(c),
    transport,
    requestId: c.get("requestId"),
  };
}

/** `/trpc/people.list,people.facets`, with only the names of procedures that exist: a path can hold anything. */
function routeOf(path: string): string {
  const called = path.slice(ENDPOINT.length + 1).split(",");
  const known = called.map((name) => (Object.hasOwn(ROLE_TABLE, name) ? name : "unknown"));
  return `${ENDPOINT}/${known.slice(0, MOST_CALLS_A_REQUEST).join(",")}`;
}
