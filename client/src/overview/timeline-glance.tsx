import type { CountingRule } from "@paradero/shared/statuses/counting-rules";
import { type Day, formatDay, parseDay } from "@paradero/shared/dates/days";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { useOrganizationName } from "../i18n/use-organization-name.ts";
import { api } from "../api.ts";
import { ChartFigure } from "../charts/chart-figure.tsx";
import { NewestConfirmation } from "../charts/newest-confirmation.tsx";
import { TimelineChart } from "../charts/timeline/chart.tsx";
import { TimelineTable } from "../charts/timeline/table.tsx";
import { timelineNamed, useTimelineEvents, useTimelineFigures } from "../trends/timeline-data.ts";
import { Failed } from "../ui/failed.tsx";
import { csvAddress } from "../ui/csv-address.ts";

export interface TimelineGlanceProps {
  readonly rule: CountingRule;
  /** Null where nobody has published a total. */
  readonly organization: string | null;
  /** ISO day. */
  readonly today: string;
}

/** Two years and a half: from before the wave of arrests that followed the election of July 2024. */
const DAYS_SHOWN = 900;
const HEIGHT = 340;

/** The last years: published points of one organisation, and the named cases under one rule. */
export function TimelineGlance({ rule, organization, today }: TimelineGlanceProps) {
  const t = useTranslations("overview");
  const words = useTranslations("words");
  const nameOf = useOrganizationName();
  const shown = organization === null ? null : nameOf(organization);
  const span = useMemo(() => spanUntil(today), [today]);
  const from = formatDay(span.from);
  const published = useQuery(api.figures.list.queryOptions());
  const happened = useQuery(api.trends.events.queryOptions());
  const held = useQuery(
    api.trends.timeline.queryOptions({ rule, from, to: today }, { placeholderData: keepPreviousData }),
  );
  const all = useTimelineFigures(published.data);
  const figures = useMemo(
    () => all.filter((figure) => figure.organization === shown && figure.latest >= span.from),
    [all, shown, span],
  );
  const events = useTimelineEvents(happened.data).filter((event) => event.day >= span.from);
  const named = timelineNamed(held.data, span.from);
  const failed = [published, held, happened].find((query) => query.isError);
  return (
    <ChartFigure
      title={t("timeline")}
      caption={
        <>
          {shown === null
            ? t("timelineLeadNamed", { rule: words(`rule.${rule}.name`) })
            : t("timelineLead", { organization: shown, rule: words(`rule.${rule}.name`) })}{" "}
          {held.data && <NewestConfirmation day={held.data.newestConfirmation} />}
        </>
      }
      csv={csvAddress("census", { rule, from, to: today })}
      table={<TimelineTable figures={figures} named={named} whose={(certainty, on) => ({ certainty, rule, on })} />}
    >
      {failed && <Failed error={failed.error} retry={() => void failed.refetch()} />}
      <TimelineChart compact figures={figures} named={named} events={events} whole={span} height={HEIGHT} />
    </ChartFigure>
  );
}

function spanUntil(today: string): { from: Day; until: Day } {
  const last = parseDay(today) ?? 0;
  return { from: last - DAYS_SHOWN, until: last + 1 };
}
