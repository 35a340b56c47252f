import { shortDate } from "../dates/date-sentences.ts";
import { findingSentence } from "../words/finding-sentence.ts";
import type { Finding } from "../history/review.ts";
import type { Locale } from "../words/locales.ts";
import { fill, messagesFor } from "../words/messages.ts";
import { IMPORT_REMARK_MESSAGES } from "../messages/import-remarks.ts";
import type { Status } from "../statuses/statuses.ts";
import { type LineFault, lineFaultSentence } from "./line-faults.ts";

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
  /** Its day cannot be read; `date` (EDTF) is by when it happened, if it did. */
  | { readonly is: "undated"; readonly status: Status; readonly date: string }
  | ({ readonly is: "fault" } & Pick<LineFault, "reason" | "right">)
);

/** What is wrong with lines, among what else is found of them. */
export function asRemarks(faults: readonly LineFault[]): ImportRemark[] {
  return faults.map(({ row, column, value, reason, right }) => ({ row, column, value, is: "fault", reason, right }));
}

/** @param who named beside the row, where it is not plain of whom it speaks */
export function importRemarkSentence(remark: ImportRemark, locale: Locale, who?: string): string {
  const { row, column, value } = remark;
  if (remark.is === "fault") {
    const { reason, right } = remark;
    return lineFaultSentence({ row, column, value, reason, right }, locale);
  }
  const words = IMPORT_REMARK_MESSAGES[locale];
  const said = saidOf(remark, locale);
  return fill(words[column === "" ? "inRow" : "inColumn"], {
    row: String(row),
    who: who === undefined ? "" : ` (${who})`,
    column,
    said,
  });
}

function saidOf(remark: Exclude<ImportRemark, { is: "fault" }>, locale: Locale): string {
  const words = IMPORT_REMARK_MESSAGES[locale];
  switch (remark.is) {
    case "found":
      return findingSentence(remark.finding, locale);
    case "undated": {
      const status = messagesFor(locale).statusShort[remark.status];
      return fill(words.undated, { status, date: shortDate(remark.date, locale) });
    }
    case "stays_overlap":
    case "stay_left_open":
      return fill(words[remark.is], { other: staySaid(remark.other, locale) });
  }
}

function staySaid({ entry, exit }: SaidStay, locale: Locale): string {
  const words = IMPORT_REMARK_MESSAGES[locale];
  const said = { entry: shortDate(entry, locale) };
  return exit === null ? fill(words.open, said) : fill(words.closed, { ...said, exit: shortDate(exit, locale) });
}
