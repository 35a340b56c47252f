import { createFileRoute } from "@tanstack/react-router";
import { SourcePage } from "../../sources/source-page.tsx";

export const Route = createFileRoute("/sources/$ref")({ component: Source });

function Source() {
  const { ref } = Route.useParams();
  return <SourcePage key={ref} sourceRef={ref} />;
}
