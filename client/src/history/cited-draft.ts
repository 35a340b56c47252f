import { LOCALES, type Locale } from "@paradero/shared/words/locales";
import type { CitationInput } from "@paradero/shared/inputs/source-input";
import type { Citation } from "../sources/citation-list.tsx";
import type { SourceInBrief } from "../sources/source-draft.ts";

/** A source that the corrected record rests on, with what it says there, as it is being typed. */
export interface CitedDraft {
  readonly source: SourceInBrief;
  /** In our own words; empty where nothing is said in that language. */
  readonly says: Readonly<Record<Locale, string>>;
  readonly locator: string;
  /** As typed; empty where it is the day of the record. */
  readonly asOf: string;
}

export function citedDraft({ source, says, locator, asOf }: Citation): CitedDraft {
  return { source, says: { es: says.es ?? "", en: says.en ?? "" }, locator: locator ?? "", asOf: asOf ?? "" };
}

/** Tells one citation of a record from the others. */
export function citedKey({ source, says, locator, asOf }: CitedDraft): string {
  return JSON.stringify([source.ref, says.es, says.en, locator, asOf]);
}

/** What a citation says to the server. @param asOf the day as it was read, in EDTF */
export function citationInputOf({ source, says, locator }: CitedDraft, asOf: string | null): CitationInput {
  const said = LOCALES.flatMap((locale) =>
    says[locale].trim() === "" ? [] : [[locale, says[locale].trim()] as const],
  );
  return {
    source: { ref: source.ref },
    ...(said.length > 0 && { says: Object.fromEntries(said) }),
    ...(locator.trim() !== "" && { locator: locator.trim() }),
    ...(asOf !== null && { asOf }),
  };
}

interface Citing {
  readonly cited: readonly CitedDraft[];
  readonly begunWith: readonly string[];
}

/**
 * The citations with those that somebody else added to the record meanwhile: a correction says everything anew, and would
 * leave them out unseen. Null where there are none.
 */
export function withCitedSince({ cited, begunWith }: Citing, begin: Citing): Citing | null {
  const known = new Set(begunWith);
  const added = begin.cited.filter((one) => !known.has(citedKey(one)));
  return added.length === 0 ? null : { cited: [...cited, ...added], begunWith: begin.begunWith };
}
