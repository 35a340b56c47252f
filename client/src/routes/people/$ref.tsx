import { createFileRoute } from "@tanstack/react-router";
import { PersonPage } from "../../people/person-page.tsx";

export const Route = createFileRoute("/people/$ref")({ component: Person });

function Person() {
  const { ref } = Route.useParams();
  return <PersonPage key={ref} personRef={ref} />;
}
