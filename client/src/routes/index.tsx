import { censusQuery } from "@paradero/shared/inputs/census-query";
import { text } from "@paradero/shared/words/text";
import { createFileRoute } from "@tanstack/react-router";
import { api } from "../api.ts";
import { readSearch } from "../read-search.ts";
import { OverviewPage } from "../overview/overview-page.tsx";

const search = readSearch(censusQuery.pick({ rule: true }).extend({ organization: text(200).optional() }));

export const Route = createFileRoute("/")({
  validateSearch: search,
  loaderDeps: ({ search: { organization } }) => ({ organization }),
  loader: ({ context: { queryClient }, deps: { organization } }) =>
    Promise.all([
      queryClient.ensureQueryData(api.store.describe.queryOptions()),
      queryClient.ensureQueryData(api.figures.headline.queryOptions(organization ? { organization } : {})),
    ]),
  component: OverviewPage,
});
