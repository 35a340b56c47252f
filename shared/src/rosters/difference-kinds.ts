/**
 * What a list says of a person that is not on record, or not like that (DOMAIN.md 9). Somebody may be of several kinds;
 * `absent` are people of an earlier list of the organisation who are not on this one: a question, and never a release.
 */
export const DIFFERENCE_KINDS = [
  "new_person",
  "new_records",
  "confirmed",
  "details",
  "twice",
  "flagged",
  "doubtful",
  "unread",
  "absent",
  "unchanged",
] as const;

export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];
