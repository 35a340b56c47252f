import { shortDate } from "../date-sentences.ts";
import { findingSentence } from "../finding-sentence.ts";
import type { Finding } from "../history/review.ts";
import type { Locale } from "../locales.ts";
import { fill } from "../messages.ts";
import { IMPORT_REMARK_MESSAGES } from "../messages/import-remarks.ts";
import { lineFaultSentence } from "./line-faults.ts";

/** A stay by its two ends, each as it was said (EDTF). */
export interface SaidStay {
  readonly entry: string;
  readonly exit: string | null;
}

/** What an import finds of a row beside the other rows and what is on record. */
export type ImportRemark = {
  /** The line of the file or row of the sheet, from 1. */
  readonly row: number;
  /** "" where the mapping alone says it. */
  readonly column: string;
  /** The cell as it came. */
  readonly value: string;
} & (
  | { readonly is: "found"; readonly finding: Finding }
  | { readonly is: "stays_overlap" | "stay_left_open"; readonly other: SaidStay }
  | { readonly is: "hours_reversed" }
);

/** @param who named beside the row, where it is not plain of whom it speaks */
export function importRemarkSentence(remark: ImportRemark, locale: Locale, who?: string): string {
  const { row, column, value } = remark;
  if (remark.is === "hours_reversed") {
    return lineFaultSentence({ row, column, value, reason: remark.is, right: "" }, locale);
  }
  const words = IMPORT_REMARK_MESSAGES[locale];
  const said =
    remark.is === "found"
      ? findingSentence(remark.finding, locale)
      : fill(words[remark.is], { other: staySaid(remark.other, locale) });
  return fill(words[column === "" ? "inRow" : "inColumn"], {
    row: String(row),
    who: who === undefined ? "" : ` (${who})`,
    column,
    said,
  });
}

function staySaid({ entry, exit }: SaidStay, locale: Locale): string {
  const words = IMPORT_REMARK_MESSAGES[locale];
  const said = { entry: shortDate(entry, locale) };
  return exit === null ? fill(words.open, said) : fill(words.closed, { ...said, exit: shortDate(exit, locale) });
}
