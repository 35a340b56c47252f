import { isoDay } from "@paradero/shared/inputs/people-query";
import { createFileRoute } from "@tanstack/react-router";
import { z } from "zod";
import { readSearch } from "../../read-search.ts";
import { PersonPage } from "../../people/person/page.tsx";

export const Route = createFileRoute("/people/$ref")({
  validateSearch: readSearch(z.object({ asKnown: isoDay.optional() })),
  component: Person,
});

function Person() {
  const { ref } = Route.useParams();
  const { asKnown } = Route.useSearch();
  return <PersonPage key={ref} personRef={ref} asKnown={asKnown} />;
}
