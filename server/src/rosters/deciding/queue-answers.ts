import type { MatchReason } from "@paradero/shared/matching/match-codes";
import type { LineDecision } from "@paradero/shared/rosters/line-decisions";
import type { LineFault } from "@paradero/shared/rosters/line-faults";
import type { MappedLine } from "@paradero/shared/rosters/mapping/mapped-line";
import type { PersonRow } from "../../people/list/person-rows.ts";

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
  /** Nothing of the row is written for these. */
  readonly faults: readonly LineFault[];
  /** Cells that are left out, while the rest of the row is taken. */
  readonly unread: readonly LineFault[];
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
