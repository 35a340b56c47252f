import { FIGURE_CONCEPTS, SOURCE_TIERS } from "@paradero/shared/inputs/figures";
import { text } from "@paradero/shared/words/text";
import { z } from "zod";

const FIGURE_SORTS = ["asOf", "value", "organization", "concept"] as const;
export type FigureSort = (typeof FIGURE_SORTS)[number];

/** Which breakdown of a figure is meant where it has none: it is the total. */
export const TOTAL = "total";

/** The view of the figures table that an address names. */
export const figuresSearch = z.object({
  organization: text(200).optional(),
  concept: z.enum(FIGURE_CONCEPTS).optional(),
  /** A breakdown's key, or `total`. */
  breakdown: text(100).optional(),
  tier: z.enum(SOURCE_TIERS).optional(),
  q: text(200).optional(),
  sort: z.enum(FIGURE_SORTS).default("asOf"),
  direction: z.enum(["asc", "desc"]).default("desc"),
});

export type FiguresSearch = z.infer<typeof figuresSearch>;
