import type { Refusal, Warning } from "../history/review.ts";
import type { LineFaultCode } from "./line-faults.ts";

/** Why a line cannot be applied that the mapping could read. Each has its sentence in every language. */
export const IMPORT_FAULTS = [
  /** The list says of an attribute something else than what is on record, or than another of its rows. */
  "differs",
  /** Nobody has decided who it is, and it may be somebody on record. */
  "resembles",
  /** Two of its records contradict each other. */
  "contradiction",
  /** Two stays of one person overlap: they are counted once. */
  "stays_overlap",
  /** A stay without an exit, although a later one has ended. */
  "stay_left_open",
  /** A record that takes somebody out of custody, on a day that cannot be read: it is kept as alleged. */
  "undated",
] as const;

export type ImportFaultCode = LineFaultCode | Refusal | Warning | (typeof IMPORT_FAULTS)[number];

/** Something of one row that was not, or would not be, written. */
export interface RefusedCell {
  /** The line of the file or row of the sheet, from 1. */
  readonly row: number;
  readonly column: string;
  /** The cell as it came. */
  readonly value: string;
  readonly reason: ImportFaultCode;
  /** A whole English sentence. */
  readonly message: string;
}

/** What an import did, or would do. */
export interface ImportSummary {
  /** Rows of the list that hold anything. */
  readonly rows: number;
  readonly people: { readonly created: number; readonly updated: number; readonly unchanged: number };
  readonly records: {
    readonly created: number;
    /** On record already: the list is one more source of it. */
    readonly confirmed: number;
    readonly unchanged: number;
  };
  /** Rows of which nobody has decided who it is. */
  readonly undecided: number;
  /** Nothing of these rows is written. */
  readonly refused: readonly RefusedCell[];
  /** The rest of these rows is written, and this is not: nobody can read it. */
  readonly unread: readonly RefusedCell[];
  /** The rest of these rows is written, and this is not: it contradicts itself or what is on record. */
  readonly flagged: readonly RefusedCell[];
  /** What is written all the same, and a human being should look at: it does not fit what else is known. */
  readonly doubts: readonly RefusedCell[];
  /** What was kept as it came and somebody should look at: how often. */
  readonly remarks: Readonly<Record<string, number>>;
}
