import { peopleQuery } from "@paradero/shared/people-query";
import { createFileRoute } from "@tanstack/react-router";
import { lenientSearch } from "../../lenient-search.ts";
import { PeoplePage } from "../../people/people-page.tsx";

export const Route = createFileRoute("/people/")({
  validateSearch: lenientSearch(peopleQuery.omit({ offset: true, limit: true })),
  component: PeoplePage,
});
