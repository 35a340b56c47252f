import type { CensusStep } from "../inputs/census-query.ts";
import type { Day } from "../dates/days.ts";
import type { FacetName } from "../person/facets.ts";
import type { StatusSet } from "../statuses/status-set.ts";
import type { PersonFilter } from "./filter.ts";

export interface TimelineRequest {
  /** What counts as held: the statuses of a counting rule. */
  readonly statuses: StatusSet;
  readonly from: Day;
  /** The last day, included. */
  readonly to: Day;
  /** How finely, or what chooses that once it is known how many series there are. */
  readonly step: CensusStep | ((series: number) => CensusStep);
  /** One series per value of this facet; one for all where it is left out. */
  readonly by?: FacetName | undefined;
  /** On each day those are meant whose cells of that day fit. */
  readonly filter: PersonFilter;
  /** Only what was recorded by this instant; everything where it is left out. */
  readonly asKnown?: number | null | undefined;
  /** Is told how many numbers are summed up, before and while they become more; throws where that is too many. */
  readonly afford?: ((cells: number) => void) | undefined;
}

export interface TimelineSeries {
  /** The value of the `by` facet; null: not known, or no `by`. */
  readonly value: string | null;
  /** For each of `days`: certainly held, held on the middle line, possibly held (DOMAIN.md 5.10: low <= count <= high). */
  readonly low: Int32Array;
  readonly count: Int32Array;
  readonly high: Int32Array;
}

export interface Timeline {
  readonly step: CensusStep;
  /** The last day of every step, the last of them being `to`. */
  readonly days: Int32Array;
  readonly series: readonly TimelineSeries[];
}
