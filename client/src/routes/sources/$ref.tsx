import { createFileRoute } from "@tanstack/react-router";
import { z } from "zod";
import { readSearch } from "../../read-search.ts";
import { SourcePage } from "../../sources/source-page.tsx";

const search = readSearch(z.object({}));

export const Route = createFileRoute("/sources/$ref")({ validateSearch: search, component: Source });

function Source() {
  const { ref } = Route.useParams();
  return <SourcePage key={ref} sourceRef={ref} />;
}
