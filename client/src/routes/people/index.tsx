import { createFileRoute } from "@tanstack/react-router";
import { readSearch } from "../../read-search.ts";
import { PeoplePage } from "../../people/people-page.tsx";
import { peopleSearch } from "../../people/people-search.ts";

export const Route = createFileRoute("/people/")({
  validateSearch: readSearch(peopleSearch),
  component: PeoplePage,
});
