import { Button, NativeSelect } from "@mantine/core";
import { useTranslations } from "use-intl";
import { FilterChip } from "../ui/filter-chip.tsx";
import { SearchField } from "../ui/search-field.tsx";
import classes from "./figure-filters.module.css";
import type { FiguresSearch } from "./figures-search.ts";
import { FIGURE_FILTERS, type Figure, type FigureFilter, figureOptions } from "./shown-figures.ts";
import { useFigureWords } from "./use-figure-words.ts";

interface FigureChipsProps {
  readonly search: FiguresSearch;
  readonly change: (part: Partial<FiguresSearch>) => void;
}

interface FigureFiltersProps extends FigureChipsProps {
  readonly figures: readonly Figure[];
}

export function FigureFilters({ figures, search, change }: FigureFiltersProps) {
  const t = useTranslations("figures");
  return (
    <div className={classes["filters"]} role="search" data-screen-only>
      <SearchField
        label={t("search")}
        placeholder={t("searchHint")}
        value={search.q ?? ""}
        search={(q) => change({ q: q === "" ? undefined : q })}
      />
      {FIGURE_FILTERS.map((filter) => (
        <FilterSelect key={filter} filter={filter} figures={figures} search={search} change={change} />
      ))}
      <FigureChips search={search} change={change} />
    </div>
  );
}

function FilterSelect({ filter, figures, search, change }: FigureFiltersProps & { readonly filter: FigureFilter }) {
  const t = useTranslations("figures");
  const words = useFigureWords();
  const options = figureOptions(figures, search, filter).map(({ value, count }) => ({
    value,
    label: t("option", { label: words.choice(filter, value), count }),
  }));
  return (
    <NativeSelect
      label={t(filter)}
      value={search[filter] ?? ""}
      data={[{ value: "", label: filter === "breakdown" ? t("allBreakdowns") : t("all") }, ...options]}
      onChange={({ currentTarget: { value } }) => change({ [filter]: value === "" ? undefined : value })}
    />
  );
}

/** What is on, each taken off with one press. */
export function FigureChips({ search, change }: FigureChipsProps) {
  const ui = useTranslations("ui");
  const words = useFigureWords();
  const on = FIGURE_FILTERS.filter((filter) => search[filter] !== undefined);
  if (on.length === 0 && !search.q) return null;
  return (
    <div className={classes["chips"]}>
      {search.q && <FilterChip label={ui("quoted", { text: search.q })} remove={() => change({ q: undefined })} />}
      {on.map((filter) => (
        <FilterChip
          key={filter}
          label={words.choice(filter, search[filter] ?? "")}
          remove={() => change({ [filter]: undefined })}
        />
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() =>
          change({ q: undefined, organization: undefined, concept: undefined, breakdown: undefined, tier: undefined })
        }
      >
        {ui("clearFilters")}
      </Button>
    </div>
  );
}
