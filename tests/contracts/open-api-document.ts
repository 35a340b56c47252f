import { z } from "zod";

const parameter = z.strictObject({
  name: z.string().min(1),
  in: z.enum(["query", "path"]),
  description: z.string().min(1),
  required: z.boolean().optional(),
  schema: z.record(z.string(), z.unknown()),
});

const content = z.record(z.string(), z.strictObject({ schema: z.record(z.string(), z.unknown()) }));
const description = z.string().min(1);
/** Only an answer that leads elsewhere has nothing in it. */
const response = z
  .strictObject({ description, content: content.optional(), headers: z.unknown().optional() })
  .refine((given) => (given.content === undefined) !== (given.headers === undefined));

const operation = z.strictObject({
  summary: z.string().min(1),
  description: z.string().min(1),
  parameters: z.array(parameter).default([]),
  responses: z.record(z.string(), response),
});

/** What OpenAPI 3.1 asks of a document like ours, and no key that it does not know. */
export const openApiDocument = z.strictObject({
  openapi: z.string(),
  info: z.strictObject({
    title: z.string().min(1),
    version: z.string().min(1),
    description: z.string().min(1),
    license: z.strictObject({ name: z.string().min(1) }),
  }),
  components: z.record(z.string(), z.unknown()).optional(),
  webhooks: z.record(z.string(), z.never()).optional(),
  paths: z.record(z.string(), z.strictObject({ get: operation })),
});

export type Document = z.infer<typeof openApiDocument>;

export function pathsOf(document: Document) {
  return Object.entries(document.paths).map(([path, { get }]) => ({ path, get }));
}

/** Every `$ref` anywhere in the document. */
export function refsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === "$ref" && typeof inner === "string" ? [inner] : refsIn(inner),
  );
}
