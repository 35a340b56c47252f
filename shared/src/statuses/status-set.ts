import { type Status, STATUSES } from "./statuses.ts";

/**
 * A set of statuses in one small whole number: bit i stands for `STATUSES[i]`, and the bit above them all for "nothing on
 * record yet", so that a set can also hold every possibility of a day (DOMAIN.md 5.5).
 */
export type StatusSet = number;

const BITS: ReadonlyMap<Status, number> = new Map(STATUSES.map((status, index) => [status, 1 << index]));

/** The possibility that nothing had happened yet. No counting rule counts it. */
export const NOTHING: StatusSet = 1 << STATUSES.length;

export const EMPTY_SET: StatusSet = 0;

export function setOf(statuses: Iterable<Status>): StatusSet {
  let set = EMPTY_SET;
  for (const status of statuses) set |= justStatus(status);
  return set;
}

/** The set of this one status. */
export function justStatus(status: Status): StatusSet {
  return BITS.get(status) ?? EMPTY_SET;
}

export function hasStatus(set: StatusSet, status: Status): boolean {
  return (set & justStatus(status)) !== 0;
}

/** The statuses in the set, in the order of the taxonomy; "nothing on record yet" is no status and is left out. */
export function statusesOf(set: StatusSet): Status[] {
  return STATUSES.filter((status) => hasStatus(set, status));
}

/** Whether every possibility is in `set` (DOMAIN.md 5.6). */
export function certainlyIn(possible: StatusSet, set: StatusSet): boolean {
  return possible !== EMPTY_SET && (possible & ~set) === 0;
}

/** Whether some possibility is in `set` (DOMAIN.md 5.6). */
export function possiblyIn(possible: StatusSet, set: StatusSet): boolean {
  return (possible & set) !== 0;
}
