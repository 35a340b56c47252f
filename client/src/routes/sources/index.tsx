import { createFileRoute } from "@tanstack/react-router";
import { readSearch } from "../../read-search.ts";
import { SourcesPage } from "../../sources/sources-page.tsx";
import { sourcesSearch } from "../../sources/sources-search.ts";

const search = readSearch(sourcesSearch);

export const Route = createFileRoute("/sources/")({ validateSearch: search, component: SourcesPage });
