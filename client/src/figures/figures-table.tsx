import { ActionIcon } from "@mantine/core";
import { isSecondHand } from "@paradero/shared/inputs/figures";
import { IconArrowsDiff, IconChevronDown, IconQuestionMark } from "@tabler/icons-react";
import { useCallback, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { useOrganizationName } from "../i18n/use-organization-name.ts";
import { useDates } from "../i18n/use-dates.ts";
import { type RowColumn, RowTable } from "../ui/row-table.tsx";
import { FigureDetail } from "./figure-detail.tsx";
import { FigureValue } from "./figure-value.tsx";
import type { FigureSort, FiguresSearch } from "./figures-search.ts";
import classes from "./figures-table.module.css";
import { type Figure, conflictsOf } from "./shown-figures.ts";
import { useFigureWords } from "./use-figure-words.ts";

interface FiguresTableProps {
  /** All of them: what contradicts a row may be filtered away. */
  readonly figures: readonly Figure[];
  readonly rows: readonly Figure[];
  readonly search: FiguresSearch;
  readonly change: (part: Partial<FiguresSearch>) => void;
}

export function FiguresTable({ figures, rows, search, change }: FiguresTableProps) {
  const t = useTranslations("figures");
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback((ref: string) => setOpen((was) => toggled(was, ref)), []);
  const columns = useFigureColumns(open, toggle);
  const sortBy = (sort: FigureSort) => {
    const turned = search.direction === "asc" ? "desc" : "asc";
    change({ sort, direction: sort === search.sort ? turned : FIRST_DIRECTION[sort] });
  };
  return (
    <RowTable
      caption={t("caption")}
      rows={rows}
      columns={columns}
      rowKey={(figure) => figure.ref}
      rowHeight={58}
      sort={search.sort}
      direction={search.direction}
      onSort={sortBy}
      className={classes["figures"] ?? ""}
      renderDetail={(figure) =>
        open.has(figure.ref) ? <FigureDetail figure={figure} conflicts={conflictsOf(figures, figure)} /> : null
      }
    />
  );
}

const FIRST_DIRECTION: Record<FigureSort, "asc" | "desc"> = {
  asOf: "desc",
  value: "desc",
  organization: "asc",
  concept: "asc",
};

function useFigureColumns(open: ReadonlySet<string>, toggle: (ref: string) => void): RowColumn<Figure, FigureSort>[] {
  const t = useTranslations("figures");
  const words = useFigureWords();
  const dates = useDates();
  return useMemo(
    () => [
      {
        id: "value",
        header: t("value"),
        sort: "value",
        cell: (figure) => (
          <span className={classes["value"]}>
            <FigureValue value={figure.value} qualifier={figure.qualifier} />
          </span>
        ),
      },
      {
        id: "concept",
        header: t("concept"),
        sort: "concept",
        cell: (figure) => (
          <>
            {words.concept(figure.concept)}
            {figure.breakdown !== null && <span className={classes["part"]}>{words.part(figure)}</span>}
          </>
        ),
      },
      { id: "asOf", header: t("asOf"), sort: "asOf", cell: (figure) => dates.short(figure.asOf) },
      {
        id: "organization",
        header: t("organization"),
        sort: "organization",
        cell: (figure) => words.organization(figure.organization),
      },
      { id: "source", header: t("source"), cell: (figure) => <SourceCell figure={figure} /> },
      {
        id: "open",
        header: t("open"),
        quiet: true,
        cell: (figure) => (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-expanded={open.has(figure.ref)}
            aria-label={open.has(figure.ref) ? t("shut") : t("open")}
            onClick={() => toggle(figure.ref)}
          >
            <IconChevronDown aria-hidden size={20} style={{ rotate: open.has(figure.ref) ? "180deg" : "0deg" }} />
          </ActionIcon>
        ),
      },
    ],
    [t, words, dates, open, toggle],
  );
}

/** The first source by name, and what has to be known before the number is quoted. */
function SourceCell({ figure }: { readonly figure: Figure }) {
  const t = useTranslations("figures");
  const nameOf = useOrganizationName();
  const [first, ...more] = figure.citations;
  return (
    <>
      {first && nameOf(first.source.publisher)}
      {more.length > 0 && <span className={classes["more"]}> {t("moreSources", { count: more.length })}</span>}
      {isSecondHand(figure.tier) && (
        <span className={classes["marker"]}>
          <IconQuestionMark aria-hidden size={15} /> {t("unverified")}
        </span>
      )}
      {figure.conflicts && (
        <span className={classes["marker"]}>
          <IconArrowsDiff aria-hidden size={15} /> {t("conflict")}
        </span>
      )}
    </>
  );
}

function toggled(set: ReadonlySet<string>, ref: string): ReadonlySet<string> {
  return set.has(ref) ? set.difference(new Set([ref])) : set.union(new Set([ref]));
}
