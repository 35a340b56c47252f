import { getRouteApi } from "@tanstack/react-router";
import { useDeferredValue, useMemo } from "react";
import { useTranslations } from "use-intl";
import { useOrganizationName } from "../i18n/use-organization-name.ts";
import { Empty } from "../ui/empty.tsx";
import { FilterChip } from "../ui/filter-chip.tsx";
import { SearchField } from "../ui/search-field.tsx";
import { type SourceRow, shownSources } from "./shown-sources.ts";
import { type SourcesSearch, sourcesSearch } from "./sources-search.ts";
import { SourcesTable } from "./sources-table.tsx";
import classes from "./sources-view.module.css";

const route = getRouteApi("/sources/");

export function SourcesView({ sources }: { readonly sources: readonly SourceRow[] }) {
  const t = useTranslations("sources");
  const ui = useTranslations("ui");
  const address = route.useSearch();
  const navigate = route.useNavigate();
  const search = useMemo(() => sourcesSearch.parse(address), [address]);
  const settled = useDeferredValue(search);
  const nameOf = useOrganizationName();
  const rows = useMemo(() => shownSources(sources, settled, nameOf), [sources, settled, nameOf]);
  const change = (part: Partial<SourcesSearch>) =>
    void navigate({ search: (was) => ({ ...was, ...part }), resetScroll: false });
  return (
    <>
      <div className={classes["search"]} role="search" data-screen-only>
        <SearchField
          label={t("search")}
          placeholder={t("searchHint")}
          value={search.q ?? ""}
          search={(q) => change({ q: q === "" ? undefined : q })}
        />
      </div>
      <p role="status">
        {rows.length === sources.length
          ? t("every", { total: sources.length })
          : t("found", { shown: rows.length, total: sources.length })}
      </p>
      {rows.length === 0 ? (
        <Empty title={sources.length === 0 ? t("noneYet") : t("empty", { q: search.q ?? "" })}>
          {search.q && <FilterChip label={ui("quoted", { text: search.q })} remove={() => change({ q: undefined })} />}
        </Empty>
      ) : (
        <SourcesTable rows={rows} search={search} change={change} />
      )}
    </>
  );
}
