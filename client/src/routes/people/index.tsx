import { createFileRoute } from "@tanstack/react-router";
import { lenientSearch } from "../../lenient-search.ts";
import { PeoplePage } from "../../people/people-page.tsx";
import { peopleSearch } from "../../people/people-search.ts";

export const Route = createFileRoute("/people/")({
  validateSearch: lenientSearch(peopleSearch),
  component: PeoplePage,
});
