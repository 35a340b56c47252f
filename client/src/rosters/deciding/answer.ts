import type { Outputs } from "../../api.ts";

export type QueuedLine = Outputs["rosters"]["queue"]["lines"][number];
type LineSuggestion = QueuedLine["suggestions"][number];
export type KnownPerson = LineSuggestion["person"];
export type Roster = Outputs["rosters"]["get"];

/** Somebody whom a line can be decided to be: suggested by the matcher, or found by hand, which has no certainty. */
export interface Candidate extends Omit<LineSuggestion, "certainty"> {
  readonly certainty: number | null;
}
