import { Skeleton } from "@mantine/core";
import { FACETS, type PeopleFilters } from "@paradero/shared/people-query";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import { Failed } from "../ui/failed.tsx";
import { FacetGroup } from "./facet-group.tsx";
import type { ChangeFilters } from "./filter-chips.tsx";

interface FilterPanelProps {
  readonly filters: PeopleFilters;
  readonly onChange: ChangeFilters;
}

const NOTHING_COUNTED: readonly { value: string | null; count: number }[] = [];

/** All facets, each counted under the others. Old counts stay while new ones load. */
export function FilterPanel({ filters, onChange }: FilterPanelProps) {
  const facets = useQuery(api.people.facets.queryOptions(filters, { placeholderData: keepPreviousData }));
  if (facets.isError && !facets.data) return <Failed error={facets.error} retry={() => void facets.refetch()} />;
  if (!facets.data) return <Skeleton height={480} radius="sm" />;
  const { data } = facets;
  return (
    <div aria-busy={facets.isFetching}>
      {FACETS.map((facet) => (
        <FacetGroup
          key={facet}
          facet={facet}
          counts={data.facets[facet] ?? NOTHING_COUNTED}
          filters={filters}
          onChange={onChange}
        />
      ))}
    </div>
  );
}
