import { z } from "zod";
import { wants } from "./request-faults.ts";

// Control characters other than tab and line ends: PostgreSQL refuses NUL, and no name or note needs the others.
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** Text as it came: well-formed Unicode without control characters, at most `most` UTF-16 units. */
export function text(most: number) {
  return z
    .string()
    .max(most, wants("characters", { most: String(most) }))
    .refine((value) => value.isWellFormed(), wants("well_formed"))
    .refine((value) => !CONTROL.test(value), wants("no_control"));
}
