import { type Day, parseDay } from "@paradero/shared/dates/days";
import { CONCEPT_TRAITS, isSecondHand } from "@paradero/shared/inputs/figures";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { useOrganizationName } from "../i18n/use-organization-name.ts";
import type { Outputs } from "../api.ts";
import type { DaySpan } from "../charts/day-scale.ts";
import type { TimelineEvent, TimelineFigure, TimelineNamed } from "../charts/timeline/series.ts";
import { useDates } from "../i18n/use-dates.ts";
import { useEither } from "../i18n/use-either.ts";

type Figure = Outputs["figures"]["list"][number];
type ContextEvent = Outputs["trends"]["events"][number];
type Held = Outputs["trends"]["timeline"];

/** The published totals of people held, as the timeline draws them; flows and breakdowns are left to the figures page. */
export function useTimelineFigures(figures: readonly Figure[] | undefined): TimelineFigure[] {
  const dates = useDates();
  const nameOf = useOrganizationName();
  return useMemo(
    () =>
      (figures ?? []).flatMap((figure) => {
        const latest = parseDay(figure.asOfLatest);
        if (!CONCEPT_TRAITS[figure.concept].held || figure.breakdown !== null || latest === undefined) return [];
        const source = figure.citations[0]?.source;
        return [
          {
            ref: figure.ref,
            organization: nameOf(figure.organization),
            value: figure.value,
            qualifier: figure.qualifier,
            earliest: dayOrNull(figure.asOfEarliest),
            latest,
            dated: dates.short(figure.asOf),
            secondHand: isSecondHand(figure.tier),
            source: source ? { title: `${nameOf(source.publisher)}: ${source.title}`, url: source.url } : null,
          },
        ];
      }),
    [figures, dates, nameOf],
  );
}

export function useTimelineEvents(events: readonly ContextEvent[] | undefined): TimelineEvent[] {
  const dates = useDates();
  const either = useEither();
  const words = useTranslations("words");
  return useMemo(
    () =>
      (events ?? []).flatMap((event) => {
        const day = parseDay(event.earliest ?? event.latest);
        if (day === undefined) return [];
        return [
          {
            key: event.id,
            day,
            dated: dates.short(event.date),
            kind: words(`contextEvent.${event.kind}`),
            title: either(event.title) ?? "",
          },
        ];
      }),
    [events, dates, either, words],
  );
}

/** The first series of a census answer as the timeline draws it. */
export function timelineNamed(held: Held | undefined, from: Day): TimelineNamed | null {
  const [series] = held?.series ?? [];
  if (!held || !series) return null;
  return {
    from,
    days: held.days.map((iso) => parseDay(iso) ?? 0),
    low: series.low,
    count: series.count,
    high: series.high,
    confirmed: dayOrNull(held.newestConfirmation),
  };
}

const FIVE_YEARS = 1_826;

/** From shortly before the first published figure, event or named case to `today`. */
export function wholeTime(
  figures: readonly Pick<TimelineFigure, "earliest" | "latest">[],
  events: readonly Pick<TimelineEvent, "day">[],
  firstCounted: Day | null,
  today: Day,
): DaySpan {
  const days = [
    ...figures.map((figure) => figure.earliest ?? figure.latest),
    ...events.map((event) => event.day),
    ...(firstCounted === null ? [] : [firstCounted]),
  ];
  const first = days.length === 0 ? today - FIVE_YEARS : Math.min(...days);
  return { from: Math.min(first, today) - 14, until: today + 1 };
}

function dayOrNull(iso: string | null): Day | null {
  return iso === null ? null : (parseDay(iso) ?? null);
}
