import { Skeleton } from "@mantine/core";
import { type PeopleFilters } from "@paradero/shared/inputs/people-query";
import { FACETS } from "@paradero/shared/person/facets";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api } from "../../api.ts";
import { Failed } from "../../ui/failed.tsx";
import { isRefused } from "../../ui/failure.ts";
import { useLastAnswer } from "../../ui/use-last-answer.ts";
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
  const data = useLastAnswer(facets.data);
  // Its own page says what is wrong with the filters; counts of other ones would be an answer to another question.
  if (isRefused(facets.error)) return null;
  const failed = facets.isError && <Failed error={facets.error} retry={() => void facets.refetch()} />;
  if (!data) return failed || <Skeleton height={480} radius="sm" />;
  return (
    <div aria-busy={facets.isFetching}>
      {failed}
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
