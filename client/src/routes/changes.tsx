import { createFileRoute } from "@tanstack/react-router";
import { ChangesPage } from "../changes/changes-page.tsx";
import { changesSearch } from "../changes/changes-search.ts";
import { lenientSearch } from "../lenient-search.ts";

const search = lenientSearch(changesSearch);

export const Route = createFileRoute("/changes")({ validateSearch: search, component: ChangesPage });
