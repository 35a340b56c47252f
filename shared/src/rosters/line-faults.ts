import type { Locale } from "../locales.ts";
import { fill } from "../messages.ts";
import { LINE_FAULT_MESSAGES } from "../messages/line-faults.ts";

/** Every way in which a cell of a list can be wrong. Each has its sentence in every language. */
export const LINE_FAULTS = [
  /** No name in any of the columns of the name. */
  "no_name",
  "name_too_long",
  "unknown_value",
  /** A country that is no two-letter code. */
  "not_a_country",
  "text_too_long",
  /** Control characters, or half of a letter. */
  "unreadable_text",
  /** A status, and no date for it. */
  "no_date",
  "order_needed",
  "against_order",
  "two_digit_year",
  "no_year",
  "serial_number",
  "zoned_time",
  "no_such_day",
  "no_such_time",
  "reversed",
  "after_today",
  "wrong_weekday",
  "date_unreadable",
  /** The exit of a stay lies before its entry. */
  "ends_before_it_begins",
] as const;

/** What is kept as it came, and somebody should look at. */
export const LINE_REMARKS = ["day_unknown", "name_not_parted", "hours_reversed"] as const;

export type LineFaultCode = (typeof LINE_FAULTS)[number] | (typeof LINE_REMARKS)[number];

/** Something about one cell, for the report of an import. */
export interface LineFault {
  /** The line of the file or row of the sheet, from 1. */
  readonly row: number;
  readonly column: string;
  /** The cell as it came. */
  readonly value: string;
  readonly reason: LineFaultCode;
  /** A whole English sentence; `lineFaultSentence` says the same in every language. */
  readonly message: string;
  /** What would be right, where that depends on the mapping: the values that it knows. "" elsewhere. */
  readonly right: string;
}

const MOST_SHOWN = 80;

/** What is wrong with the cell and what would be right, naming row, column and value. */
export function lineFaultSentence(fault: Omit<LineFault, "message">, locale: Locale): string {
  const { row, column, value, reason, right } = fault;
  const shown = value.length > MOST_SHOWN ? `${value.slice(0, MOST_SHOWN).toWellFormed()}…` : value;
  return fill(LINE_FAULT_MESSAGES[locale][reason], { row: String(row), column, value: shown, right });
}

/** A fault with its English sentence. */
export function lineFault(fault: Omit<LineFault, "message">): LineFault {
  return { ...fault, message: lineFaultSentence(fault, "en") };
}

const REMARKS: ReadonlySet<string> = new Set(LINE_REMARKS);

/** Whether it is kept as it came, and only to be looked at. */
export function isRemark({ reason }: Pick<LineFault, "reason">): boolean {
  return REMARKS.has(reason);
}
