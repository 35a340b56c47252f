import type { Locale } from "../words/locales.ts";
import { fill } from "../words/messages.ts";
import { READING_REMARK_MESSAGES, READING_ROWS } from "../messages/reading-remarks.ts";
import type { ReadingRemark } from "./table-format.ts";

const MOST_SAID = 120;
const NO_ROWS = / ?\(\{rows\}\)/;

/** What a reader of the file should know, as a whole sentence, with the first lines that it is about. */
export function readingRemarkSentence({ code, count, rows, said }: ReadingRemark, locale: Locale): string {
  const message = READING_REMARK_MESSAGES[locale][code];
  const [one, more] = typeof message === "string" ? [message, message] : message;
  const chosen = count === 1 ? one : more;
  const shown = said.length > MOST_SAID ? `${said.slice(0, MOST_SAID).toWellFormed()}…` : said;
  return fill(rows.length === 0 ? chosen.replace(NO_ROWS, "") : chosen, {
    n: count.toLocaleString(locale, { useGrouping: "always" }),
    said: shown,
    rows: rowsSaid(rows, count, locale),
  });
}

function rowsSaid(rows: readonly number[], count: number, locale: Locale): string {
  const words = READING_ROWS[locale];
  const form = rows.length < count ? words.some : rows.length === 1 ? words.one : words.more;
  return fill(form, { rows: rows.map(String).join(", ") });
}
