import type { Locale } from "../../words/locales.ts";
import { fill } from "../../words/messages.ts";
import { DATE_ORDER_MESSAGES } from "../../messages/date-order.ts";
import { dayAndMonth } from "./date-numbers.ts";

/** What the dates of a list prove about the order of day and month. */
export type DateOrderFinding = "day_first" | "month_first" | "contradictory" | "unproven" | "not_needed";

const FIGURES = /(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2(?:\d{4}|\d{2})(?!\d)/g;

/** Counts what the dates of a list prove, cell by cell or row by row, so that a list of any length can be read through. */
export class DateOrderEvidence {
  /** Cells that can only be read day first: 26/12/1976. */
  dayFirst = 0;
  /** Cells that can only be read month first: 12/26/1976. */
  monthFirst = 0;
  /** Cells that can be read both ways: 03/04/1976, and 05/05/1976, which is the same day in either. */
  both = 0;
  /** Cells that say nothing of the order: 1976-12-26, NOV/1976, 31/31/1976. Empty ones are not counted. */
  neither = 0;

  add(cell: string): void {
    this.addRow([cell]);
  }

  /** Counts a row once, whatever number of dates it has; one of them that proves an order proves it for the row. */
  addRow(cells: readonly string[]): void {
    const proofs = new Set<Proof>();
    let empty = true;
    for (const cell of cells) {
      if (cell.trim() === "") continue;
      empty = false;
      for (const [, first, , second] of cell.matchAll(FIGURES)) proofs.add(proofOf(Number(first), Number(second)));
    }
    if (empty) return;
    if (proofs.has("dayFirst")) this.dayFirst += 1;
    if (proofs.has("monthFirst")) this.monthFirst += 1;
    if (proofs.has("dayFirst") || proofs.has("monthFirst")) return;
    this[proofs.has("both") ? "both" : "neither"] += 1;
  }

  get finding(): DateOrderFinding {
    if (this.dayFirst > 0 && this.monthFirst > 0) return "contradictory";
    if (this.dayFirst > 0) return "day_first";
    if (this.monthFirst > 0) return "month_first";
    return this.both > 0 ? "unproven" : "not_needed";
  }

  /** Only what the data prove, without anything against it; it is shown with its sentence, never applied silently. */
  get proposal(): "day-first" | "month-first" | null {
    if (this.finding === "day_first") return "day-first";
    return this.finding === "month_first" ? "month-first" : null;
  }

  /** "153,646 rows prove month first; 90,878 fit both." */
  sentence(locale: Locale): string {
    const words = DATE_ORDER_MESSAGES[locale];
    const counted = (count: number, one: string, more: string) =>
      count === 1 ? one : fill(more, { n: count.toLocaleString(locale, { useGrouping: "always" }) });
    return fill(words.finding[this.finding], {
      dayProof: counted(this.dayFirst, words.proves, words.prove),
      monthProof: counted(this.monthFirst, words.proves, words.prove),
      both: counted(this.both, words.fits, words.fit),
    });
  }
}

type Proof = "dayFirst" | "monthFirst" | "both" | "neither";

function proofOf(first: number, second: number): Proof {
  const asDayFirst = typeof dayAndMonth(first, second, "day-first") !== "string";
  const asMonthFirst = typeof dayAndMonth(first, second, "month-first") !== "string";
  if (asDayFirst && asMonthFirst) return "both";
  return asDayFirst ? "dayFirst" : asMonthFirst ? "monthFirst" : "neither";
}
