import { createFileRoute } from "@tanstack/react-router";
import { readSearch } from "../../read-search.ts";
import { ComparePage } from "../../rosters/comparing/page.tsx";
import { compareSearch } from "../../rosters/comparing/search.ts";

const search = readSearch(compareSearch);

export const Route = createFileRoute("/rosters/compare")({ validateSearch: search, component: ComparePage });
