import { boolean, date, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { FIGURE_CONCEPTS, QUALIFIERS, SOURCE_TIERS } from "@paradero/shared/figures";
import { factId, known } from "./known.ts";
import { oneOf } from "./vocabulary.ts";

/** A number that somebody published. One row a statement; outlets that quote one bulletin are its citations. */
export const figures = pgTable(
  "figures",
  {
    id: factId(),
    ref: text("ref").notNull().unique(),
    organization: text("organization").notNull(),
    concept: text("concept", { enum: FIGURE_CONCEPTS }).notNull(),
    /** `sex`, `state`, … with `breakdownValue`; both null for a total. */
    breakdown: text("breakdown"),
    breakdownValue: text("breakdown_value"),
    value: integer("value").notNull(),
    qualifier: text("qualifier", { enum: QUALIFIERS }).notNull(),
    /** EDTF: the day of a stock, the end of the period of a flow. */
    asOf: text("as_of").notNull(),
    asOfEarliest: date("as_of_earliest", { mode: "string" }),
    asOfLatest: date("as_of_latest", { mode: "string" }).notNull(),
    /** EDTF interval that a flow covers, where it was said. */
    period: text("period"),
    tier: text("tier", { enum: SOURCE_TIERS }).notNull(),
    noteEn: text("note_en"),
    noteEs: text("note_es"),
    /** Two statements of one series and day that differ stand side by side; one may be chosen, with the reason. */
    chosen: boolean("chosen").notNull().default(false),
    chosenReason: text("chosen_reason"),
    corrects: uuid("corrects"),
    ...known,
  },
  (table) => [
    index("figures_series").on(table.organization, table.concept, table.breakdown, table.asOfLatest),
    oneOf("figures_concept", table.concept, FIGURE_CONCEPTS),
    oneOf("figures_qualifier", table.qualifier, QUALIFIERS),
    oneOf("figures_tier", table.tier, SOURCE_TIERS),
  ],
);
