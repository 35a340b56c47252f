import type { DateFault } from "./date-faults.ts";
import { shortDay } from "./day-sentences.ts";
import type { Day } from "./days.ts";
import { type EdtfEnd, readEnd } from "./edtf-end.ts";
import { DomainError } from "../words/errors.ts";
import type { Locale } from "../words/locales.ts";
import { refusedDate } from "./refused-date.ts";

/**
 * A date as it was said, and what follows from it (DOMAIN.md 3): the calendar days on which it may have been. A mark (`~`
 * about, `?` uncertain, `%` both) is kept and said; "about" reaches one unit of its precision further on each side.
 */
export interface DateRange {
  /** What was said, in EDTF. */
  readonly edtf: string;
  /** null where nothing is said of the beginning: `../2026-04-06`, `[..2026-04-06]`. */
  readonly earliest: Day | null;
  /** null where nothing is said of the end: `2026-04-06/..`. The evidence caps it. */
  readonly latest: Day | null;
  /** The days as they were said, before "about" widened them. */
  readonly said: { readonly earliest: Day | null; readonly latest: Day | null };
  /** `../2026-04-06`: it was so on that day, since when is not known. `[..2026-04-06]` happened on that day or before. */
  readonly attested: boolean;
  /** 0 to 1439, only where the date is one day with a time. */
  readonly minuteOfDay: number | null;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

export type DateReading =
  | { readonly ok: true; readonly range: DateRange }
  | { readonly ok: false; readonly reason: string };

const OPEN = "..";
/** "One of all days up to this one": the one set that says when something happened. */
const BY = /^\[\.\.([^[\]{},]+)\]$/;
/** The grammar is ambiguous and parsing is not linear; no date is longer than this. */
const LONGEST = 40;

/**
 * Reads EDTF: a year, month or day, a day with hour and minute, an interval, an open end, "that day or before"
 * (`[..2026-04-06]`), marks, blank last digits (`202X`, `2025-11-XX`), and the numbered quarters, thirds and halves of a year (`2025-33`, `2025-37`, `2025-40`).
 * Throws a DomainError whose sentence says what would be right.
 */
export function readEdtf(text: string, locale: Locale = "en"): DateRange {
  const read = parseEdtf(text);
  if (typeof read === "string") throw refusedDate(read, text.trim(), locale);
  return read;
}

/** `readEdtf` for callers who collect reasons, such as an import. */
export function tryReadEdtf(text: string, locale: Locale = "en"): DateReading {
  try {
    return { ok: true, range: readEdtf(text, locale) };
  } catch (error) {
    if (error instanceof DomainError) return { ok: false, reason: error.message };
    throw error;
  }
}

/**
 * Evidence cap (DOMAIN.md 3.3): nothing that a source reports happened after the source was published, so `latest` is at
 * most the last possible publication day of the earliest-published source. Throws a DomainError when a source was
 * published before `earliest`, or when no source has a publication day.
 */
export function capByEvidence(
  range: DateRange,
  published: readonly DateRange[],
  locale: Locale = "en",
): { earliest: Day | null; latest: Day } {
  let cap: Day | null = null;
  for (const { latest } of published) {
    if (latest !== null && (cap === null || latest < cap)) cap = latest;
  }
  if (cap === null) throw refusedDate("no_publication", range.edtf, locale);
  if (range.earliest !== null && cap < range.earliest) {
    throw refusedDate("source_too_early", range.edtf, locale, {
      published: shortDay(cap, locale),
      earliest: shortDay(range.earliest, locale),
    });
  }
  return { earliest: range.earliest, latest: range.latest === null ? cap : Math.min(range.latest, cap) };
}

/** Reading a date costs a tenth of a millisecond, and a list of a hundred thousand rows says the same few thousand. */
const parsed = new Map<string, DateRange | DateFault>();
const MOST_KEPT = 20_000;

/** `readEdtf` without the sentence: the range, or the code of the fault. */
export function parseEdtf(text: string): DateRange | DateFault {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const read = parseAnew(text);
  if (parsed.size >= MOST_KEPT) parsed.clear();
  if (text.length <= LONGEST) parsed.set(text, read);
  return read;
}

function parseAnew(text: string): DateRange | DateFault {
  const edtf = text.trim();
  if (edtf === "") return "empty";
  if (edtf.length > LONGEST) return "unreadable";
  const by = BY.exec(edtf)?.[1];
  if (by !== undefined) return byOf(edtf, by);
  if (/[[\]{},]/.test(edtf)) return "set";
  const ends = edtf.split("/");
  const [lower, upper] = ends;
  if (lower === undefined || ends.length > 2) return "unreadable";
  if (upper === undefined) return singleOf(edtf);
  return intervalOf(edtf, lower, upper);
}

function singleOf(edtf: string): DateRange | DateFault {
  if (edtf === OPEN) return "unbounded";
  const end = readEnd(edtf);
  if (typeof end === "string") return end;
  const { earliest, latest, widened, ...marks } = end;
  return { edtf, ...widened, said: { earliest, latest }, attested: false, ...marks };
}

function byOf(edtf: string, last: string): DateRange | DateFault {
  const range = intervalOf(edtf, OPEN, last);
  return typeof range === "string" ? range : { ...range, attested: false };
}

function intervalOf(edtf: string, lower: string, upper: string): DateRange | DateFault {
  if (lower === "" || upper === "") return "unknown_end";
  const from = lower === OPEN ? null : readEnd(lower);
  if (typeof from === "string") return from;
  const to = upper === OPEN ? null : readEnd(upper);
  if (typeof to === "string") return to;
  if (!from && !to) return "unbounded";
  if (hasTime(from) || hasTime(to)) return "time_in_interval";
  if (from && to && to.latest < from.earliest) return "reversed";
  return {
    edtf,
    earliest: from?.widened.earliest ?? null,
    latest: to?.widened.latest ?? null,
    said: { earliest: from?.earliest ?? null, latest: to?.latest ?? null },
    attested: from === null,
    minuteOfDay: null,
    approximate: Boolean(from?.approximate) || Boolean(to?.approximate),
    uncertain: Boolean(from?.uncertain) || Boolean(to?.uncertain),
  };
}

function hasTime(end: EdtfEnd | null): boolean {
  return end !== null && end.minuteOfDay !== null;
}
