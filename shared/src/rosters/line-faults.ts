import type { Locale } from "../words/locales.ts";
import { fill } from "../words/messages.ts";
import { LINE_FAULT_MESSAGES } from "../messages/line-faults.ts";

/**
 * Every way in which a line of a list can be wrong, and what it costs (DOMAIN.md 9): the whole row, where it says no longer
 * who or what; the cell alone, while the rest of the row is taken; or nothing, where it is kept and somebody should look at
 * it. Each has its sentence in every language.
 */
const COST = {
  /** The row has not as many cells as the heading, so that nobody knows which cell is which. */
  wrong_width: "row",
  /** No name in any of the columns of the name. */
  no_name: "row",
  name_too_long: "row",
  name_unreadable: "row",
  identifier_too_long: "row",
  identifier_unreadable: "row",
  /** The exit of a stay lies before its entry. */
  ends_before_it_begins: "row",
  other_name_too_long: "cell",
  unknown_value: "cell",
  /** A country that is no two-letter code. */
  not_a_country: "cell",
  text_too_long: "cell",
  /** Control characters, or half of a letter. */
  unreadable_text: "cell",
  /** A status, and no date for it. */
  no_date: "cell",
  order_needed: "cell",
  against_order: "cell",
  two_digit_year: "cell",
  no_year: "cell",
  serial_number: "cell",
  zoned_time: "cell",
  no_such_day: "cell",
  no_such_time: "cell",
  reversed: "cell",
  after_today: "cell",
  wrong_weekday: "cell",
  date_unreadable: "cell",
  day_unknown: "nothing",
  name_not_parted: "nothing",
  hours_reversed: "nothing",
} as const;

type FaultCost = "row" | "cell" | "nothing";

export type LineFaultCode = keyof typeof COST;

export type CellFaultCode = {
  [Code in LineFaultCode]: (typeof COST)[Code] extends "cell" ? Code : never;
}[LineFaultCode];

/** Object.keys gives up the type of the keys. */
export const LINE_FAULT_CODES = Object.keys(COST) as readonly LineFaultCode[];

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
  /** What would be right, where that depends on the list or its mapping: the values that it knows. "" elsewhere. */
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

/** What is said of one line, by what it costs. */
export function byCost(said: readonly LineFault[]) {
  const thatCost = (cost: FaultCost) => said.filter((fault) => costOf(fault) === cost);
  return { faults: thatCost("row"), unread: thatCost("cell"), remarks: thatCost("nothing") };
}

export function costOf({ reason }: Pick<LineFault, "reason">): FaultCost {
  return COST[reason];
}
