import * as fc from "fast-check";
import { z } from "zod";

/** What comes where a text, a day or a number is meant: empty, huge, impossible, of another kind, or meant for another program. */
const HOSTILE: readonly fc.JsonValue[] = [
  "",
  " ",
  "\0",
  "\ud800",
  "\u202e",
  "\u200b",
  "-1",
  "null",
  "__proto__",
  "constructor",
  "9999-12-31",
  "0000-00-00",
  "-0001-01-01",
  "2026-02-30",
  "2026-01-10/2025-01-01",
  "../..",
  "%00",
  "1e999",
  "'; drop table people; --",
  "<script>alert(1)</script>",
  "=cmd|'/c calc'!A1",
  "ñ".repeat(70_000),
  0,
  -1,
  1.5,
  2 ** 31,
  2 ** 53,
  -(2 ** 63),
  1e308,
  true,
  null,
  [],
  {},
  [[]],
  [null],
  Array.from({ length: 1_000 }, () => "x"),
];

const hostile = fc.oneof(fc.constantFrom(...HOSTILE), fc.jsonValue({ maxDepth: 3 }));

/** As much of JSON Schema as our inputs are made of. */
const jsonSchema = z.looseObject({
  type: z.string().optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  allOf: z.array(z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  additionalProperties: z.unknown().optional(),
  items: z.unknown().optional(),
  format: z.string().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
});

/** Inputs that nearly fit a procedure: each part is as it should be most of the time, so that the rest is reached too. */
export function nearlyFitting(input: z.ZodType | undefined): fc.Arbitrary<unknown> {
  if (input === undefined) return hostile;
  const schema = z.toJSONSchema(input, { io: "input", unrepresentable: "any", target: "draft-2020-12" });
  return fc.oneof({ weight: 9, arbitrary: fitting(schema, 0) }, { weight: 1, arbitrary: hostile });
}

const DEEPEST = 6;

function fitting(given: unknown, depth: number): fc.Arbitrary<unknown> {
  const found = jsonSchema.safeParse(given);
  if (!found.success || depth > DEEPEST) return hostile;
  return fc.oneof({ weight: 6, arbitrary: asMeant(found.data, depth) }, { weight: 1, arbitrary: hostile });
}

function asMeant(schema: Schema, depth: number): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const among = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (among && among.length > 0) return fc.oneof(...among.map((one) => fitting(one, depth + 1)));
  return BY_TYPE[schema.type ?? ""]?.(schema, depth) ?? hostile;
}

type Schema = z.infer<typeof jsonSchema>;

const number = ({ minimum = 0, maximum = 1e6 }: Schema) =>
  fc.integer({ min: Math.max(minimum, -1e9), max: Math.min(maximum, 1e9) });

const BY_TYPE: Readonly<Record<string, (schema: Schema, depth: number) => fc.Arbitrary<unknown>>> = {
  object: objectOf,
  array: ({ items }, depth) => fc.array(fitting(items, depth + 1), { maxLength: 4 }),
  string: ({ format }) => (format === "uuid" ? fc.uuid() : text),
  integer: number,
  number,
  boolean: () => fc.boolean(),
};

const text = fc.oneof(
  fc.string({ maxLength: 30, unit: "binary" }),
  fc.constantFrom("2026-01-10", "2025-12", "2024-07-29/2024-08-10", "[..2026-02-01]", "../2026-02-01", "~2025-03"),
  fc.constantFrom("p1", "ana@example.org", "https://example.org/a", "https://u:p@example.org/", "VE", "Ana Pérez"),
);

function objectOf(
  { properties = {}, required = [], additionalProperties }: Schema,
  depth: number,
): fc.Arbitrary<unknown> {
  const known = Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [name, fitting(property, depth + 1)]),
  );
  const asked = fc.record(known, { requiredKeys: required.filter((name) => name in known) });
  const isMap = typeof additionalProperties === "object" && additionalProperties !== null;
  const more = fc.dictionary(fc.constantFrom("a", "nombre", "\0", "__proto__"), hostile, { maxKeys: isMap ? 3 : 1 });
  return fc.oneof(
    { weight: isMap ? 0 : 6, arbitrary: asked },
    { weight: 1, arbitrary: fc.tuple(asked, more).map(([one, two]) => ({ ...two, ...one })) },
  );
}
