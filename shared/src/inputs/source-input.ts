import { z } from "zod";
import { edtfText, idempotencyKey, line, reason, sourceRef } from "./input-parts.ts";
import { isoDay } from "./people-query.ts";
import { text } from "../words/text.ts";

/** A user's name or password: whoever reads the address could sign in with it. */
const SECRET = /^https?:\/*[^/?#]*@/i;

export const webAddress = text(2000)
  .pipe(
    z.url({ protocol: /^https?$/, error: "must be a web address that begins with https:// or http://", abort: true }),
  )
  .refine((url) => !SECRET.test(url), {
    error: "must be a web address without a user's name or password before the @",
  });

/** A publication that is not on record yet. */
export const newSource = z.strictObject({
  title: line(500),
  publisher: line(200),
  /** Null where the text has no public address of its own; `note` then says how it was read. */
  url: webAddress.nullable(),
  published: edtfText,
  accessed: isoDay.optional(),
  language: text(35).regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, "must be a language code, such as es or en"),
  note: line(1000).optional(),
});

export type NewSource = z.infer<typeof newSource>;

/** One on record, or a new one that is recorded by the same change. */
export const sourceChoice = z.union([z.strictObject({ ref: sourceRef }), z.strictObject({ new: newSource })]);

export type SourceChoice = z.infer<typeof sourceChoice>;

const inOurWords = z
  .strictObject({ es: line(2000).optional(), en: line(2000).optional() })
  .refine(({ es, en }) => es !== undefined || en !== undefined, "must say something in Spanish or in English");

/** A source used by one fact. */
export const citationInput = z.strictObject({
  source: sourceChoice,
  /** What it says, in our own words. */
  says: inOurWords.optional(),
  /** Where in it. */
  locator: line(200).optional(),
  /** EDTF: the day that it speaks for, where that is not the day of the fact. */
  asOf: edtfText.optional(),
});

export type CitationInput = z.infer<typeof citationInput>;

export const suggestQuery = z.strictObject({
  /** A title, a publisher, a name or a whole address. */
  q: text(2000),
  limit: z.number().int().min(1).max(50).default(10),
});

export type SuggestQuery = z.infer<typeof suggestQuery>;

export const createSourceInput = z.strictObject({ idempotencyKey, source: newSource });

export type CreateSourceInput = z.infer<typeof createSourceInput>;

export const restsOnQuery = z.strictObject({ ref: sourceRef });

export const retractSourceInput = z.strictObject({
  idempotencyKey,
  ref: sourceRef,
  reason,
  /** How many citations rested on it when it was looked at: nobody retracts what they did not see. */
  restsOn: z.number().int().min(0).max(10_000_000),
});

export type RetractSourceInput = z.infer<typeof retractSourceInput>;
