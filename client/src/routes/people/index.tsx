import { createFileRoute } from "@tanstack/react-router";
import { readSearch } from "../../read-search.ts";
import { PeoplePage } from "../../people/list/page.tsx";
import { peopleSearch } from "../../people/list/search.ts";

export const Route = createFileRoute("/people/")({
  validateSearch: readSearch(peopleSearch),
  component: PeoplePage,
});
