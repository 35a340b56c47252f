import { createFileRoute } from "@tanstack/react-router";
import { readSearch } from "../read-search.ts";
import { TrendsPage } from "../trends/trends-page.tsx";
import { trendsSearch } from "../trends/trends-search.ts";

export const Route = createFileRoute("/trends")({
  validateSearch: readSearch(trendsSearch),
  component: TrendsPage,
});
