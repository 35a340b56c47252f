import { createFileRoute } from "@tanstack/react-router";
import { readSearch } from "../../read-search.ts";
import { rosterPageSearch } from "../../rosters/roster-page-search.ts";
import { RosterPage } from "../../rosters/roster-page.tsx";

const search = readSearch(rosterPageSearch);

export const Route = createFileRoute("/rosters/$ref")({ validateSearch: search, component: List });

function List() {
  const { ref } = Route.useParams();
  return <RosterPage key={ref} rosterRef={ref} />;
}
