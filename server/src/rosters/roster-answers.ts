import type { MappedRow } from "@paradero/shared/rosters/mapping/mapped-line";
import type { RosterMapping, WrittenMapping } from "@paradero/shared/rosters/mapping/mapping";
import type { ColumnValue } from "./handing-in/column-values.ts";
import type { InspectedFile } from "./reading/inspected-table.ts";

/** The answer to a file that was handed in. The same bytes have the same `file`, whoever hands them in. */
export interface HandedIn {
  readonly file: string;
  readonly inspection: InspectedFile;
}

/** How many cells of a file prove an order of day and month, fit both, or are no such date. */
export interface DateOrderCount {
  readonly dayFirst: number;
  readonly monthFirst: number;
  readonly both: number;
  readonly neither: number;
  readonly proposal: "day-first" | "month-first" | null;
  /** False where the file is so long that only its beginning was counted. */
  readonly complete: boolean;
}

/** A file, and what we make of it before anybody has said anything. */
export interface FileProposal extends InspectedFile {
  /** What the file was called when it was handed in first. */
  readonly name: string;
  readonly proposal: RosterMapping;
  readonly dateOrder: DateOrderCount;
  /** For each column that holds few values, each of them with its rows, in the whole file as far as it was read; null elsewhere. */
  readonly values: readonly (readonly ColumnValue[] | null)[];
}

export interface TriedMapping {
  readonly rows: readonly MappedRow[];
  /** Of these rows, those with a fault. */
  readonly refused: number;
}

export const READING_STATES = ["reading", "writing", "done", "failed", "cancelled"] as const;
export type ReadingState = (typeof READING_STATES)[number];

/** How far the reading of a whole file is. */
export interface ReadingProgress {
  readonly state: ReadingState;
  /** Bytes read, of so many. */
  readonly bytes: number;
  readonly of: number;
  readonly rows: number;
  /** The list that it became, once it is done. */
  readonly roster?: string;
  /** Why it failed. */
  readonly sentence?: string;
}

/** One list among others. */
export interface RosterInBrief {
  readonly ref: string;
  readonly title: string;
  readonly organization: string;
  /** EDTF: the day on which it says that these people were in custody. */
  readonly asOf: string | null;
  readonly lines: number;
  /** Lines that count: those without a fault, by whether somebody has decided of them here or for an earlier list. */
  readonly decided: number;
  readonly remaining: number;
  /** The change that applied it and stands. */
  readonly applied: number | null;
  /** ISO instant. */
  readonly recordedAt: string;
}

export interface RosterCounts {
  readonly lines: number;
  /** Lines with a fault: they are not written as they are, and nothing is decided of them. */
  readonly faults: number;
  /** Open lines that were compared with everybody on record so far; the next three are about these. */
  readonly compared: number;
  /** Open lines with somebody of the same identifier. */
  readonly certain: number;
  /** Other open lines with somebody at least as certain as not. */
  readonly likely: number;
  /** All other open lines that were compared. */
  readonly unlikely: number;
  readonly decided: { readonly same: number; readonly new: number; readonly unsure: number };
  readonly remaining: number;
  /** Of the decided, those that were decided for an earlier list. */
  readonly remembered: number;
}

export interface Roster extends Omit<RosterInBrief, "lines" | "decided" | "remaining"> {
  readonly file: { readonly ref: string; readonly name: string };
  readonly mapping: WrittenMapping;
  /** The source on record that it rests on; null where it is new, or none was said. */
  readonly source: { readonly ref: string; readonly title: string } | null;
  readonly counts: RosterCounts;
}

export interface SavedMapping {
  readonly name: string;
  readonly mapping: WrittenMapping;
  /** ISO instant. */
  readonly savedAt: string;
}

/** A change of decisions; undoing `seq` takes all of them back. null: there was nothing to decide. */
export interface Decided {
  readonly seq: number | null;
  readonly count: number;
}
