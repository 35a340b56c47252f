import type { PeopleFilters } from "@paradero/shared/inputs/people-query";
import { FACETS } from "@paradero/shared/person/facets";
import { useEffect } from "react";
import type { ChangeFilters } from "./filter-chips.tsx";

/** Puts the filters into the address as the server understood them, so that "tachira" is the Táchira of the list of facets. */
export function useUnderstoodFilters(
  filters: PeopleFilters,
  understood: PeopleFilters | undefined,
  change: ChangeFilters,
): void {
  useEffect(() => {
    if (!understood) return;
    const other = FACETS.filter((facet) => understood[facet] !== undefined && understood[facet] !== filters[facet]);
    if (other.length > 0) change(Object.fromEntries(other.map((facet) => [facet, understood[facet]])), true);
  });
}
