import { text } from "@paradero/shared/words/text";
import { z } from "zod";

const SOURCE_SORTS = ["published", "title", "publisher", "rests"] as const;
export type SourceSort = (typeof SOURCE_SORTS)[number];

/** The view of the library that an address names. */
export const sourcesSearch = z.object({
  q: text(200).optional(),
  sort: z.enum(SOURCE_SORTS).default("published"),
  direction: z.enum(["asc", "desc"]).default("desc"),
});

export type SourcesSearch = z.infer<typeof sourcesSearch>;
