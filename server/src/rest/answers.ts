import { z } from "zod";
import { CENSUS_STEPS } from "@paradero/shared/inputs/census-query";
import { CERTAINTIES } from "@paradero/shared/census/lines";
import { COUNTING_RULES } from "@paradero/shared/statuses/counting-rules";
import { ERROR_CODES } from "@paradero/shared/words/errors";
import { FIGURE_CONCEPTS, QUALIFIERS, SOURCE_TIERS } from "@paradero/shared/inputs/figures";
import { GRADES } from "@paradero/shared/statuses/grades";
import { MILESTONE_KINDS } from "@paradero/shared/statuses/milestones";
import { PEOPLE_SORTS } from "@paradero/shared/inputs/people-query";
import { PUBLIC_ATTRIBUTES, ROW_ATTRIBUTES } from "@paradero/shared/person/attributes";
import { FACETS, forEachFacet } from "@paradero/shared/person/facets";
import { NAME_KINDS, SEXES } from "@paradero/shared/person/profiles";
import { RELATION_KINDS } from "@paradero/shared/person/relations";
import { STATUSES } from "@paradero/shared/statuses/statuses";
import type { Figure } from "../figures/figure-columns.ts";
import type { ErrorBody } from "../http/error-response.ts";
import type { Person } from "../people/person/get-person.ts";
import type { PeoplePage } from "../people/list/list-people.ts";
import type { SourceRow } from "../sources/list-sources.ts";
import { attributeAnswers, bothLanguages, edtf } from "./attribute-answers.ts";
import { BRIDGE_CAUSES, BRIDGE_STEPS, type BridgePage } from "../trends/bridge.ts";
import type { Held } from "../trends/count-held.ts";

/** The answers of `/api/v1` as the OpenAPI document states them. A test holds real answers against them. */
const day = z.iso.date().describe("A calendar day, YYYY-MM-DD.");
const instant = z.iso.datetime();
const count = z.int().min(0);
const status = z.enum(STATUSES);

export const errorAnswer = z.strictObject({
  error: z.strictObject({
    code: z.enum(ERROR_CODES),
    message: z.string().describe("A sentence for the person who asked."),
    faults: z
      .array(z.strictObject({ field: z.string(), value: z.string(), message: z.string() }))
      .optional()
      .describe("Which parameter, what was given, and what would be right."),
    requestId: z.string(),
  }),
}) satisfies z.ZodType<ErrorBody>;

/** What an answer says of itself: equal questions between two changes have answers that are equal to the byte. */
const grounds = {
  asKnown: day.describe("As known on: it rests on what was recorded by the end of this day of the store's calendar."),
  filters: z
    .strictObject({ ...forEachFacet(() => z.string().optional()), q: z.string().optional() })
    .describe("Who is meant, in the words that the store understood."),
  newestChange: instant
    .nullable()
    .describe(
      "The newest change that it can rest on, of those that this reader can see. The clock is in the Date header.",
    ),
};

export const healthAnswer = z.strictObject({ status: z.literal("ok"), version: z.string() });

const since = z.strictObject({ edtf, earliest: day.nullable(), latest: day, surelyFrom: day.nullable() }).nullable();

/** What a list and a page of a person say alike. */
const standing = {
  ref: z.string(),
  name: z.string(),
  ...attributeAnswers(ROW_ATTRIBUTES),
  state: z.string().nullable().describe("Where they are held on that day, as far as it is known."),
  facility: z.strictObject({ ref: z.string(), name: z.string() }).nullable(),
  status: status.nullable().describe("The status that the middle line counts."),
  possible: z.array(status).describe("Every status that is possible on that day."),
  sure: z.boolean().describe("Nothing but `status` is possible."),
  claimed: z
    .enum(GRADES)
    .nullable()
    .describe(
      "The grade of what is on record, where all of it may or may not have happened; nothing of it is counted.",
    ),
  since,
  confirmed: day.nullable().describe("The newest day that a source of a firm record speaks for."),
  sources: count.describe("How many sources the person's records and milestones rest on."),
};

const personRow = z.strictObject({ ...standing, otherNames: z.array(z.string()) });

export const peopleAnswer = z.strictObject({
  on: day.describe("As at: the day whose status is meant."),
  certainty: z
    .enum(CERTAINTIES)
    .nullable()
    .describe("Whom of a census it lists; null: everybody who fits the filters."),
  rule: z.enum(COUNTING_RULES).nullable(),
  ruleVersion: z.int().nullable(),
  ...grounds,
  total: count,
  newestConfirmation: day.nullable().describe("The newest day for which a source speaks of anybody of them."),
  offset: count,
  limit: count,
  sort: z.enum(PEOPLE_SORTS),
  direction: z.enum(["asc", "desc"]),
  rows: z.array(personRow),
}) satisfies z.ZodType<PeoplePage>;

const sourceInBrief = {
  ref: z.string(),
  title: z.string(),
  publisher: z.string(),
  url: z.string().nullable(),
  published: edtf,
  language: z.string(),
};

const citations = z.array(
  z.strictObject({
    source: z.strictObject(sourceInBrief),
    says: bothLanguages,
    locator: z.string().nullable(),
    asOf: edtf.nullable(),
  }),
);

const fact = {
  id: z.string(),
  date: edtf,
  earliest: day.nullable(),
  latest: day,
  grade: z.enum(GRADES),
  facility: z.string().nullable(),
  place: z.string().nullable(),
  recordedAt: instant,
  supersededAt: instant.nullable(),
  corrects: z.string().nullable(),
  citations,
};

const record = z.strictObject({
  ...fact,
  status,
  minuteOfDay: z.int().nullable(),
  stay: z
    .uuid()
    .nullable()
    .describe(
      "The key that the beginning and the end of one stated custody share; null for a statement about the person",
    ),
  state: z.string().nullable(),
});

const milestone = z.strictObject({ ...fact, kind: z.enum(MILESTONE_KINDS) });

/** What an answer about one day says of itself. */
const dayGrounds = {
  on: day.describe("As at: the day that is meant."),
  asKnown: grounds.asKnown,
  newestChange: grounds.newestChange,
};

export const personAnswer = z.strictObject({
  ...dayGrounds,
  ...standing,
  names: z.array(z.strictObject({ name: z.string(), kind: z.enum(NAME_KINDS) })),
  ...attributeAnswers(PUBLIC_ATTRIBUTES),
  records: z.array(record),
  milestones: z.array(milestone),
  stretches: z.array(
    z.strictObject({
      from: day.nullable(),
      until: day.nullable().describe("The first day after it."),
      possible: z.array(status),
      nothing: z.boolean().describe("That nothing had happened yet is possible too."),
      count: status.nullable(),
    }),
  ),
  replaced: z.array(record).describe("Records that were corrected or retracted."),
  replacedMilestones: z.array(milestone).describe("Milestones that were corrected or retracted."),
  relations: z
    .array(
      z.strictObject({
        kind: z.enum(RELATION_KINDS).describe("The person is the … of the other."),
        ref: z.string(),
        name: z.string(),
        sex: z.enum(SEXES).nullable(),
        status: status.nullable(),
        sure: z.boolean(),
      }),
    )
    .describe("How the person stands to others who are public too."),
}) satisfies z.ZodType<Person>;

export const censusAnswer = z.strictObject({
  rule: z.enum(COUNTING_RULES),
  ruleVersion: z.int(),
  from: day,
  to: day,
  step: z.enum(CENSUS_STEPS),
  by: z.enum(FACETS).nullable(),
  ...grounds,
  overlapping: z
    .boolean()
    .describe("Somebody stands in several series, such as one of two nationalities: their sum is more than there are."),
  days: z.array(day).describe("The last day of each step."),
  series: z.array(
    z.strictObject({
      value: z.string().nullable(),
      low: z.array(count).describe("Certainly held."),
      count: z.array(count).describe("Held by firm records, each from its first possible day."),
      high: z.array(count).describe("Possibly held."),
    }),
  ),
  newestConfirmation: day
    .nullable()
    .describe("The newest day for which a source speaks of anybody counted on the last day."),
  unnamedAtLeast: count
    .nullable()
    .describe(
      "At least so many more are certainly held today who may not be named, rounded down to a multiple of five; 0 is " +
        "fewer than five. Null where the last day is not today, or with a filter, `by` or `asOf`.",
    ),
}) satisfies z.ZodType<Held>;

const movement = {
  step: z
    .enum(BRIDGE_STEPS)
    .describe("What came to be known of the day `from` (knowledge), or what happened between the days (time)."),
  cause: z.enum(BRIDGE_CAUSES),
  status: status.nullable().describe("Of what happened: the status that it led to. A release is of this kind."),
};

const { asKnown: known, ...otherGrounds } = grounds;

export const bridgeAnswer = z.strictObject({
  rule: z.enum(COUNTING_RULES),
  ruleVersion: z.int(),
  from: day,
  asKnownFrom: known,
  to: day,
  asKnownTo: known,
  ...otherGrounds,
  before: count.describe("Counted on the day `from`, as known on `asKnownFrom`: the `count` of a census."),
  between: count.describe("Counted on the day `from`, as known on `asKnownTo`."),
  after: count.describe("Counted on the day `to`, as known on `asKnownTo`."),
  movements: z
    .array(z.strictObject({ ...movement, change: z.int().describe("What it adds, or with a minus takes away.") }))
    .describe("All of them. Those of `knowledge` make `before` into `between`, those of `time` that into `after`."),
  total: count.describe("The lines of all movements: each is one person coming in or going out."),
  offset: count,
  limit: count,
  rows: z.array(
    z.strictObject({
      ...movement,
      change: z.literal([1, -1]),
      was: status.nullable().describe("Of what happened: the status before. Null where nothing was on record."),
      on: day.nullable().describe("Of what happened: the day on which it is counted, the first one that is possible."),
      ref: z.string(),
      name: z.string().describe("As known when they were counted: on `asKnownFrom` whoever is counted no longer."),
    }),
  ),
}) satisfies z.ZodType<BridgePage>;

const figure = z.strictObject({
  ref: z.string(),
  organization: z.string(),
  concept: z.enum(FIGURE_CONCEPTS),
  breakdown: z.string().nullable(),
  breakdownValue: z.string().nullable(),
  value: z.int(),
  qualifier: z.enum(QUALIFIERS),
  asOf: edtf,
  asOfEarliest: day.nullable(),
  asOfLatest: day,
  period: edtf.nullable(),
  tier: z.enum(SOURCE_TIERS),
  note: bothLanguages,
  chosen: z.boolean(),
  conflicts: z.boolean().describe("Another value stands on record for the same series and day."),
  citations,
}) satisfies z.ZodType<Figure>;

export const figuresAnswer = z.strictObject({ ...dayGrounds, total: count, rows: z.array(figure) });

const sourceRow = z.strictObject({
  ...sourceInBrief,
  people: count,
  records: count,
  milestones: count,
  figures: count,
  events: count,
}) satisfies z.ZodType<SourceRow>;

export const sourcesAnswer = z.strictObject({ ...dayGrounds, total: count, rows: z.array(sourceRow) });

/** @param columns the header line */
export function csvAnswer(columns: readonly string[]) {
  return z.string().describe(`CSV in UTF-8, one record a line (LF), with the header ${columns.join(",")}`);
}

export const workbookAnswer = z
  .string()
  .meta({ format: "binary" })
  .describe("A workbook (.xlsx) of one sheet, with the same header and rows as the CSV.");
