import { createFileRoute } from "@tanstack/react-router";
import { ChangesPage } from "../changes/changes-page.tsx";
import { changesSearch } from "../changes/changes-search.ts";
import { readSearch } from "../read-search.ts";

const search = readSearch(changesSearch);

export const Route = createFileRoute("/changes")({ validateSearch: search, component: ChangesPage });
