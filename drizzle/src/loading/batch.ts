import type { citations } from "../schema/citations.ts";
import type { contextEvents } from "../schema/context-events.ts";
import type { facilities } from "../schema/facilities.ts";
import type { figures } from "../schema/figures.ts";
import type { milestones } from "../schema/milestones.ts";
import type { names } from "../schema/names.ts";
import type { people, profiles } from "../schema/people.ts";
import type { sources } from "../schema/sources.ts";
import type { statusRecords } from "../schema/status-records.ts";

/** A fact before it is written: everything but the change that it belongs to. */
type Row<T extends { $inferInsert: { recordedIn: number } }> = Omit<T["$inferInsert"], "recordedIn">;

export interface FactRows {
  readonly sources: Row<typeof sources>[];
  readonly facilities: Row<typeof facilities>[];
  readonly people: Row<typeof people>[];
  readonly profiles: Row<typeof profiles>[];
  readonly names: Row<typeof names>[];
  readonly statusRecords: Row<typeof statusRecords>[];
  readonly milestones: Row<typeof milestones>[];
  readonly figures: Row<typeof figures>[];
  readonly contextEvents: Row<typeof contextEvents>[];
  readonly citations: Row<typeof citations>[];
}

/** The facts that one row of the change log stands for. */
export interface Batch {
  readonly action: string;
  readonly personId?: string;
  /** What the change log keeps as the state afterwards. */
  readonly after: unknown;
  readonly rows: Partial<FactRows>;
}
