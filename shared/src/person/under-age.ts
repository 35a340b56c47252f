import { calendarDay } from "../dates/day-sentences.ts";
import { parseEdtf } from "../dates/dates.ts";
import { type Day, dayOf } from "../dates/days.ts";
import type { PublicationLevel } from "./profiles.ts";

const OF_AGE = 18;

/**
 * Whether somebody born at `birth` was certainly or possibly under 18 on one of these days (DOMAIN.md 10). Where the birth
 * leaves it open, the one who may have been a child is protected as one.
 *
 * @param birth EDTF; null tells nothing
 */
export function wasUnderAge(birth: string | null, days: readonly Day[]): boolean {
  if (birth === null) return false;
  const range = parseEdtf(birth);
  if (typeof range === "string") return false;
  const last = range.latest;
  if (last === null) return days.length > 0;
  const { year, month, dayOfMonth } = calendarDay(last);
  const ofAge = dayOf(year + OF_AGE, month, dayOfMonth);
  return days.some((day) => day < ofAge);
}

/** What of a profile decides whether a child is named. */
export interface Protected {
  /** EDTF; null tells nothing. */
  readonly birth: string | null;
  /** Under 18 at the time of a record, as far as that was said or worked out so far. */
  readonly minor: boolean;
  readonly publication: PublicationLevel;
  readonly publicationReason: string | null;
}

const BY_NAME: PublicationLevel = "named";
const WITHOUT_NAME: PublicationLevel = "statistics";

/**
 * Whether somebody is protected as a child, and who may see them then (DOMAIN.md 10). The protection rises by itself and
 * never falls by itself: lifting it is somebody's decision. A child stays named only where the written reason was given
 * for a child: in this change, or when they were known to be one. Else they are counted without their name.
 *
 * @param before the profile that stood before; undefined for somebody new
 * @param days the first days that their records and milestones speak of
 */
export function protectedAs(
  profile: Protected,
  before: Pick<Protected, "minor" | "publicationReason"> | undefined,
  days: readonly Day[],
): Pick<Protected, "minor" | "publication"> {
  const { birth, publication, publicationReason } = profile;
  const minor = profile.minor || wasUnderAge(birth, days);
  const reason = (publicationReason ?? "").trim();
  const isForChild = reason !== "" && (before?.minor === true || reason !== (before?.publicationReason ?? "").trim());
  return { minor, publication: minor && publication === BY_NAME && !isForChild ? WITHOUT_NAME : publication };
}
