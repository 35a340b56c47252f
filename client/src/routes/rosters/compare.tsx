import { createFileRoute } from "@tanstack/react-router";
import { lenientSearch } from "../../lenient-search.ts";
import { ComparePage } from "../../rosters/compare-page.tsx";
import { compareSearch } from "../../rosters/compare-search.ts";

const search = lenientSearch(compareSearch);

export const Route = createFileRoute("/rosters/compare")({ validateSearch: search, component: ComparePage });
