import { monthOf, monthWord } from "../../dates/typed-date-words.ts";
import type { CellFaultCode } from "../line-faults.ts";
import type { DateOrder } from "../mapping/mapping.ts";

/** How the figures of a date are to be understood in one list. */
export interface NumberOrder {
  /** null: only dates that can be read in one way are read. */
  readonly order: DateOrder | null;
  /** The first year that two digits may mean; null: two digits are refused. */
  readonly twoDigitYearsFrom: number | null;
}

type NumberFault = Extract<
  CellFaultCode,
  "order_needed" | "against_order" | "no_such_day" | "two_digit_year" | "no_year" | "date_unreadable"
>;

/** A figure pair is 1 or 2 digits each, and the same sign parts all three. */
const THREE = /(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/g;
const SHORT_YEAR_FIRST = /(?<![\d/.-])(\d{2})([/.-])(\d{1,2})\2(\d{1,2})(?!\d)/g;
/** "05/20-21/1977": month, two days, year. */
const DAYS_OF_MONTH_FIRST = /^(\d{1,2})\/(\d{1,2}) ?- ?(\d{1,2})\/(\d{4})$/;
const PAIR = /(?<![\d/.-])(\d{1,2})\/(\d{1,2})(?![\d/])/g;
/** "nov-76", "5 nov '76". With a space between, "mar 05" may be a day. */
const WORD_AND_SHORT_YEAR = /(?<![a-z])([a-z]{3,})\.?(?:[/-]| ?')(\d{2})(?![\d/])/g;
const SHORT_YEAR = /^'?(\d{2})$/;

/**
 * Writes the dates of a folded phrase that are all figures so that they can be read in one way only: "03/04/1976" as
 * "1976-04-03" where the day comes first. The rest of the phrase stays as it is.
 */
export function orderNumbers(folded: string, { order, twoDigitYearsFrom }: NumberOrder): string | NumberFault[] {
  const faults: NumberFault[] = [];
  const written = (year: string, first: string, second: string, whole: string): string => {
    const full = fullYear(year, twoDigitYearsFrom);
    const pair = dayAndMonth(Number(first), Number(second), order);
    if (full === undefined) faults.push("two_digit_year");
    if (typeof pair === "string") faults.push(pair);
    return full === undefined || typeof pair === "string"
      ? whole
      : ` ${full}-${twoDigits(pair.month)}-${twoDigits(pair.day)} `;
  };
  let text = folded;
  if (order === "month-first") text = text.replace(DAYS_OF_MONTH_FIRST, "$4-$1-$2 - $4-$1-$3");
  if (order === "year-first" && twoDigitYearsFrom !== null)
    text = text.replace(SHORT_YEAR_FIRST, (_, year: string, __, month: string, day: string) => {
      return ` ${fullYear(year, twoDigitYearsFrom) ?? year}-${twoDigits(Number(month))}-${twoDigits(Number(day))} `;
    });
  text = text
    .replace(THREE, (whole, first: string, _, second: string, year: string) => written(year, first, second, whole))
    .replace(WORD_AND_SHORT_YEAR, (whole, word: string, year: string) => {
      if (monthOf(word) === undefined) return whole;
      const full = fullYear(year, twoDigitYearsFrom);
      if (full === undefined) faults.push("two_digit_year");
      return full === undefined ? whole : `${word} ${full}`;
    })
    .replace(SHORT_YEAR, (whole, year: string) => {
      const full = fullYear(year, twoDigitYearsFrom);
      if (full === undefined) faults.push("two_digit_year");
      return String(full ?? whole);
    })
    .replace(PAIR, (whole, first: string, second: string) => {
      const pair = dayAndMonth(Number(first), Number(second), order);
      if (typeof pair === "string") faults.push(pair);
      return typeof pair === "string" ? whole : ` ${pair.day} ${monthWord(pair.month)} `;
    })
    .replace(/ +/g, " ")
    .trim();
  if (!/\d{4}/.test(text) && !faults.includes("two_digit_year"))
    return [/\d/.test(text) || text.split(/[^a-z]+/).some((word) => monthOf(word)) ? "no_year" : "date_unreadable"];
  return faults.length > 0 ? faults : text;
}

/** Which of two figures is the day. Never a guess: without an order only a figure over 12 tells. */
export function dayAndMonth(
  first: number,
  second: number,
  order: DateOrder | null,
): { readonly day: number; readonly month: number } | "order_needed" | "against_order" | "no_such_day" {
  const dayFirst = fits(first, second);
  const monthFirst = fits(second, first);
  if (!dayFirst && !monthFirst) return "no_such_day";
  if (order === null && dayFirst && monthFirst && first !== second) return "order_needed";
  if (order === "year-first") return "against_order";
  if (order === "day-first" ? !dayFirst : order === "month-first" && !monthFirst) return "against_order";
  const asDayFirst = order === null ? dayFirst : order === "day-first";
  return asDayFirst ? { day: first, month: second } : { day: second, month: first };
}

function fits(day: number, month: number): boolean {
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

function fullYear(digits: string, from: number | null): number | undefined {
  if (digits.length > 2) return Number(digits);
  if (from === null) return undefined;
  const year = Math.floor(from / 100) * 100 + Number(digits);
  return year < from ? year + 100 : year;
}

export function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
