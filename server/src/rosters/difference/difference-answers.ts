import type { Status } from "@paradero/shared/statuses/statuses";
import type { DifferenceKind } from "@paradero/shared/rosters/difference-kinds";
import type { ImportRemark } from "@paradero/shared/rosters/import-remarks";
import type { ImportSummary } from "@paradero/shared/rosters/import-result";
import type { Disagreement } from "../importing/plan-attributes.ts";

/** What a list does to one person, or asks of them. */
export interface DifferenceRow {
  readonly kinds: readonly DifferenceKind[];
  /** Lines of the list; none for somebody who is absent from it. */
  readonly numbers: readonly number[];
  readonly name: string;
  /** The ref; null for somebody new. */
  readonly person: string | null;
  readonly records: readonly { readonly status: Status; readonly date: string }[];
  /** Records that the list is one more source of. */
  readonly confirmed: readonly { readonly status: Status; readonly date: string; readonly asOf: string | null }[];
  readonly names: readonly string[];
  readonly filled: readonly { readonly attribute: string; readonly said: string }[];
  readonly disagreements: readonly Disagreement[];
  /** For these none of the records is written. */
  readonly contradictions: readonly ImportRemark[];
  /** What is written all the same. */
  readonly doubts: readonly ImportRemark[];
  /** Cells that are left out, while the rest of their rows is written. */
  readonly unread: readonly ImportRemark[];
  /** The record that counts today. */
  readonly standing: { readonly status: Status; readonly since: string } | null;
}

export interface Difference {
  /** Given back to apply it: what was seen is what is applied. */
  readonly digest: string;
  readonly summary: ImportSummary;
  /** Why rows are left out, in the order of the list. */
  readonly refused: readonly ImportRemark[];
  readonly counts: Readonly<Record<DifferenceKind, number>>;
  readonly rows: readonly DifferenceRow[];
}
