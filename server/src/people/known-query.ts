import { z } from "zod";
import { askedDays, faultsOfDays } from "@paradero/shared/asked-days";
import type { Day } from "@paradero/shared/days";
import { refuseFaults } from "@paradero/shared/faults";
import { isoDay } from "@paradero/shared/people-query";
import { type Reader, todayOf } from "../access/reader.ts";
import { knownInstant } from "./known-at.ts";

/** As known on which day; today where it is left out. */
export const knownQuery = z.strictObject({ asKnown: isoDay.optional() });

/** K as it was meant, and its last instant (null: now). */
export interface AskedKnown {
  readonly asKnown: Day;
  readonly instant: number | null;
}

/** @throws {DomainError} when the day is still to come */
export function askedKnown(reader: Reader, given: z.infer<typeof knownQuery>): AskedKnown {
  const today = todayOf(reader);
  refuseFaults(faultsOfDays(given, today));
  const { asKnown } = askedDays(given, today);
  return { asKnown, instant: knownInstant(reader, asKnown) };
}
