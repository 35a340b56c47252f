import { z } from "zod";
import { type AskedDays, askedDays, faultsOfDays } from "@paradero/shared/dates/asked-days";
import { refuseFaults } from "@paradero/shared/words/faults";
import { isoDay } from "@paradero/shared/inputs/people-query";
import { type Reader, todayOf } from "../access/readers/reader.ts";
import { knownInstant } from "./known-at.ts";

/** As known on which day; today where it is left out. */
export const knownQuery = z.strictObject({ asKnown: isoDay.optional() });

/** D and K as they were meant, and the last instant of K (null: now). */
export interface AskedKnown extends AskedDays {
  readonly instant: number | null;
}

/** @throws {DomainError} when the day is still to come */
export function askedKnown(reader: Reader, { asKnown }: z.infer<typeof knownQuery>): AskedKnown {
  const today = todayOf(reader);
  refuseFaults(faultsOfDays({ asKnown }, today));
  const days = askedDays({ asKnown }, today);
  return { ...days, instant: knownInstant(reader, days.asKnown) };
}
