import type { Outputs } from "../../api.ts";

export type Summary = Outputs["rosters"]["difference"]["summary"];

/** Whether applying would write anything at all. */
export function writesAnything({ people, records }: Summary): boolean {
  return people.created + people.updated + records.created + records.confirmed > 0;
}
