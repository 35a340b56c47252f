import { getRouteApi } from "@tanstack/react-router";
import { useDeferredValue, useMemo } from "react";
import { useTranslations } from "use-intl";
import { Empty } from "../ui/empty.tsx";
import { FigureChips, FigureFilters } from "./figure-filters.tsx";
import { type FiguresSearch, figuresSearch } from "./figures-search.ts";
import { FiguresTable } from "./figures-table.tsx";
import { type Figure, shownFigures } from "./shown-figures.ts";
import { useFigureWords } from "./use-figure-words.ts";

const route = getRouteApi("/figures");

/** Filters, chips and table over all figures; the address holds the view. */
export function FiguresView({ figures }: { readonly figures: readonly Figure[] }) {
  const t = useTranslations("figures");
  const words = useFigureWords();
  const address = route.useSearch();
  const navigate = route.useNavigate();
  const search = useMemo(() => figuresSearch.parse(address), [address]);
  // Typing and choosing stay quick: the long table follows a moment later.
  const settled = useDeferredValue(search);
  const rows = useMemo(() => shownFigures(figures, settled, words), [figures, settled, words]);

  const change = (part: Partial<FiguresSearch>) =>
    void navigate({ search: (was) => ({ ...was, ...part }), resetScroll: false });

  return (
    <>
      <FigureFilters figures={figures} search={search} change={change} />
      <p role="status">
        {rows.length === figures.length
          ? t("every", { total: figures.length })
          : t("found", { shown: rows.length, total: figures.length })}
      </p>
      {rows.length === 0 ? (
        <Empty title={figures.length === 0 ? t("none") : t("empty")}>
          <FigureChips search={search} change={change} />
        </Empty>
      ) : (
        <FiguresTable figures={figures} rows={rows} search={search} change={change} />
      )}
    </>
  );
}
