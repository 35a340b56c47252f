import type { z } from "zod";

/** The output of a schema with every field optional: an address names only what departs from the defaults. */
export type Search<S extends z.ZodObject> = { [K in keyof z.output<S>]?: z.output<S>[K] | undefined };

/**
 * A `validateSearch` for a route: each parameter is read by its own field, and one that cannot be read is ignored, so
 * that a link with a mistake in it still opens the page. Give the result a name before handing it to a route: called in
 * place, TypeScript infers an empty search from the route's own constraint.
 */
export function lenientSearch<S extends z.ZodObject>(schema: S): (raw: Record<string, unknown>) => Search<S> {
  return (raw) => {
    const read: Record<string, unknown> = {};
    for (const [name, field] of Object.entries(schema.shape)) {
      if (!Object.hasOwn(raw, name)) continue;
      const result = (field as z.ZodType).safeParse(raw[name]);
      // The router lays what is read over the raw address: what cannot be read must be named, or it would come back.
      read[name] = result.success ? result.data : undefined;
    }
    return asSearch<S>(read);
  };
}

/** Every value in `read` came out of the schema's own field of that name, so it has that field's type. */
function asSearch<S extends z.ZodObject>(read: Record<string, unknown>): Search<S> {
  return read as Search<S>;
}
