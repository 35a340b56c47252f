import { createFileRoute } from "@tanstack/react-router";
import { readSearch } from "../../read-search.ts";
import { ComparePage } from "../../rosters/compare-page.tsx";
import { compareSearch } from "../../rosters/compare-search.ts";

const search = readSearch(compareSearch);

export const Route = createFileRoute("/rosters/compare")({ validateSearch: search, component: ComparePage });
