import { citations } from "@paradero/drizzle/schema/citations";
import { facilities } from "@paradero/drizzle/schema/facilities";
import { identifiers } from "@paradero/drizzle/schema/identifiers";
import { merges } from "@paradero/drizzle/schema/merges";
import { milestones } from "@paradero/drizzle/schema/milestones";
import { names } from "@paradero/drizzle/schema/names";
import { type people, profiles } from "@paradero/drizzle/schema/people";
import { relations } from "@paradero/drizzle/schema/relations";
import { matchDecisions, type rosterLines, rosterMappings, rosters } from "@paradero/drizzle/schema/rosters";
import { sources } from "@paradero/drizzle/schema/sources";
import { statusRecords } from "@paradero/drizzle/schema/status-records";

/** The tables of facts that people write, those first that others point at. A person's row is never closed. */
export const CLOSABLE_TABLES = {
  sources,
  facilities,
  profiles,
  names,
  identifiers,
  relations,
  merges,
  statusRecords,
  milestones,
  citations,
  rosterMappings,
  rosters,
  matchDecisions,
} as const;

export type ClosableTable = keyof typeof CLOSABLE_TABLES;

export const CLOSABLE: readonly ClosableTable[] = [
  "sources",
  "facilities",
  "profiles",
  "names",
  "identifiers",
  "relations",
  "merges",
  "statusRecords",
  "milestones",
  "citations",
  "rosterMappings",
  "rosters",
  "matchDecisions",
];

/** What the change gives every fact, whoever writes it. */
type Known = "recordedIn" | "recordedAt" | "supersededAt" | "supersededIn";

/** A fact before it is written: everything but its change and its time. */
export type NewFact<T extends { $inferInsert: object }> = Omit<T["$inferInsert"], Known>;

export type ClosableRows = { [T in ClosableTable]?: readonly NewFact<(typeof CLOSABLE_TABLES)[T]>[] };

/** The facts that one change records. */
export interface NewFacts extends ClosableRows {
  readonly people?: readonly NewFact<typeof people>[];
  /** In batches, so that a long list is never in memory as rows. They are never closed: their roster is. */
  readonly rosterLines?: Iterable<readonly NewRosterLine[]>;
}

export type NewRosterLine = Omit<typeof rosterLines.$inferInsert, "recordedIn">;

/** Ids of the facts that one change closes, by table. */
export type ClosedFacts = { readonly [T in ClosableTable]?: readonly string[] };
