import { peopleQuery } from "@paradero/shared/people-query";
import { createFileRoute } from "@tanstack/react-router";
import { lenientSearch } from "../../lenient-search.ts";
import { PeoplePage } from "../../people/people-page.tsx";

const search = lenientSearch(peopleQuery.omit({ offset: true, limit: true }));

export const Route = createFileRoute("/people/")({
  validateSearch: search,
  component: PeoplePage,
});
