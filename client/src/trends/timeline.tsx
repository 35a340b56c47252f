import { askedPeriod } from "@paradero/shared/dates/asked-days";
import { type CountingRule, DEFAULT_COUNTING_RULE } from "@paradero/shared/statuses/counting-rules";
import { type Day, formatDay } from "@paradero/shared/dates/days";
import type { PeopleFilters } from "@paradero/shared/inputs/people-query";
import { Skeleton } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { api } from "../api.ts";
import { ChartFigure } from "../charts/chart-figure.tsx";
import { NewestConfirmation } from "../charts/newest-confirmation.tsx";
import { TimelineChart } from "../charts/timeline/chart.tsx";
import { TimelineTable } from "../charts/timeline/table.tsx";
import { useSpokenTimeline } from "../charts/timeline/spoken-timeline.ts";
import { useDates } from "../i18n/use-dates.ts";
import { FilterChips } from "../people/filters/filter-chips.tsx";
import { activeFilters } from "../people/list/search.ts";
import { useUnderstoodFilters } from "../people/filters/use-understood-filters.ts";
import { Failed } from "../ui/failed.tsx";
import { csvAddress } from "../ui/csv-address.ts";
import { Breakdown } from "./breakdown.tsx";
import { namedCoverage } from "./coverage.ts";
import { EventList } from "./event-list.tsx";
import { HeldToday, UnnamedMore } from "./held-today.tsx";
import { RangePresets } from "./range-presets.tsx";
import { timelineNamed, useTimelineEvents, useTimelineFigures, wholeTime } from "./timeline-data.ts";
import { TrendsControls } from "./trends-controls.tsx";
import classes from "./trends-page.module.css";
import { type TrendsSearch, automaticStep, searchOfView, viewOf } from "./trends-search.ts";

interface TimelineProps {
  readonly today: Day;
  /** The first day on which anybody is counted. */
  readonly firstCounted: Day | null;
  readonly search: TrendsSearch;
  readonly filters: PeopleFilters;
  readonly rule: CountingRule;
  readonly onChange: (patch: TrendsSearch) => void;
  readonly filterButton: ReactNode;
}

/** The timeline with its controls, its breakdown and its events. */
export function Timeline({ today, firstCounted, search, filters, rule, onChange, filterButton }: TimelineProps) {
  const t = useTranslations("trends");
  const ui = useTranslations("ui");
  const words = useTranslations("words");
  const dates = useDates();
  const format = useFormatter();
  const spoken = useSpokenTimeline();
  const phone = useMediaQuery("(max-width: 48rem)", undefined, { getInitialValueInEffect: false });
  const known = search.asKnown === undefined ? {} : { asKnown: search.asKnown };
  const published = useQuery(api.figures.list.queryOptions(known));
  const context = useQuery(api.trends.events.queryOptions(known));
  const figures = useTimelineFigures(published.data);
  const events = useTimelineEvents(context.data);
  // Where only the day of knowledge is given, the timeline ends on it (DOMAIN.md 4.2); days to come after it can be asked for.
  const { to, asKnown } = askedPeriod(search, today);
  const end = Math.max(to, asKnown);
  const whole = useMemo(() => wholeTime(figures, events, firstCounted, end), [figures, events, firstCounted, end]);
  const view = viewOf(search, whole);
  const step = search.step ?? automaticStep(whole);
  // `on` is no part of it: the timeline has all days.
  const { on: _, ...people } = filters;
  const query = { ...people, rule, step, from: formatDay(whole.from), to: formatDay(whole.until - 1) };
  const ready = published.isFetched && context.isFetched;
  const height = phone ? 380 : 520;
  const held = useQuery(api.trends.timeline.queryOptions(query, { placeholderData: keepPreviousData, enabled: ready }));
  const loaded = ready && !held.isPending;
  useUnderstoodFilters(people, held.isPlaceholderData ? undefined : held.data?.filters, onChange);
  const named = useMemo(() => timelineNamed(held.data, whole.from), [held.data, whole.from]);
  const narrowed = activeFilters(people).filter((key) => key !== "asKnown").length > 0;
  // Published totals count those deprived of liberty: only the same rule may be laid beside them.
  const coverage = narrowed || rule !== DEFAULT_COUNTING_RULE ? null : namedCoverage(figures, named, view.until);
  const onView = (next: typeof view) => onChange(searchOfView(next, whole));
  const csv = (by?: string) =>
    csvAddress("census", {
      ...people,
      rule,
      // Many series may take a coarser step than one.
      step: by === undefined ? step : search.step,
      from: formatDay(view.from),
      to: formatDay(view.until - 1),
      by,
    });

  return (
    <>
      <div className={classes["controls"]}>
        <TrendsControls
          rule={rule}
          step={search.step}
          automatic={automaticStep(whole)}
          by={search.by}
          onChange={onChange}
        />
        {filterButton}
      </div>
      <p className={classes["aside"]}>{words(`rule.${rule}.why`)}</p>
      <div className={classes["bar"]}>
        <FilterChips filters={people} onChange={onChange} />
      </div>
      {[published, context, held].map(
        (one, index) =>
          one.isError && (
            <Failed key={["figures", "events", "held"][index]} error={one.error} retry={() => void one.refetch()} />
          ),
      )}
      <ChartFigure
        title={t("timeline")}
        csv={csv()}
        caption={
          <>
            {coverage && (
              <>
                {t("coverage", {
                  named: coverage.named,
                  value: spoken.value(coverage.figure).toLocaleLowerCase(),
                  organization: coverage.figure.organization,
                  dated: coverage.figure.dated,
                  share: format.number(coverage.share, { style: "percent", maximumFractionDigits: 1 }),
                })}{" "}
              </>
            )}
            {narrowed && `${t("filtered")} `}
            {t("band")}{" "}
            {held.data && held.data.unnamedAtLeast !== null && (
              <>
                <HeldToday held={held.data} today={formatDay(today)} /> <UnnamedMore held={held.data} />{" "}
              </>
            )}
            {held.data &&
              t("caption", {
                rule: words(`rule.${rule}.name`),
                version: String(held.data.ruleVersion),
                known: dates.day(held.data.asKnown),
                step: t(`captionStep.${step}`),
              })}{" "}
            {held.data && <NewestConfirmation day={held.data.newestConfirmation} />}
          </>
        }
        table={
          <TimelineTable
            figures={figures}
            named={named}
            whose={(certainty, on) => ({ ...people, certainty, rule, on })}
          />
        }
      >
        <RangePresets whole={whole} view={view} onView={onView} />
        {loaded ? (
          <TimelineChart {...{ figures, named, events, whole, view, onView }} height={height} />
        ) : (
          <Skeleton height={height + 160} role="status" aria-label={ui("loading")} />
        )}
      </ChartFigure>
      {search.by !== undefined && ready && (
        <div className={classes["section"]}>
          <Breakdown query={{ ...query, step: search.step, by: search.by }} view={view} csv={csv(search.by)} />
        </div>
      )}
      {context.data && <EventList events={context.data} view={view} />}
    </>
  );
}
