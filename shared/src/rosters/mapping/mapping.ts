import { z } from "zod";
import { GRADES } from "../../statuses/grades.ts";
import { edtfText, line, sourceRef } from "../../inputs/input-parts.ts";
import { isoDay } from "../../inputs/people-query.ts";
import { ATTRIBUTES, forEachAttribute, LISTED_ATTRIBUTES } from "../../person/attributes.ts";
import { OTHER_NAME_KINDS, PUBLICATION_LEVELS } from "../../person/profiles.ts";
import { newSource } from "../../inputs/source-input.ts";
import { STATUSES } from "../../statuses/statuses.ts";
import { attributeMapping } from "./attribute-mapping.ts";
import { column, columns, fromColumn, known, sentinel, valueMap, word } from "./mapping-parts.ts";
import { DELIMITERS, TABLE_KINDS } from "../table-format.ts";

/** What 03/04/1976 means. */
export const DATE_ORDERS = ["day-first", "month-first", "year-first"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** How a name of one column is written; it is then shown given names first. */
export const NAME_ORDERS = ["given-first", "family-first", "family-comma-given"] as const;
export type NameOrder = (typeof NAME_ORDERS)[number];
/** Where the mapping does not say. */
export const USUAL_NAME_ORDER: NameOrder = "given-first";

/** How the file is read. A key that is left out is found in the file. */
const format = known({
  kind: word(TABLE_KINDS, "kind of file").optional(),
  /** As TextDecoder names it: "utf-8", "iso-8859-1". */
  encoding: line(40).optional(),
  delimiter: word(DELIMITERS, "delimiter").nullable().optional(),
  sheet: line(200).nullable().optional(),
  /** Lines or sheet rows before the header. */
  skipLines: z.int("must be a whole number").min(0).max(10_000).optional(),
  headerRow: z.boolean("must be true or false").optional(),
  /** Without it a date that can be read both ways is refused, and only such a date. */
  dateOrder: word(DATE_ORDERS, "order of dates").optional(),
  /** 1930: of two digits, 30 to 99 are 1930 to 1999, and 00 to 29 are 2000 to 2029. Without it they are refused. */
  twoDigitYearsFrom: z.int("must be a year, such as 1930").min(1000).max(2900).optional(),
  /** More values that say nothing, in any column: "sin datos". Those that always do: `EMPTY_VALUES`. */
  empty: z.array(sentinel, "must be a list of values").max(100).optional(),
});

/** In one column, or in columns of given and family names. */
const name = known({
  full: column.optional(),
  order: word(NAME_ORDERS, "order of names").optional(),
  /** More surnames, put after those of `full`. */
  also: columns.optional(),
  given: columns.optional(),
  family: columns.optional(),
}).superRefine(({ full, order, also, given, family }, context) => {
  const refuse = (message: string) => context.addIssue({ code: "custom", message });
  if (full === undefined && given === undefined && family === undefined)
    refuse("must name the column of the name: full, or given and family");
  else if (full !== undefined && (given !== undefined || family !== undefined))
    refuse("must have either full, or given and family, and not both");
  else if (full === undefined && (given === undefined || family === undefined))
    refuse("must have both given and family, or else full");
  else if (full === undefined && (order !== undefined || also !== undefined))
    refuse("has order or also, which only go with full");
});

const otherName = known({
  column,
  kind: word(OTHER_NAME_KINDS, "kind of another name").default("variant"),
  /** What parts several names of one cell. Without it the cell is one name. */
  separator: z.string().min(1, "must not be empty").max(10).optional(),
});

const attributes = known(
  forEachAttribute(LISTED_ATTRIBUTES, (which) => attributeMapping(which, ATTRIBUTES[which].holds).optional()),
);

/** Where the list says that the person is held, for a line without a record of its own. */
const heldAt = known({ facility: fromColumn.optional(), place: fromColumn.optional(), state: fromColumn.optional() });

const person = known({
  identifier: known({ scheme: line(60), column }).optional(),
  name,
  otherNames: z.array(otherName, "must be a list").max(20).default([]),
  attributes: attributes.default({}),
  heldAt: heldAt.optional(),
});

/** Where the date of a record stands. */
const date = known({
  column: column.optional(),
  /** Of a time stamp take the calendar day that is written, and no time. */
  precision: word(["day"], "precision").optional(),
  /** Dates that say that nothing happened yet: "2020-01-01". There is no record then. */
  ignore: z.array(sentinel, "must be a list of values").max(100).default([]),
  /** The cell goes on with the place, after the date. */
  splitPlace: z.boolean("must be true or false").default(false),
  /** EDTF: the date of a record whose cell does not say one. */
  within: edtfText.optional(),
}).refine(({ column: at, within }) => at !== undefined || within !== undefined, "must name a column, or say within");

const record = known({
  /** One status for every line that has the date, or a column of the status with what its values mean. */
  status: z.union([word(STATUSES, "status"), known({ column, values: valueMap(STATUSES, "status") })]),
  date,
  place: fromColumn.optional(),
  facility: fromColumn.optional(),
  state: fromColumn.optional(),
  grade: word(GRADES, "grade").default("reported"),
  note: fromColumn.optional(),
}).refine(({ date: { splitPlace }, place }) => !splitPlace || place === undefined, {
  path: ["place"],
  message: "must not be there when date.splitPlace takes the place out of the cell of the date",
});

const source = z.union([known({ ref: sourceRef }), newSource]);

const publication = z.union([
  word(PUBLICATION_LEVELS, "publication"),
  known({ level: z.literal("named", 'must be "named"'), minorsReason: line(1000) }),
]);

/**
 * Whose list it is. With a day it is one of who was held on that day: it attests custody for each line without a record of
 * its own.
 */
const roster = known({ organization: line(200), title: line(300), asOf: isoDay.optional() });

/** What the columns of a list mean (DOMAIN.md 9). `MAPPING.md` describes it key by key. */
export const rosterMapping = known({
  version: z.literal(1, "must be 1, the only version there is"),
  name: line(120).default("Mapping"),
  format: format.default({}),
  person,
  records: z.array(record, "must be a list").max(50, "must hold at most 50 records").default([]),
  source: source.optional(),
  publication: publication.default("internal"),
  roster: roster.optional(),
});

/** As it is worked with: what was left out has its default. */
export type RosterMapping = z.infer<typeof rosterMapping>;
/** As it may be written. */
export type WrittenMapping = z.input<typeof rosterMapping>;
export type MappedFormat = RosterMapping["format"];
export type RecordMapping = RosterMapping["records"][number];
