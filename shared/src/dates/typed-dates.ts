import type { DateFault } from "./date-faults.ts";
import { type DateRange, parseEdtf } from "./dates.ts";
import { clockTime } from "./day-sentences.ts";
import { type Day, formatDay } from "./days.ts";
import type { Locale } from "../words/locales.ts";
import { refusedDate } from "./refused-date.ts";
import { foldPhrase, withoutFillers } from "./typed-date-words.ts";
import type { Reading } from "./typed-point.ts";
import { readNightHour } from "./typed-relative.ts";
import { edtfOf, readSpan, type Span } from "./typed-span.ts";
import { takeTime, type TypedTime } from "./typed-time.ts";

const LONGEST_PHRASE = 200;

/**
 * Reads a date as a researcher types it, in either language, or in EDTF (DOMAIN.md 3.1): "Feb 2026", "8/2/2026", "entre dic
 * 2025 y ene 2026", "antes del 6/4/2026", "a fines de 1981", "ayer". The locale decides what figures alone mean (day first
 * in Spanish; refused in English where both fit) and the language of a refusal. A year left out is the latest that fits
 * `today`. What was understood must be read back (`dateSentence`) before it is saved. Throws a DomainError.
 */
export function readTypedDate(phrase: string, locale: Locale, today: Day): DateRange {
  const text = phrase.trim();
  const direct = parseEdtf(text.toUpperCase());
  if (typeof direct !== "string") return direct;
  const read = text.length > LONGEST_PHRASE ? undefined : readPhrase(foldPhrase(text), { phrase: text, locale, today });
  if (read === undefined) throw refusedDate(looksLikeEdtf(text) ? direct : "unreadable", text, locale);
  const range = isFault(read) ? read.fault : parseEdtf(read);
  if (typeof range === "string") throw refusedDate(range, text, locale);
  return range;
}

interface Fault {
  readonly fault: DateFault;
}

function isFault(read: string | Fault): read is Fault {
  return typeof read === "object";
}

/** Whether the fault found as EDTF tells more than "unreadable". */
function looksLikeEdtf(text: string): boolean {
  return /^[\dX.~?%/T:Z[\]{},+YES-]*$/i.test(text);
}

const ABOUT =
  /^(?:hacia|cerca del?|alrededor del?|aproximadamente|aprox\.?|circa|ca?\.|about|around|approximately|approx\.?) | (?:aproximadamente|aprox\.?|approximately|approx\.?)$/;
const UNCERTAIN = /^(?:posiblemente|probablemente|quizas?|tal vez|possibly|probably|maybe|perhaps) | ?\?$|^¿ ?/;

interface Doubt {
  readonly rest: string;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** Takes the words of doubt off both ends of a phrase. */
function takeDoubt(folded: string): Doubt {
  let rest = folded;
  let approximate = false;
  let uncertain = false;
  while (ABOUT.test(rest) || UNCERTAIN.test(rest)) {
    approximate ||= ABOUT.test(rest);
    uncertain ||= UNCERTAIN.test(rest);
    rest = rest.replace(ABOUT, "").replace(UNCERTAIN, "").trim();
  }
  return { rest, approximate, uncertain };
}

function readPhrase(folded: string, reading: Reading): string | Fault | undefined {
  const doubt = takeDoubt(folded);
  const read = readTimed(doubt.rest, reading);
  return typeof read === "string" ? marked(read, doubt) : read;
}

/** Puts the doubt on every end that is a date; one that is there already is kept ("posiblemente a más tardar hacia 2019"). */
function marked(edtf: string, { approximate, uncertain }: Doubt): string {
  return edtf.replace(END, (end) => {
    const about = approximate || /[~%]$/.test(end);
    const unsure = uncertain || /[?%]$/.test(end);
    return end.replace(/[~?%]$/, "") + (about && unsure ? "%" : about ? "~" : unsure ? "?" : "");
  });
}

/** A date in EDTF that is one end of an interval, of "that day or before", or stands alone. */
const END = /\d[^/\]]*/g;

function readTimed(folded: string, reading: Reading): string | Fault | undefined {
  const time = takeTime(folded);
  if (time === undefined) return readBounded(folded, reading);
  if (time === "impossible") return { fault: "no_such_time" };
  const rest = withoutFillers(time.rest);
  const night = readNightHour(rest, time, reading.today);
  if (night) return withTime(night.day, night.minuteOfDay);
  return readTimedDay(rest, time, reading) ?? (readBounded(time.rest, reading) && { fault: "time_in_interval" });
}

function readTimedDay(rest: string, time: TypedTime, reading: Reading): string | Fault | undefined {
  const span = readSpan(rest, reading);
  if (!span || span.low !== span.high || !/^\d{4}-\d\d-\d\d$/.test(span.low)) return undefined;
  return time.bare ? { fault: "unclear_hour" } : withTime(span.low, time.minuteOfDay);
}

function withTime(day: string, minuteOfDay: number): string {
  return `${day}T${clockTime(minuteOfDay)}`;
}

/**
 * Open ends. "Antes del 6 de abril" ends on the 5th and "después" begins on the 7th; "a más tardar el 6" and "desde el 6"
 * keep the 6th. "Hasta el 6" is none of them: it says when something ended.
 */
const BOUNDS: readonly (readonly [RegExp, (span: Span) => string | undefined])[] = [
  [/^(?:antes del?|before) /, ({ low }) => daysFrom(low, (range) => open(range.earliest, -1, "before"))],
  [/^(?:despues del?|after) /, ({ high }) => daysFrom(high, (range) => open(range.latest, 1, "after"))],
  [/^(?:a mas tardar|no mas tarde del?|on or before|no later than|by) /, ({ high }) => `[..${high}]`],
  [/ (?:o antes|or before|or earlier)$/, ({ high }) => `[..${high}]`],
  [/^(?:desde|a partir del?|since|from|on or after|no earlier than) /, ({ low }) => `${low}/..`],
  [/ (?:o despues|en adelante|or after|or later|onwards?)$/, ({ low }) => `${low}/..`],
];

function readBounded(folded: string, reading: Reading): string | undefined {
  const attested = readAttested(folded, reading);
  if (attested !== undefined) return attested;
  const span = readSpan(withoutFillers(folded), reading);
  if (span) return edtfOf(span);
  for (const [pattern, bound] of BOUNDS) {
    if (!pattern.test(folded)) continue;
    const doubt = takeDoubt(folded.replace(pattern, ""));
    const inner = readSpan(withoutFillers(doubt.rest), reading);
    const bounded = inner && bound(inner);
    if (bounded !== undefined) return marked(bounded, doubt);
  }
  return undefined;
}

const ATTESTED_FIRST = /^(?:ya(?: estaba(?: asi)?)?|estaba(?: asi)?|asi|al|already(?: so)?|so|as of) /;
const ATTESTED_LAST =
  / (?:ya estaba(?: asi)?|(?:y )?no (?:consta|se sabe) desde cuando|desde cuando no (?:consta|se sabe)|(?:was )?already so|since when (?:is |it is )?not known)$/;

/** "Ya estaba así el 6 de abril", "6 April, since when is not known": it was so on that day, and nobody says since when. */
function readAttested(folded: string, reading: Reading): string | undefined {
  const day = folded.replace(ATTESTED_LAST, "").replace(ATTESTED_FIRST, "");
  if (day === folded) return undefined;
  const doubt = takeDoubt(day);
  const span = readSpan(withoutFillers(doubt.rest), reading);
  return span && marked(`../${span.high}`, doubt);
}

function open(day: Day | null, shift: number, side: "before" | "after"): string | undefined {
  if (day === null) return undefined;
  return side === "before" ? `[..${formatDay(day + shift)}]` : `${formatDay(day + shift)}/..`;
}

/** A day that does not exist goes on as it is, to be refused by its name. */
function daysFrom(edtf: string, then: (range: DateRange) => string | undefined): string | undefined {
  const range = parseEdtf(edtf);
  return typeof range === "string" ? edtf : then(range);
}
