import { shortDay } from "../dates/day-sentences.ts";
import type { Fault } from "./errors.ts";
import type { Finding } from "../history/review.ts";
import type { Locale } from "./locales.ts";
import { fill, messagesFor } from "./messages.ts";
import { REVIEW_MESSAGES } from "../messages/review.ts";

/** What a finding says, in a whole sentence. */
export function findingSentence({ code, value, days, status, count }: Finding, locale: Locale): string {
  const said = Object.entries(days).map(([place, day]) => [place, shortDay(day, locale)]);
  return fill(REVIEW_MESSAGES[locale][code], {
    ...Object.fromEntries(said),
    value,
    ...(status && { status: messagesFor(locale).statusShort[status] }),
    ...(count !== undefined && { n: String(count) }),
  });
}

/** A finding as the fault of a request. */
export function findingFault(finding: Finding, locale: Locale = "en"): Fault {
  return { field: finding.field, value: finding.value, message: findingSentence(finding, locale) };
}
