import type { MatchReason } from "@paradero/shared/names/match-codes";
import type { LineDecision } from "@paradero/shared/rosters/line-decisions";
import type { LineFault } from "@paradero/shared/rosters/line-faults";
import type { MappedLine, MappedRow } from "@paradero/shared/rosters/mapped-line";
import type { RosterMapping, WrittenMapping } from "@paradero/shared/rosters/mapping";
import type { PersonRow } from "../people/person-rows.ts";
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
  readonly proposal: RosterMapping;
  readonly dateOrder: DateOrderCount;
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
  /** Open lines with somebody at least as certain as not. */
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

/** Somebody on record, as the side-by-side view of a line shows them. */
export interface KnownPerson extends Pick<
  PersonRow,
  "ref" | "name" | "otherNames" | "status" | "sure" | "since" | "state" | "sex" | "nationalities"
> {
  /** EDTF. */
  readonly birth: string | null;
  /** Name of the facility of the newest record that gives one. */
  readonly facility: string | null;
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
}

/** What was decided of the same line on the list of another organisation: it is shown, and decides nothing. */
export interface DecidedElsewhere {
  readonly roster: string;
  readonly title: string;
  readonly organization: string;
}

export interface LineSuggestion {
  readonly person: KnownPerson;
  /** 0 to 1. */
  readonly certainty: number;
  /** The same identifier. */
  readonly certain: boolean;
  readonly reasons: readonly MatchReason[];
  readonly doubts: readonly MatchReason[];
  /** Lists of other organisations on which somebody decided that this line is this person. */
  readonly elsewhere: readonly DecidedElsewhere[];
}

export interface QueuedLine {
  readonly number: number;
  readonly cells: readonly string[];
  /** null where nothing of it can be used. */
  readonly line: MappedLine | null;
  readonly faults: readonly LineFault[];
  readonly remarks: readonly LineFault[];
  readonly decision: {
    readonly decision: Exclude<LineDecision, "not_same">;
    readonly person: KnownPerson | null;
    /** The earlier list of the same organisation for which it was decided; null where it was decided here. */
    readonly remembered: string | null;
  } | null;
  /** Refs of people who were decided not to be this line, here or on any list. */
  readonly refused: readonly string[];
  /** At most five, the surest first. None for a line with a fault. */
  readonly suggestions: readonly LineSuggestion[];
}

export interface QueuePage {
  readonly columns: readonly string[];
  readonly lines: readonly QueuedLine[];
  /** Give this as `after` for the next page; null where there is none. */
  readonly next: number | null;
}

/** A change of decisions; undoing `seq` takes all of them back. null: there was nothing to decide. */
export interface Decided {
  readonly seq: number | null;
  readonly count: number;
}

export interface ComparedRoster extends Pick<RosterInBrief, "ref" | "title" | "organization" | "asOf"> {
  /** How many people it names: lines that are one person count once. */
  readonly people: number;
}

export interface ComparedPerson {
  readonly name: string;
  /** Somebody on record, where that was decided. */
  readonly person: string | null;
  /** By list, in the order of `rosters`. */
  readonly on: readonly boolean[];
  /** By list: the lines that name them. */
  readonly lines: readonly (readonly number[])[];
  /** What the later of two lists says otherwise. */
  readonly changed: readonly LineChange[];
}

export const COMPARED_FACTS = ["name", "birth", "facility", "state", "place", "status", "date"] as const;

export interface LineChange {
  readonly fact: (typeof COMPARED_FACTS)[number];
  readonly before: string | null;
  readonly after: string | null;
}

export interface RosterComparison {
  /** Of one organisation the oldest first; of several in the order in which they were asked for. */
  readonly rosters: readonly ComparedRoster[];
  /** Only for two lists of one organisation: who is on the later one alone, on the earlier one alone, on both but otherwise. */
  readonly counts: { readonly in: number; readonly out: number; readonly changed: number } | null;
  /** How many people are on both lists, for each two of them: `overlap[i][j]`. */
  readonly overlap: readonly (readonly number[])[];
  /** People on all of them. */
  readonly everywhere: number;
  /** People who fit `show`, of whom `rows` are one page. */
  readonly total: number;
  readonly rows: readonly ComparedPerson[];
}

export interface SavedMapping {
  readonly name: string;
  readonly mapping: WrittenMapping;
  /** ISO instant. */
  readonly savedAt: string;
}
