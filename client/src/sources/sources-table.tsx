import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { useOrganizationName } from "../i18n/use-organization-name.ts";
import { useDates } from "../i18n/use-dates.ts";
import { type RowColumn, RowTable } from "../ui/row-table.tsx";
import { LanguageName } from "./language-name.tsx";
import { RestsCounts } from "./rests-counts.tsx";
import type { SourceRow } from "./shown-sources.ts";
import type { SourceSort, SourcesSearch } from "./sources-search.ts";
import classes from "./sources-table.module.css";

interface SourcesTableProps {
  readonly rows: readonly SourceRow[];
  readonly search: SourcesSearch;
  readonly change: (part: Partial<SourcesSearch>) => void;
}

const FIRST_DIRECTION: Record<SourceSort, "asc" | "desc"> = {
  published: "desc",
  title: "asc",
  publisher: "asc",
  rests: "desc",
};

export function SourcesTable({ rows, search, change }: SourcesTableProps) {
  const t = useTranslations("sources");
  const columns = useSourceColumns();
  const sortBy = (sort: SourceSort) => {
    const turned = search.direction === "asc" ? "desc" : "asc";
    change({ sort, direction: sort === search.sort ? turned : FIRST_DIRECTION[sort] });
  };
  return (
    <RowTable
      caption={t("title")}
      rows={rows}
      columns={columns}
      rowKey={(source) => source.ref}
      rowHeight={70}
      sort={search.sort}
      direction={search.direction}
      onSort={sortBy}
      className={classes["sources"] ?? ""}
    />
  );
}

function useSourceColumns(): RowColumn<SourceRow, SourceSort>[] {
  const t = useTranslations("sources");
  const nameOf = useOrganizationName();
  const dates = useDates();
  return useMemo(
    () => [
      {
        id: "title",
        header: t("source"),
        sort: "title",
        cell: (source) => (
          <Link to="/sources/$ref" params={{ ref: source.ref }} lang={source.language}>
            {source.title}
          </Link>
        ),
      },
      { id: "publisher", header: t("publisher"), sort: "publisher", cell: (source) => nameOf(source.publisher) },
      { id: "published", header: t("published"), sort: "published", cell: (source) => dates.short(source.published) },
      { id: "language", header: t("language"), cell: (source) => <LanguageName tag={source.language} /> },
      { id: "rests", header: t("rests"), sort: "rests", cell: (source) => <RestsCounts source={source} /> },
    ],
    [t, dates, nameOf],
  );
}
