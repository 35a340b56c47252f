import type { Certainty } from "@paradero/shared/census/lines";
import { shortDay } from "@paradero/shared/dates/day-sentences";
import { formatDay } from "@paradero/shared/dates/days";
import type { PeopleFilters } from "@paradero/shared/inputs/people-query";
import { Link } from "@tanstack/react-router";
import { useLocale, useTranslations } from "use-intl";
import { useNumber } from "../../i18n/grouped-numbers.ts";
import { OutwardLink } from "../../ui/outward-link.tsx";
import { ChartTable } from "../chart-table.tsx";
import { useSpokenTimeline } from "./spoken-timeline.ts";
import type { TimelineFigure, TimelineNamed } from "./series.ts";

interface TimelineTableProps {
  readonly figures: readonly TimelineFigure[];
  readonly named: TimelineNamed | null;
  /** Whom a number of the named count stands for, in the list of people. */
  readonly whose: (certainty: Certainty, day: string) => PeopleFilters;
}

/** The twin of the timeline: every published figure and every day of the named count, newest first. */
export function TimelineTable({ figures, named, whose }: TimelineTableProps) {
  const t = useTranslations("charts");
  const locale = useLocale();
  const number = useNumber();
  const spoken = useSpokenTimeline();
  const newest = figures.toSorted((a, b) => b.latest - a.latest);
  const last = (named?.days.length ?? 0) - 1;
  return (
    <>
      <ChartTable
        caption={t("published")}
        columns={[
          { key: "day", header: t("day") },
          { key: "organization", header: t("organization") },
          { key: "value", header: t("value"), numeric: true },
          { key: "source", header: t("source") },
        ]}
        rows={newest.length}
        row={(index) => {
          const figure = newest[index];
          if (!figure) return [];
          const { source } = figure;
          return [
            figure.dated,
            figure.organization,
            spoken.value(figure),
            <>
              {source?.url ? <OutwardLink href={source.url}>{source.title}</OutwardLink> : source?.title}
              {figure.secondHand && ` (${t("secondHand")})`}
            </>,
          ];
        }}
      />
      <br />
      {named && (
        <ChartTable
          caption={t("named")}
          columns={[
            { key: "day", header: t("day") },
            { key: "low", header: t("low"), numeric: true },
            { key: "count", header: t("count"), numeric: true },
            { key: "high", header: t("high"), numeric: true },
          ]}
          rows={named.days.length}
          row={(index) => {
            const at = last - index;
            const day = named.days[at] ?? 0;
            const names = (certainty: Certainty, count = 0) => (
              <Link to="/people" search={whose(certainty, formatDay(day))}>
                {number(count)}
              </Link>
            );
            return [
              shortDay(day, locale),
              names("certain", named.low[at]),
              names("counted", named.count[at]),
              names("possible", named.high[at]),
            ];
          }}
        />
      )}
    </>
  );
}
