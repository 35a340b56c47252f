import type { FacilityChoice } from "@paradero/shared/inputs/facility-input";

/** A place as it is being typed: a facility on record, a new one, or any place in words. */
export interface PlaceDraft {
  readonly chosen: { readonly ref: string; readonly name: string } | null;
  readonly typed: string;
  /** What was typed is the name of a facility that is not on record yet. */
  readonly fresh: boolean;
  /** Of the new facility. */
  readonly state: string;
}

export const EMPTY_PLACE: PlaceDraft = { chosen: null, typed: "", fresh: false, state: "" };

export function isPlace({ chosen, typed }: PlaceDraft): boolean {
  return chosen !== null || typed !== "";
}

export interface PlaceInput {
  readonly facility?: FacilityChoice;
  readonly place?: string;
}

/** What a place says to the server. */
export function placeInput({ chosen, typed, fresh, state }: PlaceDraft): PlaceInput {
  if (chosen) return { facility: { ref: chosen.ref } };
  const name = typed.trim();
  if (name === "") return {};
  return fresh ? { facility: { new: { name, state: state.trim() || null } } } : { place: name };
}
