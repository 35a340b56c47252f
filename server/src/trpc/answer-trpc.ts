import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import type { AnyProcedure } from "@trpc/server";
import type { Context } from "hono";
import type { Access } from "../access/access.ts";
import { readerFor, type Readers } from "../access/readers/readers.ts";
import { ROLE_TABLE } from "../access/readers/role-table.ts";
import type { EdgeEnvironment } from "../http/environment.ts";
import { failureOf } from "../http/failure.ts";
import { addressOf, transportOfRequest } from "../http/peer.ts";
import { HTTP_STATUSES } from "../http/error-response.ts";
import { isOurs, type Refusal, refusalOf, RETRY_AFTER_S } from "../http/refusal.ts";
import { askerAt } from "../work/asker.ts";
import { appRouter } from "./router.ts";
import { beginPaying, refusedPlace } from "../work/work.ts";
import type { RequestContext } from "./trpc.ts";

const MOST_CALLS_A_REQUEST = 10;
const ENDPOINT = "/trpc";
/** Those that change something, by their whole names ("people.create"): the library's types have them in branches. */
const CHANGES: ReadonlySet<string> = new Set(
  // oxlint-disable-next-line no-underscore-dangle
  Object.entries(appRouter._def.procedures as unknown as Readonly<Record<string, AnyProcedure>>)
    // oxlint-disable-next-line no-underscore-dangle
    .filter(([, { _def }]) => _def.type === "mutation")
    .map(([name]) => name),
);

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
      if (isOurs(refusalOf(error, input))) c.set("failure", failureOf(error));
    },
    responseMeta: ({ errors, ctx }) =>
      metaOf(
        errors.map((error) => refusalOf(error)),
        ctx !== undefined,
      ),
  });
  const refused = isFeed(response) ? refusedPlace() : undefined;
  if (refused) {
    // A feed would say so inside of an answer that is called good.
    await response.body?.cancel();
    throw refused;
  }
  response.headers.set("cache-control", "no-store");
  return response;
}

function isFeed({ headers }: Response): boolean {
  return headers.get("content-type")?.startsWith("text/event-stream") ?? false;
}

/** What REST says in its head, for the first of the refusals that has it to say. */
function metaOf(refusals: readonly Refusal[], isContext: boolean) {
  const waits = refusals
    .map(({ code, retryAfter = RETRY_AFTER_S[code] }) => retryAfter)
    .find((wait) => wait !== undefined);
  // Without room nothing of a batch is done; and where nobody could be told apart, nothing is asked at all.
  const whole = refusals.find(({ code }) => code === "full") ?? (isContext ? undefined : refusals[0]);
  return {
    ...(waits !== undefined && { headers: new Headers({ "retry-after": String(waits) }) }),
    ...(whole && { status: HTTP_STATUSES[whole.code] }),
  };
}

/** Whether any of the procedures that a path calls changes something. */
export function isChange(path: string): boolean {
  const called = path.startsWith(`${ENDPOINT}/`) ? path.slice(ENDPOINT.length + 1).split(",") : [];
  return called.some((name) => CHANGES.has(name));
}

/** Staff read the workspace; without a live session the caller is anonymous, whatever cookies there are. */
async function contextOf(c: Context<EdgeEnvironment>, readers: Readers, access: Access): Promise<RequestContext> {
  const transport = transportOfRequest(c);
  const session = await access.sessionOf(c.req.header("cookie"), transport);
  const account = session?.account ?? null;
  await beginPaying(account?.id ?? null);
  return {
    account,
    sessionId: session?.id ?? null,
    reader: await readerFor(readers, account),
    access,
    ip: askerAt(addressOf(c)),
    transport,
    audit: (event) => c.get("audit")({ ...event, ...(account && { account: account.id }) }),
    unlistedProxySeenAt: c.get("unlistedProxy").seenAt,
    requestId: c.get("requestId"),
  };
}

/** `/trpc/people.list,people.facets`, with only the names of procedures that exist: a path can hold anything. */
function routeOf(path: string): string {
  const called = path.slice(ENDPOINT.length + 1).split(",");
  const known = called.map((name) => (Object.hasOwn(ROLE_TABLE, name) ? name : "unknown"));
  return `${ENDPOINT}/${known.slice(0, MOST_CALLS_A_REQUEST).join(",")}`;
}
