import type { FacetCount, StandingRequest } from "./facet-counts.ts";
import type { CensusPerson } from "./person.ts";
import type { Selection, SelectRequest } from "./selection.ts";
import type { Timeline, TimelineRequest } from "./timeline.ts";

/** Everybody one reader may count, in columns: how many were held, by whom they are, on any day, as known at any instant. */
export class Census {
  readonly facetNames: readonly string[];
  /** Grows with every change. */
  version = 0;

  /** `facets`: the attribute facets that people carry; `status` and `freshness` follow from their records. */
  constructor({ facets }: { readonly facets: readonly string[] }) {
    this.facetNames = facets;
  }

  get size(): number {
    throw new Error("not built yet");
  }

  /** Inserts a person, or replaces the one of the same id. */
  put(person: CensusPerson): void {
    throw new Error(`not built yet: ${person.id}`);
  }

  /** Forgets a person; false when there was none. */
  remove(id: string): boolean {
    throw new Error(`not built yet: ${id}`);
  }

  has(id: string): boolean {
    throw new Error(`not built yet: ${id}`);
  }

  /** How many were held on each step of a period. */
  timeline(request: TimelineRequest): Timeline {
    throw new Error(`not built yet: ${request.step}`);
  }

  /** How many people have each value of each facet, every facet counted under the choices of the other ones. */
  facets(request: StandingRequest): Record<string, FacetCount[]> {
    throw new Error(`not built yet: ${request.on}`);
  }

  /** How many people pass the filter. */
  total(request: StandingRequest): number {
    throw new Error(`not built yet: ${request.on}`);
  }

  /** The people who pass the filter, sorted; ties by name. What is not known comes last in either direction. */
  select(request: SelectRequest): Selection {
    throw new Error(`not built yet: ${request.on}`);
  }
}
