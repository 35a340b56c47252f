import { z } from "zod";
import { type Locale, LOCALES } from "../../words/locales.ts";
import type { ListableKind } from "../../person/attribute-kinds.ts";
import { column, known, valueMap, word } from "./mapping-parts.ts";

/** The column that says an attribute, and what it takes to read its cells: which of these, the kind of value decides. */
export interface AttributeMapping {
  readonly column: string;
  /** What the values of the column mean; null where one says nothing. Without it they are the codes themselves. */
  readonly values?: Readonly<Record<string, string | null>> | undefined;
  /** What parts several values of one cell. */
  readonly separator?: string | undefined;
  /** Of a time stamp take the calendar day that is written, and no time. */
  readonly precision?: "day" | undefined;
  /** Of the texts in the column. */
  readonly language?: Locale | undefined;
}

const COUNTRY = /^[A-Z]{2}$/;
const countries = z.record(
  z.string(),
  z.string().regex(COUNTRY, "must be a two-letter country code, such as VE, or null").nullable(),
  "must say for each value of the column which country it is",
);

/** How a mapping says an attribute that holds this kind of value. */
export function attributeMapping(name: string, holds: ListableKind): z.ZodType<AttributeMapping> {
  switch (holds.is) {
    case "word":
      return known({ column, values: valueMap(holds.words, name).optional() });
    case "date":
      return known({ column, precision: word(["day"], "precision").optional() });
    case "countries":
      return known({ column, values: countries.optional(), separator: z.string().min(1).max(10).optional() });
    case "texts":
      return known({ column, language: word(LOCALES, "language of the list") });
  }
}
