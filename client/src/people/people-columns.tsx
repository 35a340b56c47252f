import type { PeopleSort } from "@paradero/shared/people-query";
import { Checkbox } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { columnVisibilityFeature, createColumnHelper, rowSelectionFeature, tableFeatures } from "@tanstack/react-table";
import { type ReactNode, useMemo } from "react";
import { useTranslations } from "use-intl";
import { useNumber } from "../i18n/grouped-numbers.ts";
import { useDates } from "../i18n/use-dates.ts";
import { StatusBadge } from "../status/status-badge.tsx";
import type { PeopleColumn } from "./people-search.ts";
import classes from "./people-table.module.css";
import { PossibleStatuses } from "./possible-statuses.tsx";
import { useFacetLabels } from "./use-facet-labels.ts";
import type { PersonRow } from "./use-people-window.ts";

interface PeopleColumnMeta {
  /** The server's name for the order of this column, where it has one. */
  readonly sort?: PeopleSort;
  /** Width in rem; the name takes what is left. */
  readonly width: number;
  readonly numeric?: boolean;
}

/** No row models: filtering, sorting and paging are the server's. */
export const peopleFeatures = tableFeatures({
  columnVisibilityFeature,
  rowSelectionFeature,
  columnMeta: columnMeta(),
});

/** Only its type is used: the table hands each column's own meta back. */
function columnMeta(): PeopleColumnMeta {
  return { width: 0 };
}

const helper = createColumnHelper<typeof peopleFeatures, PersonRow>();

const META: Record<PeopleColumn, PeopleColumnMeta> = {
  name: { sort: "name", width: 13.6 },
  status: { sort: "status", width: 12.4 },
  since: { sort: "since", width: 9.3 },
  state: { width: 7.4 },
  sex: { width: 4.9 },
  sector: { width: 5.8 },
  nationality: { width: 8 },
  confirmed: { sort: "confirmed", width: 7.4 },
  sources: { width: 4.7, numeric: true },
};

/** The column of the checkboxes. */
export const SELECT = "select";

/** The columns of the people table, in the reader's language. */
export function usePeopleColumns() {
  const t = useTranslations("people");
  const labels = useFacetLabels();
  const dates = useDates();
  const number = useNumber();
  return useMemo(() => {
    const column = (id: PeopleColumn, cell: (row: PersonRow) => ReactNode) =>
      helper.display({ id, header: t(`column.${id}`), meta: META[id], cell: ({ row }) => cell(row.original) });
    return helper.columns([
      helper.display({
        id: SELECT,
        meta: { width: 2.4 },
        cell: ({ row }) => (
          <Checkbox
            size="xs"
            aria-label={t("select", { name: row.original.name })}
            checked={row.getIsSelected()}
            onChange={row.getToggleSelectedHandler()}
          />
        ),
      }),
      column("name", (row) => (
        <>
          <Link to="/people/$ref" params={{ ref: row.ref }} className={classes["name"]}>
            {row.name}
          </Link>
          {row.otherNames.length > 0 && (
            <span className={classes["others"]} title={row.otherNames.join(" · ")}>
              {row.otherNames.join(" · ")}
            </span>
          )}
        </>
      )),
      column("status", (row) => (
        <>
          <StatusBadge status={row.status} sex={row.sex} sure={row.sure} />
          <PossibleStatuses row={row} />
        </>
      )),
      column("since", (row) => row.since && dates.short(row.since.edtf)),
      column("state", (row) => <Known value={row.state} label={labels.value("state", row.state)} />),
      column("sex", (row) => <Known value={row.sex} label={labels.value("sex", row.sex)} />),
      column("sector", (row) => <Known value={row.sector} label={labels.value("sector", row.sector)} />),
      column("nationality", (row) => (
        <Known
          value={row.nationalities[0] ?? null}
          label={row.nationalities.map((code) => labels.value("nationality", code)).join(", ") || t("noNationality")}
        />
      )),
      column("confirmed", (row) => row.confirmed && dates.short(row.confirmed)),
      column("sources", (row) => number(row.sources)),
    ]);
  }, [t, labels, dates, number]);
}

/** What is not on record is said, quietly. */
function Known({ value, label }: { readonly value: string | null; readonly label: string }) {
  return <span data-unknown={value === null}>{label}</span>;
}
