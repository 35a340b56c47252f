import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { FIGURE_CONCEPTS, QUALIFIERS, SOURCE_TIERS } from "@paradero/shared/inputs/figures";
import { closedAsAWhole, factId, known } from "./known.ts";
import { inOrder } from "./ranges.ts";
import { oneOf } from "./vocabulary.ts";

/**
 * A number that somebody published. One row a statement; outlets that quote one bulletin are its citations. `ref` is the
 * statement, `id` one version of what we recorded of it.
 */
export const figures = pgTable(
  "figures",
  {
    id: factId(),
    ref: text("ref").notNull(),
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
    /** The figure that the publisher replaced by this one. */
    corrects: uuid("corrects").references((): AnyPgColumn => figures.id),
    ...known,
  },
  (table) => [
    uniqueIndex("figures_open")
      .on(table.ref)
      .where(sql`superseded_at is null`),
    index("figures_ref").on(table.ref),
    uniqueIndex("figures_one_chosen")
      .on(
        table.organization,
        table.concept,
        sql`coalesce(${table.breakdown}, '')`,
        sql`coalesce(${table.breakdownValue}, '')`,
        table.asOf,
      )
      .where(sql`chosen and superseded_at is null`),
    index("figures_series").on(table.organization, table.concept, table.breakdown, table.asOfLatest),
    oneOf("figures_concept", table.concept, FIGURE_CONCEPTS),
    oneOf("figures_qualifier", table.qualifier, QUALIFIERS),
    oneOf("figures_tier", table.tier, SOURCE_TIERS),
    check("figures_value", sql`${table.value} >= 0`),
    check("figures_breakdown", sql`(${table.breakdown} is null) = (${table.breakdownValue} is null)`),
    check("figures_chosen_reason", sql`not ${table.chosen} or ${table.chosenReason} is not null`),
    inOrder("figures_range", table.asOfEarliest, table.asOfLatest),
    closedAsAWhole("figures_closed", table),
  ],
);
