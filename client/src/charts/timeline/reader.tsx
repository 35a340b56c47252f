import { calendarDay } from "@paradero/shared/dates/day-sentences";
import { type Day, dayOf } from "@paradero/shared/dates/days";
import { type KeyboardEvent, type PointerEvent, useId } from "react";
import { useTranslations } from "use-intl";
import type { DayScale } from "../day-scale.ts";
import { ReadingCard } from "./reading-card.tsx";
import type { SeriesMark } from "./series-marks.ts";
import { readTimeline } from "./reading.ts";
import type { TimelineFigure, TimelineNamed } from "./series.ts";
import classes from "./timeline.module.css";
import { useSpokenTimeline } from "./spoken-timeline.ts";

interface TimelineReaderProps {
  readonly x: DayScale;
  readonly height: number;
  /** The day being read, on every panel at once; null while nobody reads. */
  readonly day: Day | null;
  readonly onDay: (day: Day | null) => void;
  readonly named: TimelineNamed | null;
  readonly figures: readonly TimelineFigure[];
  readonly marks: ReadonlyMap<string, SeriesMark>;
}

/** The sheet over the plots that reads out one day: by pointer, by touch, or as a slider by keyboard. */
export function TimelineReader({ x, height, day, onDay, named, figures, marks }: TimelineReaderProps) {
  const t = useTranslations("charts");
  const spoken = useSpokenTimeline();
  const help = useId();
  const main = marks.keys().next().value;
  const reading = day === null ? null : readTimeline(day, x, named, figures, main);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = dayAfterKey(event.key, day ?? x.span.until - 1, x);
    if (next === undefined) return;
    event.preventDefault();
    onDay(next);
  };

  return (
    <>
      <div
        className={classes["reader"]}
        style={{ left: x.start, width: x.width, top: 0, height }}
        role="slider"
        tabIndex={0}
        aria-label={t("readDay")}
        aria-describedby={help}
        aria-valuemin={x.span.from}
        aria-valuemax={x.span.until - 1}
        aria-valuenow={day ?? x.span.until - 1}
        aria-valuetext={reading ? spoken.reading(reading) : spoken.day(x.span.until - 1)}
        onPointerMove={(event) => onDay(dayUnder(event, x))}
        onPointerDown={(event) => onDay(dayUnder(event, x))}
        onPointerLeave={(event) => event.pointerType === "mouse" && onDay(null)}
        onFocus={(event) => {
          if (event.currentTarget.matches(":focus-visible")) onDay(day ?? x.span.until - 1);
        }}
        onBlur={() => onDay(null)}
        onKeyDown={onKeyDown}
      >
        <Cursor x={x} day={day} />
      </div>
      <span id={help} className="visually-hidden">
        {t("readHelp")}
      </span>
      {reading && <ReadingCard reading={reading} x={x} marks={marks} />}
    </>
  );
}

interface TimelineShadowProps {
  readonly x: DayScale;
  readonly height: number;
  readonly day: Day | null;
  readonly onDay: (day: Day | null) => void;
}

/** The same day on another panel: it can be pointed at there too, and is read out once. */
export function TimelineShadow({ x, height, day, onDay }: TimelineShadowProps) {
  return (
    <div
      aria-hidden
      className={classes["reader"]}
      style={{ left: x.start, width: x.width, top: 0, height }}
      onPointerMove={(event) => onDay(dayUnder(event, x))}
      onPointerDown={(event) => onDay(dayUnder(event, x))}
      onPointerLeave={(event) => event.pointerType === "mouse" && onDay(null)}
    >
      <Cursor x={x} day={day} />
    </div>
  );
}

function Cursor({ x, day }: { readonly x: DayScale; readonly day: Day | null }) {
  if (day === null) return null;
  return <div className={classes["cursor"]} style={{ transform: `translateX(${x.middle(day) - x.start}px)` }} />;
}

function dayUnder(event: PointerEvent<HTMLElement>, x: DayScale): Day {
  return x.dayAt(event.clientX - event.currentTarget.getBoundingClientRect().left + x.start);
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
  const { year, month, dayOfMonth } = calendarDay(day);
  return dayOf(year, month + months, Math.min(dayOfMonth, 28));
}
