import { z } from "zod";
import { parseEdtf } from "@paradero/shared/dates/dates";
import type { Day } from "@paradero/shared/dates/days";
import { CONTEXT_EVENT_KINDS, FIGURE_CONCEPTS, QUALIFIERS, SOURCE_TIERS } from "@paradero/shared/inputs/figures";
import { GRADES } from "@paradero/shared/statuses/grades";
import { LOCALES } from "@paradero/shared/words/locales";
import { MILESTONE_KINDS } from "@paradero/shared/statuses/milestones";
import {
  type AttributeValue,
  forEachAttribute,
  PUBLIC_ATTRIBUTES,
  type PublicAttribute,
} from "@paradero/shared/person/attributes";
import { NAME_KINDS } from "@paradero/shared/person/profiles";
import { STATUSES } from "@paradero/shared/statuses/statuses";
import { webAddress } from "@paradero/shared/inputs/source-input";
import { text } from "@paradero/shared/words/text";
import { wasUnderAge } from "@paradero/shared/person/under-age";

/**
 * A case set: sourced facts in files, one array a file (`sources.json`, `facilities.json`, `people.json`, `figures.json`,
 * `context-events.json`). The order of a file is the order of recording. Dates are EDTF text, read by the loader.
 */
const line = (most: number) => text(most).min(1, "must not be empty");

/** What one thing of a case set calls another by; it stays inside the case set, except that a source's is its address. */
const key = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    "must be lower-case words joined by hyphens, such as amnesty-urgent-action-2026-04",
  )
  .max(80);

const edtf = line(60);

const bothLanguages = z.strictObject({ en: line(2000), es: line(2000) });

/** Without letters and digits that look alike. */
const ref = z
  .string()
  .regex(
    /^[23456789abcdefghjkmnpqrstvwxyz]{6}$/,
    "must be six characters of 23456789abcdefghjkmnpqrstvwxyz, such as k4m7rw",
  );

const factCitation = z.strictObject({
  source: key,
  says: bothLanguages,
  /** The day that the source speaks for, where that is not the day of the fact. */
  asOf: edtf.optional(),
  locator: line(200).optional(),
});

/** `says` may be left out where the number or the event itself is all that the source says. */
const figureCitation = factCitation.partial({ says: true });

const statedAt = {
  date: edtf,
  grade: z.enum(GRADES),
  place: line(200).optional(),
  facility: key.optional(),
  citations: z.array(factCitation).min(1, "must cite at least one source"),
};

const name = z.strictObject({ name: line(200), kind: z.enum(NAME_KINDS), source: key.optional() });

const record = z.strictObject({
  status: z.enum(STATUSES),
  ...statedAt,
  state: line(80).optional(),
  /** One word for the two records of a custody that a source states with its beginning and its end. */
  stay: key.optional(),
});

const milestone = z.strictObject({ kind: z.enum(MILESTONE_KINDS), ...statedAt });

/** The first days that these facts speak of; one whose date cannot be read is refused where it is loaded. */
function firstDays(facts: readonly { readonly date: string }[]): Day[] {
  return facts.flatMap(({ date }) => {
    const range = parseEdtf(date);
    return typeof range === "string" ? [] : (range.earliest ?? range.latest ?? []);
  });
}

/** What is public of a person apart from names and custody: null, or left out, where it is not known. */
const attributes = forEachAttribute(PUBLIC_ATTRIBUTES, (_, { holds }) => holds.input.nullish()) as {
  readonly [A in PublicAttribute]: z.ZodOptional<z.ZodNullable<z.ZodType<AttributeValue<A>>>>;
};

const person = z
  .strictObject({
    key,
    ref,
    ...attributes,
    publication: z.literal("named"),
    publicationReason: line(1000).optional(),
    names: z
      .array(name)
      .refine((names) => names.filter((one) => one.kind === "main").length === 1, "must hold exactly one main name"),
    records: z.array(record),
    milestones: z.array(milestone),
  })
  .refine((one) => !one.minor || one.publicationReason !== undefined, {
    path: ["publicationReason"],
    message: "must say why somebody under 18 is shown by name",
  })
  .refine(
    ({ minor, birth, records, milestones }) =>
      minor || !wasUnderAge(birth ?? null, firstDays([...records, ...milestones])),
    {
      path: ["minor"],
      message:
        "must be true, because the birth shows somebody who was, or may have been, under 18 at the time of a record",
    },
  );

const source = z.strictObject({
  key,
  title: line(400),
  publisher: line(200),
  url: webAddress.nullable(),
  published: edtf,
  /** BCP 47. */
  language: line(20),
  note: line(1000).optional(),
});

const facility = z.strictObject({ key, ref, name: line(200), state: line(80).nullable() });

const figure = z
  .strictObject({
    organization: line(200),
    concept: z.enum(FIGURE_CONCEPTS),
    breakdown: line(60).nullable(),
    breakdownValue: line(120).nullable(),
    value: z.number().int().min(0).max(2_000_000_000),
    qualifier: z.enum(QUALIFIERS),
    /** The day of a stock; the end of the period of a flow. */
    asOf: edtf,
    period: edtf.nullable(),
    tier: z.enum(SOURCE_TIERS),
    note: bothLanguages.nullable(),
    chosen: z.boolean().optional(),
    chosenReason: line(1000).optional(),
    citations: z.array(figureCitation).min(1, "must cite at least one source"),
  })
  .refine((one) => (one.breakdown === null) === (one.breakdownValue === null), {
    path: ["breakdownValue"],
    message: "must be given together with breakdown, or neither",
  })
  .refine((one) => !one.chosen || one.chosenReason !== undefined, {
    path: ["chosenReason"],
    message: "must say why this statement was chosen",
  });

const contextEvent = z.strictObject({
  kind: z.enum(CONTEXT_EVENT_KINDS),
  title: bothLanguages,
  description: bothLanguages.nullable(),
  date: edtf,
  citations: z.array(figureCitation).min(1, "must cite at least one source"),
});

/** Where a case set is at home: the zone of its calendar (IANA), and the language of its readers. */
export const caseSetPlace = z.strictObject({ timeZone: line(60), language: z.enum(LOCALES) });

export type CaseSetPlace = z.infer<typeof caseSetPlace>;

export const caseSet = z.strictObject({
  sources: z.array(source),
  facilities: z.array(facility),
  people: z.array(person),
  figures: z.array(figure),
  contextEvents: z.array(contextEvent),
});

export type CaseSet = z.infer<typeof caseSet>;
export type CaseSetPerson = CaseSet["people"][number];
export type CaseSetFigure = CaseSet["figures"][number];
export type CaseSetCitation = CaseSet["figures"][number]["citations"][number];
