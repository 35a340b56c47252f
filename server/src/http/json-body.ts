import { isUtf8 } from "node:buffer";
import { createMiddleware } from "hono/factory";
import { allowanceOf } from "./allowances.ts";
import type { EdgeEnvironment } from "./environment.ts";
import { refuse } from "./error-response.ts";

/** No form of ours nests deeper than a dozen; what reads JSON reads it one level inside the other. */
const DEEPEST = 32;
/** A change of twenty thousand people names each of them with a version. */
const MOST_VALUES = 250_000;

const JSON_TYPE = "application/json";
const [QUOTE, BACKSLASH, COMMA, OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [34, 92, 44, 91, 93, 123, 125];

/**
 * JSON is bounded before anything reads it: it is UTF-8, and neither deep nor made of more values than anybody has use for
 * (PROMISES.md 29). Letters of another encoding would be kept as signs that nobody wrote.
 */
export const boundedJson = createMiddleware<EdgeEnvironment>(async (c, next) => {
  const input = c.req.query("input");
  let fault = input === undefined ? null : faultIn(Buffer.from(input));
  if (c.req.method === "POST" && allowanceOf(c.req.path).contentType === JSON_TYPE) {
    const bytes = Buffer.from(await c.req.arrayBuffer());
    fault ??= faultIn(bytes);
    // Whoever comes next reads a body that was not read yet.
    c.req.raw = new Request(c.req.raw.url, {
      method: c.req.raw.method,
      headers: c.req.raw.headers,
      signal: c.req.raw.signal,
      body: bytes,
    });
  }
  return fault === null ? next() : refuse(c, { code: "invalid_input", message: fault, faults: [] });
});

/** What is wrong with the bytes of a JSON text, apart from its form; null for nothing. */
export function faultIn(bytes: Buffer): string | null {
  if (!isUtf8(bytes)) return "The body must be JSON in UTF-8, and it holds bytes that are no UTF-8.";
  let [depth, values, inText] = [0, 1, false];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) inText = !inText;
    else if (inText) at += byte === BACKSLASH ? 1 : 0;
    else if (byte === OPEN_LIST || byte === OPEN) depth += 1;
    else if (byte === CLOSE_LIST || byte === CLOSE) depth -= 1;
    else if (byte === COMMA) values += 1;
    if (depth > DEEPEST) return `The JSON is nested more than ${DEEPEST} deep, which is the most that is read.`;
    if (values > MOST_VALUES) return `The JSON holds more than ${MOST_VALUES} values, which is the most that is read.`;
  }
  return null;
}
