import { peopleFilters } from "@paradero/shared/inputs/people-query";
import { createFileRoute } from "@tanstack/react-router";
import { RecordForEveryPage } from "../../history/record/for-every.tsx";
import { readSearch } from "../../read-search.ts";

const search = readSearch(peopleFilters);

export const Route = createFileRoute("/people/record")({ validateSearch: search, component: RecordForEvery });

function RecordForEvery() {
  return <RecordForEveryPage filters={Route.useSearch()} />;
}
