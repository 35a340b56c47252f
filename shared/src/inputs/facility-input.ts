import { z } from "zod";
import { facilityRef, idempotencyKey, line } from "./input-parts.ts";

/** A place where people are held that is not on record yet. */
export const newFacility = z.strictObject({
  name: line(200),
  /** First-level division of the country ("Miranda"). */
  state: line(80).nullable(),
});

export type NewFacility = z.infer<typeof newFacility>;

/** One on record, or a new one that is recorded by the same change. */
export const facilityChoice = z.union([z.strictObject({ ref: facilityRef }), z.strictObject({ new: newFacility })]);

export type FacilityChoice = z.infer<typeof facilityChoice>;

export const createFacilityInput = z.strictObject({ idempotencyKey, facility: newFacility });

export type CreateFacilityInput = z.infer<typeof createFacilityInput>;
