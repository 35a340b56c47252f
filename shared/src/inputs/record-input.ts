import { z } from "zod";
import { facilityChoice } from "./facility-input.ts";
import { GRADES } from "../statuses/grades.ts";
import { edtfText, idempotencyKey, line, personRef, reason, seenPerson } from "./input-parts.ts";
import { MILESTONE_KINDS } from "../statuses/milestones.ts";
import { citationInput } from "./source-input.ts";
import { STATUSES } from "../statuses/statuses.ts";

const where = {
  facility: facilityChoice.optional(),
  /** Where it happened, when that is no facility ("Ospino, Portuguesa"). */
  place: line(200).optional(),
};

/** For staff only, whoever the person is shown to. */
const internalNote = line(4000).optional();

/** A record that is confirmed every week for years can still be corrected. */
const MOST_CITATIONS = 200;

const stated = {
  /** EDTF, as it was said. */
  date: edtfText,
  grade: z.enum(GRADES),
  ...where,
  internalNote,
  citations: z
    .array(citationInput)
    .min(1, "must cite at least one source")
    .max(MOST_CITATIONS, `must cite at most ${MOST_CITATIONS} sources`),
};

/** A status record as it is typed: from this date (or some day of this range) custody was `status`. */
export const statusInput = z.strictObject({ ...stated, status: z.enum(STATUSES), state: line(80).optional() });

export type StatusInput = z.infer<typeof statusInput>;

/** A milestone as it is typed. */
export const milestoneInput = z.strictObject({ ...stated, kind: z.enum(MILESTONE_KINDS) });

export type MilestoneInput = z.infer<typeof milestoneInput>;

/** Either of them, for the one form. */
export const recordInput = z.discriminatedUnion("is", [
  statusInput.extend({ is: z.literal("status") }),
  milestoneInput.extend({ is: z.literal("milestone") }),
]);

export type RecordInput = z.infer<typeof recordInput>;

export const recordStatusInput = seenPerson.extend({ idempotencyKey, record: statusInput });
export type RecordStatusInput = z.infer<typeof recordStatusInput>;

export const recordMilestoneInput = seenPerson.extend({ idempotencyKey, record: milestoneInput });
export type RecordMilestoneInput = z.infer<typeof recordMilestoneInput>;

const recordId = z.uuid("must be the id of a record");

/** What a record would do, before it is written. `corrects`: the record that it would replace. */
export const previewInput = z.strictObject({ ref: personRef, record: recordInput, corrects: recordId.optional() });
export type PreviewInput = z.infer<typeof previewInput>;

/** A correction says everything anew: what it leaves out is no longer said. */
export const correctRecordInput = seenPerson.extend({ idempotencyKey, recordId, reason, record: recordInput });
export type CorrectRecordInput = z.infer<typeof correctRecordInput>;

export const retractRecordInput = seenPerson.extend({ idempotencyKey, recordId, reason });
export type RetractRecordInput = z.infer<typeof retractRecordInput>;

/** Most people of one bulk update: a list of a whole country on one day. */
export const MOST_PEOPLE_A_BULK = 20_000;

/** What differs for one person of a bulk; what is left out is as for everybody. */
const exceptions = statusInput
  .pick({ status: true, date: true, grade: true, facility: true, place: true, state: true, internalNote: true })
  .partial();

const manyRecords = {
  common: statusInput,
  rows: z
    .array(seenPerson.extend({ except: exceptions.optional() }))
    .min(1, "must hold at least one person")
    .max(MOST_PEOPLE_A_BULK, `must hold at most ${MOST_PEOPLE_A_BULK} people`)
    .refine((rows) => new Set(rows.map(({ ref }) => ref)).size === rows.length, "must hold every person once"),
};

/** The same for many people at once: all of them or none. */
export const recordManyInput = z.strictObject({ idempotencyKey, ...manyRecords });
export type RecordManyInput = z.infer<typeof recordManyInput>;

/** What it would do, before it is written. */
export const previewManyInput = z.strictObject(manyRecords);
export type PreviewManyInput = z.infer<typeof previewManyInput>;

/** Somebody's held status was seen confirmed by a source that speaks for a day. */
export const confirmInput = seenPerson.extend({
  idempotencyKey,
  citation: citationInput.extend({ asOf: edtfText }),
});
export type ConfirmInput = z.infer<typeof confirmInput>;

export const toConfirmQuery = z.strictObject({
  /** Nobody has spoken of them for at least so many days. */
  days: z.number().int().min(1).max(3650).default(90),
  offset: z.number().int().min(0).max(10_000_000).default(0),
  limit: z.number().int().min(1).max(200).default(50),
});
export type ToConfirmQuery = z.infer<typeof toConfirmQuery>;
