import { censusQuery } from "@paradero/shared/census-query";
import { createFileRoute } from "@tanstack/react-router";
import { lenientSearch } from "../lenient-search.ts";
import { TrendsPage } from "../trends/trends-page.tsx";

const search = lenientSearch(censusQuery);

export const Route = createFileRoute("/trends")({
  validateSearch: search,
  component: TrendsPage,
});
