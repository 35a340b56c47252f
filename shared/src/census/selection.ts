import type { PeopleSort } from "../people-query.ts";
import type { StandingRequest } from "./facet-counts.ts";

export interface SelectRequest extends StandingRequest {
  readonly sort: PeopleSort;
  readonly direction: "asc" | "desc";
}

export interface Selection {
  readonly total: number;
  /** The ids of one window of the sorted people. */
  readonly ids: (from: number, count: number) => string[];
}
