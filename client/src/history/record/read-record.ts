import type { DateRange } from "@paradero/shared/dates/dates";
import type { Day } from "@paradero/shared/dates/days";
import { DomainError } from "@paradero/shared/words/errors";
import { isFirm } from "@paradero/shared/statuses/grades";
import type { DraftRecord } from "@paradero/shared/history/review";
import type { Locale } from "@paradero/shared/words/locales";
import type { RecordInput } from "@paradero/shared/inputs/record-input";
import { type CitationInput, newSource, type SourceChoice } from "@paradero/shared/inputs/source-input";
import { readTypedDate } from "@paradero/shared/dates/typed-dates";
import { placeInput } from "../../facilities/place-draft.ts";
import type { SourceDraft } from "../../sources/source-draft.ts";
import { type CitedDraft, citationInputOf } from "../cited-draft.ts";
import type { RecordDraft, RowException } from "./draft.ts";

/** The fields of the form that something can be said beside. */
export type RecordField =
  | "what"
  | "date"
  | "source"
  | "title"
  | "publisher"
  | "url"
  | "published"
  | "language"
  | "reason"
  | CitedField;

/** One of the sources that a corrected record rests on, by its place. */
export type CitedField = `cited.${number}`;

/** Why a field cannot be sent yet: nothing is there, or a sentence in the writer's language. */
export type Fault = "missing" | { readonly sentence: string };
export type Faults = Partial<Record<RecordField, Fault>>;

export interface ReadRecord {
  readonly faults: Faults;
  /** What the date says, once it can be read. */
  readonly date: DateRange | null;
  readonly published: DateRange | null;
  /** The day that each of the kept sources speaks for, where one is said and can be read. */
  readonly asOf: readonly (DateRange | null)[];
  /** The source as it is sent, once it is complete. */
  readonly source: SourceChoice | null;
  /** What the review looks at, once date and source can be read. */
  readonly draft: DraftRecord | null;
  /** Complete, and not yet reviewed. */
  readonly input: RecordInput | null;
}

export interface Reading {
  readonly locale: Locale;
  readonly today: Day;
}

/** Reads a draft as far as it goes: what is missing or unreadable, and where nothing is, the record to send. */
export function readRecord(typed: RecordDraft, reading: Reading, exception: RowException = {}): ReadRecord {
  const faults: Faults = {};
  const status = exception.status ?? typed.status;
  if (typed.is === "status" ? status === null : typed.kind === null) faults.what = "missing";
  const date = readDate(exception.date ?? typed.date, reading, faults, "date");
  const cited = typed.cited.map((one, index) => readCited(one, reading, faults, `cited.${index}`));
  const source = addsSource(typed) ? readSource(typed.source, reading, faults) : undefined;
  const published = source?.published ?? null;
  const citations = [...cited, ...(source === undefined ? [] : [{ published, asOf: null }])].flatMap((citation) =>
    citation.published ? [{ published: citation.published, asOf: citation.asOf }] : [],
  );
  const isWhole = source !== null && citations.length === cited.length + (source === undefined ? 0 : 1);
  const draft: DraftRecord | null =
    date && isWhole
      ? { status: typed.is === "status" ? status : null, date, firm: isFirm(typed.grade), citations }
      : null;
  const kept = typed.cited.map((one, index) => citationInputOf(one, cited[index]?.asOf?.edtf ?? null));
  return {
    faults,
    date,
    published,
    asOf: cited.map(({ asOf }) => asOf),
    source: source?.choice ?? null,
    draft,
    input: inputOf(
      { ...typed, place: exception.place ?? typed.place },
      status,
      date,
      addedTo(kept, typed, reading.locale, source),
    ),
  };
}

type ReadSource = ReturnType<typeof readSource>;

/** A record needs a source: the one that is typed, or those that a correction keeps, where nothing was begun beside them. */
export function addsSource({ cited, source, says, locator }: RecordDraft): boolean {
  const begun = source.chosen !== null || source.fresh !== null;
  return cited.length === 0 || begun || [source.typed, says, locator].some((text) => text.trim() !== "");
}

/** The citations that are kept, and the one that is added; null while that is not complete. `source`: undefined for none. */
function addedTo(
  kept: readonly CitationInput[],
  typed: RecordDraft,
  locale: Locale,
  source: ReadSource | undefined,
): CitationInput[] | null {
  if (source === undefined) return [...kept];
  if (!source?.choice) return null;
  const says = typed.says.trim();
  const locator = typed.locator.trim();
  const added = {
    source: source.choice,
    ...(says !== "" && { says: { [locale]: says } }),
    ...(locator !== "" && { locator }),
  };
  return [...kept, added];
}

/** When a source on record was published, and for which day it speaks. */
function readCited({ source, asOf }: CitedDraft, reading: Reading, faults: Faults, field: CitedField) {
  return {
    published: readDate(source.published, reading, faults, field),
    asOf: asOf.trim() === "" ? null : readDate(asOf, reading, faults, field),
  };
}

function inputOf(
  typed: RecordDraft,
  status: RecordDraft["status"],
  date: DateRange | null,
  citations: CitationInput[] | null,
): RecordInput | null {
  if (!date || !citations) return null;
  const note = typed.internalNote.trim();
  const state = typed.state.trim();
  const stated = {
    date: date.edtf,
    grade: typed.grade,
    ...placeInput(typed.place),
    ...(note !== "" && { internalNote: note }),
    citations,
  };
  if (typed.is === "status") return status && { is: "status", status, ...stated, ...(state !== "" && { state }) };
  return typed.kind && { is: "milestone", kind: typed.kind, ...stated };
}

/** A date as somebody types it; what is wrong with it goes beside its field. */
function readDate(typed: string, { locale, today }: Reading, faults: Faults, field: RecordField): DateRange | null {
  if (typed.trim() === "") {
    faults[field] = "missing";
    return null;
  }
  try {
    return readTypedDate(typed, locale, today);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    faults[field] = { sentence: error.message };
    return null;
  }
}

/** The source as the server takes it, null while it is not complete; and its day of publication as soon as that can be read. */
export function readSource({ chosen, fresh }: SourceDraft, reading: Reading, faults: Faults) {
  if (chosen) {
    return { choice: { ref: chosen.ref }, published: readDate(chosen.published, reading, faults, "source") };
  }
  if (!fresh) {
    faults.source = "missing";
    return null;
  }
  const url = fresh.url.trim() || null;
  const title = fresh.title.trim();
  const publisher = fresh.publisher.trim();
  if (title === "") faults.title = "missing";
  if (publisher === "") faults.publisher = "missing";
  if (!newSource.shape.url.safeParse(url).success) faults.url = "missing";
  if (fresh.language === "") faults.language = "missing";
  const published = readDate(fresh.published, reading, faults, "published");
  if (!published || faults.title || faults.publisher || faults.url || faults.language)
    return { choice: null, published };
  return { choice: { new: { title, publisher, url, published: published.edtf, language: fresh.language } }, published };
}
