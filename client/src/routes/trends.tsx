import { createFileRoute } from "@tanstack/react-router";
import { lenientSearch } from "../lenient-search.ts";
import { TrendsPage } from "../trends/trends-page.tsx";
import { trendsSearch } from "../trends/trends-search.ts";

export const Route = createFileRoute("/trends")({
  validateSearch: lenientSearch(trendsSearch),
  component: TrendsPage,
});
