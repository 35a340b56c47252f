import { type Day, dayOf, formatDay } from "@paradero/shared/days";
import { type KeyboardEvent, type PointerEvent, useId, useState } from "react";
import { useTranslations } from "use-intl";
import type { DayScale } from "./day-scale.ts";
import { ReadingCard } from "./reading-card.tsx";
import type { SeriesMark } from "./series-marks.ts";
import { readTimeline } from "./timeline-reading.ts";
import type { TimelineFigure, TimelineNamed } from "./timeline-series.ts";
import classes from "./timeline.module.css";
import { useSpokenTimeline } from "./spoken-timeline.ts";

interface TimelineReaderProps {
  readonly x: DayScale;
  readonly top: number;
  readonly height: number;
  readonly named: TimelineNamed | null;
  readonly figures: readonly TimelineFigure[];
  readonly marks: ReadonlyMap<string, SeriesMark>;
}

/** The sheet over the plots that reads out one day: by pointer, by touch, or as a slider by keyboard. */
export function TimelineReader({ x, top, height, named, figures, marks }: TimelineReaderProps) {
  const t = useTranslations("charts");
  const spoken = useSpokenTimeline();
  const help = useId();
  const [day, setDay] = useState<Day | null>(null);
  const shown = day === null ? null : Math.min(Math.max(day, x.span.from), x.span.until - 1);
  const main = marks.keys().next().value;
  const reading = shown === null ? null : readTimeline(shown, x, named, figures, main);

  const point = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    setDay(x.dayAt(event.clientX - box.left + x.start));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = dayAfterKey(event.key, shown ?? x.span.until - 1, x);
    if (next === undefined) return;
    event.preventDefault();
    setDay(next);
  };

  return (
    <>
      <div
        className={classes["reader"]}
        style={{ left: x.start, width: x.width, top, height }}
        role="slider"
        tabIndex={0}
        aria-label={t("readDay")}
        aria-describedby={help}
        aria-valuemin={x.span.from}
        aria-valuemax={x.span.until - 1}
        aria-valuenow={shown ?? x.span.until - 1}
        aria-valuetext={reading ? spoken.reading(reading) : spoken.day(x.span.until - 1)}
        onPointerMove={point}
        onPointerDown={point}
        onPointerLeave={(event) => event.pointerType === "mouse" && setDay(null)}
        onFocus={(event) => {
          if (event.currentTarget.matches(":focus-visible")) setDay((known) => known ?? x.span.until - 1);
        }}
        onBlur={() => setDay(null)}
        onKeyDown={onKeyDown}
      >
        {shown !== null && (
          <div className={classes["cursor"]} style={{ transform: `translateX(${x.middle(shown) - x.start}px)` }} />
        )}
      </div>
      <span id={help} className="visually-hidden">
        {t("readHelp")}
      </span>
      {reading && <ReadingCard reading={reading} x={x} top={top} marks={marks} />}
    </>
  );
}

/** One step is a day, or as many days as a pixel holds. */
function dayAfterKey(key: string, day: Day, x: DayScale): Day | undefined {
  const step = Math.max(1, Math.round((x.span.until - x.span.from) / Math.max(1, x.width)));
  if (key === "ArrowRight" || key === "ArrowUp") return day + step;
  if (key === "ArrowLeft" || key === "ArrowDown") return day - step;
  if (key === "PageUp") return monthAway(day, 1);
  if (key === "PageDown") return monthAway(day, -1);
  if (key === "Home") return x.span.from;
  if (key === "End") return x.span.until - 1;
  return undefined;
}

function monthAway(day: Day, months: number): Day {
  const [year, month, dayOfMonth] = formatDay(day).split("-").map(Number);
  return dayOf(year ?? 1970, (month ?? 1) + months, Math.min(dayOfMonth ?? 1, 28));
}
