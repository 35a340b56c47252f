import type { CensusQuery } from "@paradero/shared/inputs/census-query";
import { parseDay } from "@paradero/shared/dates/days";
import type { FacetName } from "@paradero/shared/person/facets";
import { isStatus } from "@paradero/shared/statuses/statuses";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useNumber } from "../i18n/grouped-numbers.ts";
import { type Outputs, api } from "../api.ts";
import { ChartFigure } from "../charts/chart-figure.tsx";
import { ChartTable } from "../charts/chart-table.tsx";
import type { DaySpan } from "../charts/day-scale.ts";
import { SmallMultiples } from "../charts/small-multiples.tsx";
import { useDates } from "../i18n/use-dates.ts";
import { useFacetLabels } from "../people/filters/use-facet-labels.ts";
import { StatusBadge } from "../status/status-badge.tsx";
import { STATUS_COLOUR } from "../status/status-colours.ts";
import { Loaded } from "../ui/loaded.tsx";

interface BreakdownProps {
  readonly query: CensusQuery & { readonly by: FacetName };
  readonly view: DaySpan;
  readonly csv: string;
}

/** More pictures than this are no picture; the table has all. */
const MOST_PICTURES = 12;

/** The named count by the values of one facet: small charts on one scale. */
export function Breakdown({ query, view, csv }: BreakdownProps) {
  const t = useTranslations("trends");
  const labels = useFacetLabels();
  const overlapping = t("overlapping", { facet: labels.facet(query.by) });
  const held = useQuery(api.trends.timeline.queryOptions(query, { placeholderData: keepPreviousData }));
  return (
    <Loaded query={held} height={360}>
      {(data) => {
        const filled = data.series.filter((series) => series.high.some((count) => count > 0));
        const pictured = filled.length > MOST_PICTURES ? mostFrequent(filled) : filled;
        return (
          <ChartFigure
            title={t("breakdown", { facet: labels.facet(query.by) })}
            caption={
              <>
                {t("breakdownCaption")} {t(`captionStep.${data.step}`)}
                {pictured.length < filled.length && ` ${t("moreValues", { count: pictured.length })}`}
                {data.overlapping && ` ${overlapping}`}
              </>
            }
            csv={csv}
            table={<BreakdownTable facet={query.by} data={data} series={filled} />}
          >
            {filled.length === 0 ? (
              <p>{t("nobody")}</p>
            ) : (
              <SmallMultiples
                rows={{ from: parseDay(data.from) ?? 0, days: data.days.map((iso) => parseDay(iso) ?? 0) }}
                view={view}
                multiples={pictured.map((series) => {
                  const status = series.value !== null && isStatus(series.value) ? series.value : null;
                  return {
                    key: series.value ?? "",
                    label: status ? <StatusBadge status={status} /> : labels.value(query.by, series.value),
                    colour: status ? STATUS_COLOUR[status] : "var(--accent)",
                    count: series.count,
                  };
                })}
              />
            )}
          </ChartFigure>
        );
      }}
    </Loaded>
  );
}

type Series = Outputs["trends"]["timeline"]["series"][number];

function mostFrequent(series: readonly Series[]): Series[] {
  const peak = (one: Series) => one.count.reduce((most, count) => Math.max(most, count), 0);
  return series.toSorted((a, b) => peak(b) - peak(a)).slice(0, MOST_PICTURES);
}

interface BreakdownTableProps {
  readonly facet: FacetName;
  readonly data: Outputs["trends"]["timeline"];
  readonly series: readonly Series[];
}

function BreakdownTable({ facet, data, series }: BreakdownTableProps) {
  const t = useTranslations("trends");
  const charts = useTranslations("charts");
  const labels = useFacetLabels();
  const number = useNumber();
  const dates = useDates();
  const last = data.days.length - 1;
  return (
    <ChartTable
      caption={[
        t("breakdown", { facet: labels.facet(facet) }),
        ...(data.overlapping ? [t("overlapping", { facet: labels.facet(facet) })] : []),
      ].join(". ")}
      columns={[
        { key: "day", header: charts("day") },
        ...series.map(({ value }) => ({ key: `v${value}`, header: labels.value(facet, value), numeric: true })),
      ]}
      rows={data.days.length}
      row={(index) => [
        dates.short(data.days[last - index] ?? ""),
        ...series.map(({ count }) => number(count[last - index] ?? 0)),
      ]}
    />
  );
}
