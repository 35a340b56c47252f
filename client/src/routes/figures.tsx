import { createFileRoute } from "@tanstack/react-router";
import { FiguresPage } from "../figures/figures-page.tsx";
import { figuresSearch } from "../figures/figures-search.ts";
import { readSearch } from "../read-search.ts";

const search = readSearch(figuresSearch);

export const Route = createFileRoute("/figures")({
  validateSearch: search,
  component: FiguresPage,
});
