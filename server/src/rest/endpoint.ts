import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { etag } from "hono/etag";
import { z } from "zod";
import { DomainError } from "@paradero/shared/words/errors";
import { faultOf, refusedFor } from "@paradero/shared/words/faults";
import type { Locale } from "@paradero/shared/words/locales";
import { faultSentence } from "@paradero/shared/words/request-faults";
import type { EdgeEnvironment } from "../http/environment.ts";
import { readerLocale } from "../http/reader-locale.ts";
import { refusalIn, refusalOf } from "../http/refusal.ts";
import { beginPaying } from "../work/work.ts";
import { errorAnswer } from "./answers.ts";

export type RestApi = OpenAPIHono<EdgeEnvironment>;

interface Endpoint<Input extends z.ZodObject> {
  /** In the form of OpenAPI: `/people/{ref}`. */
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  /** Every parameter of the query; others are refused by name. */
  readonly query: Input;
  /** Parameters of the path. */
  readonly params?: z.ZodObject | undefined;
  /** `text/csv` takes `bom` as well. */
  readonly answer: { readonly type: string; readonly schema: z.ZodType; readonly description: string };
  /** When it answers 308. */
  readonly redirects?: string;
  /** The answer can be long: it is sent as it is made, and has no ETag. */
  readonly streamed?: boolean;
}

const CSV = "text/csv";
const BYTE_ORDER_MARK = new Uint8Array([0xef, 0xbb, 0xbf]);

/** Excel takes a file for UTF-8 only where it begins with this mark; programs would take it for a part of the first heading. */
const bom = {
  bom: z.literal("true").optional().describe("`true` begins the file with a byte-order mark, which Excel needs."),
};

export const API_ROOT = "/api/v1";

/** One address of the public interface: its line in the OpenAPI document and its answer come from one definition. */
export function endpoint<Input extends z.ZodObject>(
  api: RestApi,
  { path, summary, description, query, params, answer, redirects, streamed = false }: Endpoint<Input>,
  respond: (c: Context<EdgeEnvironment>, query: z.output<Input>) => Response | Promise<Response>,
): void {
  const isCsv = answer.type === CSV;
  const whole = isCsv ? query.extend(bom) : query;
  const problem = { content: { "application/json": { schema: errorAnswer } } };
  api.openAPIRegistry.registerPath(
    createRoute({
      method: "get",
      path: `${API_ROOT}${path}`,
      summary,
      description,
      request: { query: whole, ...(params && { params }) },
      responses: {
        200: { description: answer.description, content: { [answer.type]: { schema: answer.schema } } },
        ...(redirects !== undefined && { 308: redirection(redirects) }),
        400: { description: "A parameter is wrong: which one, what was given, what would be right.", ...problem },
        ...(params && { 404: { description: "There is none of that reference.", ...problem } }),
        429: { description: "Too much work at once: try again after the seconds of Retry-After.", ...problem },
        503: { description: "Not ready, or too busy: try again after the seconds of Retry-After.", ...problem },
      },
    }),
  );
  const pattern = path.replaceAll(/\{(\w+)\}/g, ":$1");
  const handler = async (c: Context<EdgeEnvironment>) => {
    c.set("route", `${API_ROOT}${pattern}`);
    c.header("cache-control", "no-cache");
    await beginPaying(null);
    const given = readQuery(c.req.queries(), whole, readerLocale(c.req.header("accept-language")));
    // `whole` is `query` and the mark.
    const { bom: mark, ...asked } = given as z.output<Input> & { readonly bom?: "true" };
    const response = await respond(c, asked as z.output<Input>);
    return mark === undefined ? response : marked(response);
  };
  if (streamed) api.get(pattern, handler);
  else api.get(pattern, etag(), handler);
}

function marked(response: Response): Response {
  const text = new TransformStream<Uint8Array, Uint8Array>({
    start: (out) => out.enqueue(BYTE_ORDER_MARK),
    transform: (chunk, out) => out.enqueue(chunk),
  });
  return new Response(response.body?.pipeThrough(text), response);
}

function redirection(description: string) {
  const location = z.object({ location: z.string().describe("The address that it leads to.") });
  return { description, headers: location };
}

/** @throws {DomainError} naming every parameter that is unknown, given twice, or wrong */
function readQuery<Input extends z.ZodObject>(
  given: Record<string, string[]>,
  schema: Input,
  locale: Locale,
): z.output<Input> {
  const twice = Object.keys(given).find((name) => (given[name]?.length ?? 0) > 1);
  if (twice !== undefined && Object.hasOwn(schema.shape, twice)) {
    throw refusedFor([faultOf({ code: "twice", values: { field: twice, value: "" } })]);
  }
  const input = Object.fromEntries(Object.entries(given).map(([name, values]) => [name, values[0]]));
  const read = schema.safeParse(input);
  if (read.success) return read.data;
  const { message, faults } = refusalIn(locale, refusalOf(read.error, input));
  const isUnknown = faults.some(({ said }) => said?.code === "unknown_parameter");
  throw new DomainError("invalid_input", isUnknown ? `${message} ${knownOnes(schema, locale)}` : message, faults);
}

/** An unknown parameter is best answered with the known ones. */
function knownOnes(schema: z.ZodObject, locale: Locale): string {
  const known = Object.keys(schema.shape).join(", ");
  return faultSentence(
    known === "" ? { code: "takes_none", values: {} } : { code: "takes", values: { known } },
    locale,
  );
}
