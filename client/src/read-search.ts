import type { Fault } from "@paradero/shared/words/errors";
import { faultOf, faultsOf, quote } from "@paradero/shared/words/faults";
import type { z } from "zod";

/** The output of a schema with every field optional: an address names only what departs from the defaults. */
export type Search<S extends z.ZodObject> = { [K in keyof z.output<S>]?: z.output<S>[K] | undefined };

/** Beside what was read of an address: the parts that were not. They stay in the address until somebody takes them out. */
export const UNREAD = "unread";

/** A part of an address, as it stands there. */
export interface Unread {
  readonly name: string;
  readonly given: unknown;
  readonly faults: readonly Fault[];
}

/** What links from elsewhere carry for somebody else: it asks for nothing here. */
const CARRIED_ALONG = /^(?:utm_\w+|fbclid|gclid|msclkid|twclid|igshid)$/;

/**
 * A `validateSearch` for a route. Each parameter is read by its own field; what cannot be read, or has a name that the page
 * does not know, is kept aside as faults (`unreadIn`), for without it the page would answer a wider question than was asked
 * (PROMISES.md 31). Give the result a name before handing it to a route: called in place, TypeScript infers an empty search
 * from the route's own constraint.
 */
export function readSearch<S extends z.ZodObject>(schema: S): (raw: Record<string, unknown>) => Search<S> {
  return (raw) => {
    const read: Record<string, unknown> = {};
    // The router reads again what it read before.
    const unread = [...unreadIn(raw)];
    for (const [name, given] of Object.entries(raw)) {
      if (name === UNREAD) continue;
      // The router lays what is read over the raw address: what cannot be read must be named, or it would come back.
      read[name] = undefined;
      if (given === undefined || CARRIED_ALONG.test(name)) continue;
      const field = Object.hasOwn(schema.shape, name) ? (schema.shape[name] as z.ZodType) : undefined;
      const result = field?.safeParse(given);
      if (result?.success) read[name] = result.data;
      else unread.push({ name, given, faults: faultsIn(name, given, result?.error) });
    }
    return asSearch<S>(unread.length === 0 ? read : { ...read, [UNREAD]: unread });
  };
}

/** What could not be read of the address that this came from. */
export function unreadIn(search: object): readonly Unread[] {
  const parts = UNREAD in search && Array.isArray(search[UNREAD]) ? search[UNREAD] : [];
  return parts.filter((part) => typeof part === "object");
}

function faultsIn(name: string, given: unknown, error: z.ZodError | undefined): Fault[] {
  if (error && Array.isArray(given)) {
    return [faultOf({ code: "twice", values: { field: name, value: quote(given.join(", ")) } })];
  }
  if (!error) {
    const values = { field: quote(name), value: quote(given) };
    return [faultOf({ code: "unknown_parameter", values })];
  }
  const issues = error.issues.map((issue) => ({ ...issue, path: [name, ...issue.path] }));
  return faultsOf(issues, { [name]: given });
}

/** Every value in `read` came out of the schema's own field of that name, so it has that field's type. */
function asSearch<S extends z.ZodObject>(read: Record<string, unknown>): Search<S> {
  return read as Search<S>;
}
