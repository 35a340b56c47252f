import { z } from "zod";
import { line } from "../../inputs/input-parts.ts";

const A_COLUMN = "must name a column, as its heading is written in the file";

/** The heading of a column. Accents, case and spaces may differ where that leaves only one. */
export const column = z.string(A_COLUMN).max(500, "must be at most 500 characters long").min(1, A_COLUMN);

const NO_COLUMNS = "must name at least one column";

/** One column, or several whose texts are joined in this order. Read into a list. */
export const columns = z
  .union([column, z.array(column).min(1, NO_COLUMNS).max(20, "must name at most 20 columns")], A_COLUMN)
  .transform((named) => (typeof named === "string" ? [named] : named));

/** An object that refuses a key it does not know, and says which it takes. */
export function known<Shape extends z.ZodRawShape>(shape: Shape) {
  const takes = Object.keys(shape).join(", ");
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code === "unrecognized_keys") return `has no key ${quoted(issue.keys)}; it takes ${takes}`;
      return `must be an object with ${takes}`;
    },
  });
}

/** One word of a vocabulary. `noun` is what such a word is called: "status". */
export function word<const Words extends readonly string[]>(words: Words, noun: string) {
  return z.enum(words, { error: ({ input }) => notOne(input, words, noun) });
}

/**
 * What the values of a column mean: `{ "Preso": …, "Traslado": null }`. null: the value is known and says nothing. Looked up
 * as it is written first, then without regard to accents, case and spaces.
 */
export function valueMap<const Words extends readonly string[]>(words: Words, noun: string) {
  const meaning = z.enum(words, { error: ({ input }) => notOne(input, words, noun, true) }).nullable();
  return z.record(z.string(), meaning, `must say for each value of the column which ${noun} it is`);
}

function notOne(given: unknown, words: readonly string[], noun: string, orNull = false): string {
  const takes = `it takes ${words.join(", ")}${orNull ? ", or null where the value says nothing" : ""}`;
  return given === undefined
    ? `must be a ${noun}: ${takes}`
    : `is ${JSON.stringify(given)}, which is no ${noun}: ${takes}`;
}

function quoted(keys: readonly string[]): string {
  return keys.map((key) => `"${key}"`).join(", ");
}

/** A value that stands for "nothing said"; compared without regard to accents, case and spaces. */
export const sentinel = line(80);

/** A cell taken as it is. */
export const fromColumn = known({ column });
