import type { Day } from "../days.ts";
import type { PersonFilter } from "./filter.ts";

/** People as they stood on a day. Nobody is listed before their history begins. */
export interface StandingRequest {
  readonly filter: PersonFilter;
  /** The day whose status is meant, and from which freshness is counted. */
  readonly on: Day;
  /** Only what was recorded by this instant; everything where it is left out. */
  readonly asKnown?: number | null | undefined;
}

export interface FacetCount {
  /** Null: not known. */
  readonly value: string | null;
  readonly count: number;
}
