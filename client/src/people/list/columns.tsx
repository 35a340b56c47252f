import type { PeopleSort } from "@paradero/shared/inputs/people-query";
import type { AttributeKind } from "@paradero/shared/person/attribute-kinds";
import { attribute, type RowAttribute } from "@paradero/shared/person/attributes";
import { FACETS } from "@paradero/shared/person/facets";
import { Checkbox } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { columnVisibilityFeature, createColumnHelper, rowSelectionFeature, tableFeatures } from "@tanstack/react-table";
import { type ReactNode, useCallback, useMemo } from "react";
import { useTranslations } from "use-intl";
import { useNumber } from "../../i18n/grouped-numbers.ts";
import { useAttributeWords } from "../../i18n/use-attribute-words.ts";
import { useDates } from "../../i18n/use-dates.ts";
import { ATTRIBUTE_OF_COLUMN, type AttributeTableColumn, type PeopleColumn } from "./search.ts";
import classes from "./table.module.css";
import { PossibleStatuses } from "./possible-statuses.tsx";
import { SinceWhen } from "./since-when.tsx";
import { StandingBadge } from "../standing-badge.tsx";
import { useFacetLabels } from "../filters/use-facet-labels.ts";
import type { PersonRow } from "./use-people-window.ts";
import { PersonalName } from "../personal-name.tsx";

interface PeopleColumnMeta {
  /** The server's name for the order of this column, where it has one. */
  readonly sort?: PeopleSort;
  /** Width in rem; the name takes what is left. The usual columns fit a window of 1,280 px, the newest confirmation too. */
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

const META: Record<Exclude<PeopleColumn, AttributeTableColumn>, PeopleColumnMeta> = {
  name: { sort: "name", width: 12.2 },
  status: { sort: "status", width: 9.8 },
  since: { sort: "since", width: 7.4 },
  state: { width: 6.2 },
  confirmed: { sort: "confirmed", width: 8.1 },
  sources: { width: 4.2, numeric: true },
};

/** Of the columns of attributes, in rem: a word is short. */
const WIDTHS: Record<AttributeKind["is"], number> = {
  word: 4.4,
  date: 9.3,
  countries: 8,
  texts: 10,
  flag: 5,
  note: 12,
};

/** The column of the checkboxes. */
export const SELECT = "select";

/** The columns of the people table, in the reader's language. */
export function usePeopleColumns() {
  const t = useTranslations("people");
  const words = useTranslations("words");
  const labels = useFacetLabels();
  const attributes = useAttributeWords();
  const nameOf = useColumnName();
  const dates = useDates();
  const number = useNumber();
  return useMemo(() => {
    const column = (id: keyof typeof META, cell: (row: PersonRow) => ReactNode) =>
      helper.display({ id, header: nameOf(id), meta: META[id], cell: ({ row }) => cell(row.original) });
    const attributeColumn = ([id, name]: readonly [PeopleColumn, RowAttribute]) => {
      const { holds } = attribute(name);
      return helper.display({
        id,
        header: nameOf(id),
        meta: { width: WIDTHS[holds.is] },
        cell: ({ row: { original } }) => {
          const said = attributes.value(name, original[name]);
          return <Known value={said || null} label={said || words("unknown")} />;
        },
      });
    };
    return helper.columns([
      helper.display({
        id: SELECT,
        meta: { width: 2.2 },
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
            <PersonalName name={row.name} />
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
          <StandingBadge person={row} />
          <PossibleStatuses row={row} />
        </>
      )),
      column("since", (row) => row.since && <SinceWhen since={row.since} />),
      column("state", (row) => <Known value={row.state} label={labels.value("state", row.state)} />),
      ...[...ATTRIBUTE_OF_COLUMN].map(attributeColumn),
      column("confirmed", (row) => row.confirmed && dates.short(row.confirmed)),
      column("sources", (row) => number(row.sources)),
    ]);
  }, [t, words, labels, attributes, nameOf, dates, number]);
}

/** What each column is called: one of an attribute, as its facet or else as itself. */
export function useColumnName(): (column: PeopleColumn) => string {
  const t = useTranslations("people.column");
  const labels = useFacetLabels();
  const attributes = useAttributeWords();
  return useCallback(
    (column) => {
      const facet = FACETS.find((one) => one === column);
      const name = ATTRIBUTE_OF_COLUMN.get(column);
      if (name) return facet ? labels.facet(facet) : attributes.name(name);
      return t(isOwn(column) ? column : "name");
    },
    [t, labels, attributes],
  );
}

function isOwn(column: PeopleColumn): column is keyof typeof META {
  return column in META;
}

/** What is not on record is said, quietly. */
function Known({ value, label }: { readonly value: string | null; readonly label: string }) {
  return <span data-unknown={value === null}>{label}</span>;
}
