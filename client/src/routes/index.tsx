import { censusQuery } from "@paradero/shared/census-query";
import { createFileRoute } from "@tanstack/react-router";
import { lenientSearch } from "../lenient-search.ts";
import { OverviewPage } from "../overview/overview-page.tsx";

export const Route = createFileRoute("/")({
  validateSearch: lenientSearch(censusQuery.pick({ rule: true })),
  component: OverviewPage,
});
