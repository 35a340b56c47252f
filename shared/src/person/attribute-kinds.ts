import { z } from "zod";
import { edtfText, line } from "../inputs/input-parts.ts";

/**
 * What an attribute may hold. The kind alone decides how a value is typed, kept, compared, read from a list and shown:
 * whoever does one of these has one way for each kind, and none for an attribute by its name.
 */
export type AttributeKind = WordKind | DateKind | CountriesKind | TextsKind | FlagKind | NoteKind;

/** What is sent is what is understood. */
type Schema<Value> = z.ZodType<Value, Value>;

/** The kinds that a list can say: a column has no "yes or no" of its own, and no note is for a list. */
export type ListableKind = Exclude<AttributeKind, FlagKind | NoteKind>;

/** Which of the words of `others`, the column it stands in, a cell of a list means. */
export type WordMeant<Word extends string> = (cell: string, others: readonly string[]) => Word | undefined;

/** One word of a vocabulary. */
export interface WordKind<Words extends readonly string[] = readonly string[]> {
  readonly is: "word";
  readonly words: Words;
  /** How lists call the words. */
  readonly meant: WordMeant<Words[number]>;
  readonly input: Schema<Words[number] | null>;
  readonly nothing: null;
}

/** A date as it was said, in EDTF. */
export interface DateKind {
  readonly is: "date";
  readonly input: Schema<string | null>;
  readonly nothing: null;
}

/** ISO 3166-1 alpha-2 codes. */
export interface CountriesKind {
  readonly is: "countries";
  readonly input: Schema<string[]>;
  readonly nothing: string[];
}

/** One text in each language, known or not. */
export interface TextsKind {
  readonly is: "texts";
  /** The longest. */
  readonly most: number;
  readonly input: Schema<Texts>;
  readonly nothing: Texts;
}

export interface Texts {
  readonly es: string | null;
  readonly en: string | null;
}

/** Yes, or else no: there is no "not known". */
export interface FlagKind {
  readonly is: "flag";
  readonly input: Schema<boolean>;
  readonly nothing: false;
}

/** A longer text in whatever language it was written. */
export interface NoteKind {
  readonly is: "note";
  readonly input: Schema<string | null>;
  readonly nothing: null;
}

export function word<const Words extends readonly string[]>(
  words: Words,
  meant: WordMeant<Words[number]>,
): WordKind<Words> {
  return { is: "word", words, meant, input: z.enum(words).nullable(), nothing: null };
}

export const date: DateKind = { is: "date", input: edtfText.nullable(), nothing: null };

const COUNTRY = /^[A-Z]{2}$/;

export const countries: CountriesKind = {
  is: "countries",
  input: z.array(z.string().regex(COUNTRY, "must be two-letter country codes, such as VE")).max(10),
  nothing: [],
};

export function texts(most: number): TextsKind {
  const input = z.strictObject({ es: line(most).nullable(), en: line(most).nullable() });
  return { is: "texts", most, input, nothing: { es: null, en: null } };
}

export const flag: FlagKind = { is: "flag", input: z.boolean(), nothing: false };

export function note(most: number): NoteKind {
  return { is: "note", input: line(most).nullable(), nothing: null };
}
