import { z } from "zod";
import { tryReadEdtf } from "../dates/dates.ts";
import { text } from "../words/text.ts";

/** What the inputs of many mutations have in common. The form and the server check with the same schemas. */

/** Text that says something: spaces around it are taken off, and nothing else. */
export function line(most: number) {
  return text(most).trim().min(1, "must not be empty");
}

/** A date in EDTF: the form reads what was typed (`readTypedDate`) and sends this, and the server reads it again. */
export const edtfText = text(60).superRefine((value, context) => {
  const read = tryReadEdtf(value);
  if (!read.ok) context.addIssue({ code: "custom", message: `must be a date: ${read.reason}` });
});

export const personRef = text(64).min(1, "must be the reference of a person");
export const sourceRef = text(200).min(1, "must be the reference of a source");
export const facilityRef = text(64).min(1, "must be the reference of a facility");

/** Made anew for each thing that somebody does, and kept for every retry of it: the same key applies once. */
export const idempotencyKey = z.uuid("must be a UUID, made anew for each change and kept when it is tried again");

/** The sequence number of a change. */
export const changeSeq = z.number().int("must be a whole number").min(1).max(Number.MAX_SAFE_INTEGER);

/** The newest change of a person that the writer had seen. */
export const version = z.number().int("must be a whole number").min(0).max(Number.MAX_SAFE_INTEGER);

/** Somebody on whom something is written, as they were seen. */
export const seenPerson = z.strictObject({ ref: personRef, expectedVersion: version });

/** Why something was done: it stays readable in the change log. */
export const reason = line(1000);
