import { tryReadEdtf } from "@paradero/shared/dates/dates";
import type { Day } from "@paradero/shared/dates/days";

/** The first day that a birth on record may mean; null where it has none, or none is on record. */
export function earliestDayOf(birth: string | null): Day | null {
  const reading = birth === null ? undefined : tryReadEdtf(birth);
  return reading?.ok ? reading.range.earliest : null;
}
