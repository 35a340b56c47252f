import { z } from "zod";
import { idempotencyKey, line, personRef } from "../inputs/input-parts.ts";
import { text } from "../words/text.ts";
import { DIFFERENCE_KINDS } from "./difference-kinds.ts";
import { LINE_DECISIONS } from "./line-decisions.ts";
import { rosterMapping } from "./mapping/mapping.ts";
import { DELIMITERS, TABLE_KINDS } from "./table-format.ts";

/** What a file or a list may be at most, here and where a form says so before sending it. */
export const LARGEST_FILE_BYTES = 20 * 1024 * 1024;
export const LONGEST_FILE_NAME = 200;
/** A file of which no list is made is kept for so many days, and of each account so many of them. */
export const UNREAD_FILE_DAYS = 14;
export const MOST_UNREAD_FILES = 20;
export const MOST_DECISIONS = 1000;
export const MOST_COMPARED = 6;

/** Where a file is handed in: its bytes as they are, its name percent-encoded in a header, since addresses end up in logs. */
export const ROSTER_FILES_PATH = "/api/rosters/files";
export const FILE_NAME_HEADER = "x-file-name";

export const fileName = line(LONGEST_FILE_NAME);
const fileRef = text(64).min(1, "must be the reference of a file");
export const rosterRef = text(64).min(1, "must be the reference of a list");
const jobId = z.uuid("must be the id of a reading");
const lineNumber = z.int("must be a whole number").min(0).max(10_000_000);
const certainty = z.number().min(0).max(1);

/** How to read the file, where it is to be other than what was found in it. */
const chosenFormat = z.strictObject({
  kind: z.enum(TABLE_KINDS).optional(),
  encoding: line(40).optional(),
  delimiter: z.enum(DELIMITERS).nullable().optional(),
  sheet: text(200).nullable().optional(),
  skipLines: z.int().min(0).max(10_000).optional(),
  headerRow: z.boolean().optional(),
});
export type ChosenFormat = z.infer<typeof chosenFormat>;

export const inspectQuery = z.strictObject({ file: fileRef, format: chosenFormat.optional() });
export type InspectQuery = z.infer<typeof inspectQuery>;

export const tryMappingQuery = z.strictObject({ file: fileRef, mapping: rosterMapping });
export type TryMappingQuery = z.infer<typeof tryMappingQuery>;

export const readRosterInput = z.strictObject({ idempotencyKey, file: fileRef, mapping: rosterMapping });
export type ReadRosterInput = z.infer<typeof readRosterInput>;

export const jobQuery = z.strictObject({ job: jobId });
export type JobQuery = z.infer<typeof jobQuery>;

export const rosterQuery = z.strictObject({ ref: rosterRef });
export type RosterQuery = z.infer<typeof rosterQuery>;

/** Which lines of a list: those that nobody decided of, all, those left as unsure, or those that something is wrong with. */
export const QUEUE_VIEWS = ["open", "all", "unsure", "faults"] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];

export const queueQuery = z.strictObject({
  ref: rosterRef,
  show: z.enum(QUEUE_VIEWS).default("open"),
  /** Only lines after this one: where the page before ended. */
  after: lineNumber.optional(),
  limit: z.int().min(1).max(100).default(20),
});
export type QueueQuery = z.infer<typeof queueQuery>;

/**
 * What is decided of a line. "same" and "not_same" name the person. null takes back what was decided: of one person that it
 * is not them, without a person whatever else there is.
 */
const lineDecision = z
  .strictObject({ number: lineNumber, decision: z.enum(LINE_DECISIONS).nullable(), person: personRef.optional() })
  .refine(({ decision, person }) => !NAMES_SOMEBODY[decision ?? "null"] || person !== undefined, {
    path: ["person"],
    message: 'must say which person the line is, or is not: "same" and "not_same" take one',
  })
  .refine(({ decision, person }) => decision === null || NAMES_SOMEBODY[decision] || person === undefined, {
    path: ["person"],
    message: 'must be left out: only "same" and "not_same" are about somebody on record',
  });

const NAMES_SOMEBODY: Record<(typeof LINE_DECISIONS)[number] | "null", boolean> = {
  same: true,
  not_same: true,
  new: false,
  unsure: false,
  null: false,
};

export const decideInput = z.strictObject({
  idempotencyKey,
  ref: rosterRef,
  decisions: z.array(lineDecision).min(1).max(MOST_DECISIONS),
});
export type DecideInput = z.infer<typeof decideInput>;
export type LineDecisionInput = z.infer<typeof lineDecision>;

export const decideAboveInput = z.strictObject({ idempotencyKey, ref: rosterRef, certainty });
export type DecideAboveInput = z.infer<typeof decideAboveInput>;

export const decideNewInput = z.strictObject({ idempotencyKey, ref: rosterRef, below: certainty });
export type DecideNewInput = z.infer<typeof decideNewInput>;

/** What would both of them do, with this as the least certainty. */
export const previewManyQuery = z.strictObject({ ref: rosterRef, certainty });
export type PreviewManyQuery = z.infer<typeof previewManyQuery>;

export const retractRosterInput = z.strictObject({ idempotencyKey, ref: rosterRef });
export type RetractRosterInput = z.infer<typeof retractRosterInput>;

export const differenceQuery = z.strictObject({
  ref: rosterRef,
  show: z.enum(DIFFERENCE_KINDS).optional(),
  offset: z.int().min(0).max(10_000_000).default(0),
  limit: z.int().min(1).max(500).default(100),
});
export type DifferenceQuery = z.infer<typeof differenceQuery>;

export const applyInput = z.strictObject({
  idempotencyKey,
  ref: rosterRef,
  /** Of the difference that was looked at: nothing else is applied. */
  digest: z.string("must be the digest of a difference").min(1).max(100),
});
export type ApplyInput = z.infer<typeof applyInput>;

/** Which people of a comparison: everybody, or of two lists of one organisation those who came, went or changed. */
export const COMPARE_VIEWS = ["all", "in", "out", "changed"] as const;

export const compareQuery = z.strictObject({
  refs: z
    .array(rosterRef)
    .min(2)
    .max(MOST_COMPARED)
    .refine((refs) => new Set(refs).size === refs.length, "must name every list once"),
  show: z.enum(COMPARE_VIEWS).default("all"),
  offset: z.int().min(0).max(10_000_000).default(0),
  limit: z.int().min(1).max(500).default(100),
});
export type CompareQuery = z.infer<typeof compareQuery>;

const mappingName = line(120);
export const saveMappingInput = z.strictObject({ idempotencyKey, name: mappingName, mapping: rosterMapping });
export type SaveMappingInput = z.infer<typeof saveMappingInput>;

export const retractMappingInput = z.strictObject({ idempotencyKey, name: mappingName });
export type RetractMappingInput = z.infer<typeof retractMappingInput>;
