import type { RosterInBrief } from "../roster-answers.ts";

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
