import { sql } from "drizzle-orm";
import { bigint, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { LINE_DECISIONS } from "@paradero/shared/rosters/line-decisions";
import { present } from "./ranges.ts";
import { closedAsAWhole, factId, known } from "./known.ts";
import { people } from "./people.ts";
import { rosterFiles } from "./roster-files.ts";
import { sources } from "./sources.ts";
import { oneOf } from "./vocabulary.ts";

/** A list of names that somebody published, as one mapping read it. Read anew with another mapping, it is another row. */
export const rosters = pgTable(
  "rosters",
  {
    id: factId(),
    /** What stands in addresses. */
    ref: text("ref").notNull(),
    title: text("title").notNull(),
    organization: text("organization").notNull(),
    /** EDTF: the day on which the list says that these people were in custody; null for a list that says no such thing. */
    asOf: text("as_of"),
    sourceId: uuid("source_id").references(() => sources.id),
    fileId: uuid("file_id")
      .notNull()
      .references(() => rosterFiles.id),
    /** The mapping that read it (`RosterMapping`). */
    mapping: jsonb("mapping").notNull(),
    lines: integer("lines").notNull(),
    ...known,
  },
  (table) => [
    uniqueIndex("rosters_open")
      .on(table.ref)
      .where(sql`superseded_at is null`),
    index("rosters_file").on(table.fileId),
    index("rosters_source").on(table.sourceId).where(present(table.sourceId)),
    closedAsAWhole("rosters_closed", table),
  ],
);

/** One line of a roster. Never changed: what is decided of it stands in `match_decisions`. */
export const rosterLines = pgTable(
  "roster_lines",
  {
    /** The `ref` of its roster, which outlives every version of it. */
    rosterRef: text("roster_ref").notNull(),
    /** The line or sheet row in the file. */
    number: integer("number").notNull(),
    /** By which a decision is remembered: the folded name, the birth and the identifier. */
    key: text("key").notNull(),
    /** What the mapping made of it (`MappedLine`). */
    line: jsonb("line").notNull(),
    /** The cells as they came. */
    cells: jsonb("cells").notNull(),
    /** What of it was refused, and what somebody should look at (`LineFault`). */
    faults: jsonb("faults").notNull(),
    recordedIn: bigint("recorded_in", { mode: "number" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.rosterRef, table.number] }), index("roster_lines_key").on(table.key)],
);

/** What a human being decided of one line: who it is, somebody new, not this person, or that it cannot be told. */
export const matchDecisions = pgTable(
  "match_decisions",
  {
    id: factId(),
    rosterRef: text("roster_ref").notNull(),
    number: integer("number").notNull(),
    key: text("key").notNull(),
    decision: text("decision", { enum: LINE_DECISIONS }).notNull(),
    /** Whom it is, or is not; null for somebody new and for a line of which nothing can be told. */
    personId: uuid("person_id").references(() => people.id),
    ...known,
  },
  (table) => [
    index("match_decisions_line").on(table.rosterRef, table.number),
    index("match_decisions_key").on(table.key),
    index("match_decisions_person").on(table.personId).where(present(table.personId)),
    oneOf("match_decisions_decision", table.decision, LINE_DECISIONS),
    closedAsAWhole("match_decisions_closed", table),
  ],
);

/** A mapping that is kept for the next list of the same shape. */
export const rosterMappings = pgTable(
  "roster_mappings",
  {
    id: factId(),
    name: text("name").notNull(),
    mapping: jsonb("mapping").notNull(),
    ...known,
  },
  (table) => [
    uniqueIndex("roster_mappings_open")
      .on(table.name)
      .where(sql`superseded_at is null`),
    closedAsAWhole("roster_mappings_closed", table),
  ],
);
