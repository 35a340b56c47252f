import { createFileRoute } from "@tanstack/react-router";
import { FiguresPage } from "../figures/figures-page.tsx";
import { figuresSearch } from "../figures/figures-search.ts";
import { lenientSearch } from "../lenient-search.ts";

const search = lenientSearch(figuresSearch);

export const Route = createFileRoute("/figures")({
  validateSearch: search,
  component: FiguresPage,
});
