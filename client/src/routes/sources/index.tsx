import { createFileRoute } from "@tanstack/react-router";
import { lenientSearch } from "../../lenient-search.ts";
import { SourcesPage } from "../../sources/sources-page.tsx";
import { sourcesSearch } from "../../sources/sources-search.ts";

const search = lenientSearch(sourcesSearch);

export const Route = createFileRoute("/sources/")({ validateSearch: search, component: SourcesPage });
