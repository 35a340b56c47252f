import { daySentence } from "@paradero/shared/dates/day-sentences";
import type { Day } from "@paradero/shared/dates/days";
import { type KeyboardEvent, type PointerEvent, memo, useRef, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { type DaySpan, dayScale, spanWithin } from "../day-scale.ts";
import { countTicks } from "../count-ticks.ts";
import classes from "./range-brush.module.css";
import { stepLine } from "../step-outline.ts";
import { type TimelineFigure, type TimelineNamed, markDay } from "./series.ts";

type Part = "from" | "until" | "whole";

interface RangeBrushProps {
  readonly width: number;
  readonly start: number;
  readonly whole: DaySpan;
  readonly view: DaySpan;
  readonly named: TimelineNamed | null;
  readonly figures: readonly TimelineFigure[];
  /** While dragging: the view follows. */
  readonly onMove: (view: DaySpan) => void;
  /** Let go: one step of the back button. */
  readonly onCommit: (view: DaySpan) => void;
}

const HEIGHT = 44;
/** Pixels under which nobody can take hold of the window itself; its edges remain. */
const LEAST_GRIP = 24;
/** Nobody needs to look at less than a week. */
export const SHORTEST_VIEW = 7;

/** The whole time in miniature, and on it the window that the chart above shows. Each edge is a slider. */
export function RangeBrush(props: RangeBrushProps) {
  const { width, start, whole, view, onMove, onCommit } = props;
  const t = useTranslations("charts");
  const locale = useLocale();
  const x = dayScale(whole, start, width);
  const grabbed = useRef<{ part: Part; day: Day; view: DaySpan } | null>(null);
  const [moving, setMoving] = useState(false);
  const days = (day: Day) => daySentence(day, locale);

  const dayUnder = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.closest<HTMLElement>("[data-brush]")?.getBoundingClientRect();
    return x.dayAt(event.clientX - (box?.left ?? 0) + start);
  };
  const grab = (part: Part) => (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    grabbed.current = { part, day: dayUnder(event), view };
    setMoving(true);
  };
  const drag = (event: PointerEvent<HTMLElement>) => {
    const held = grabbed.current;
    if (held) onMove(moved(held.view, whole, held.part, dayUnder(event) - held.day));
  };
  const drop = (event: PointerEvent<HTMLElement>) => {
    const held = grabbed.current;
    grabbed.current = null;
    setMoving(false);
    if (held) onCommit(moved(held.view, whole, held.part, dayUnder(event) - held.day));
  };
  const press = (part: Part) => (event: KeyboardEvent) => {
    const by = stepOf(event, whole);
    if (by === undefined) return;
    event.preventDefault();
    onCommit(moved(view, whole, part, by));
  };
  const handlers = (part: Part) => ({
    onPointerDown: grab(part),
    onPointerMove: drag,
    onPointerUp: drop,
    onKeyDown: press(part),
  });

  const inView = { left: x.left(view.from) - start, width: x.left(view.until) - x.left(view.from) };

  return (
    <div
      className={classes["brush"]}
      data-brush
      data-moving={moving}
      role="group"
      aria-label={t("zoom")}
      style={{ marginLeft: start, width, height: HEIGHT }}
    >
      <Miniature width={width} whole={whole} named={props.named} figures={props.figures} />
      <div className={classes["veil"]} style={{ left: 0, width: x.left(view.from) - start }} />
      <div className={classes["veil"]} style={{ left: x.left(view.until) - start, right: 0 }} />
      <div className={classes["window"]} style={inView} />
      {inView.width >= LEAST_GRIP && (
        <div
          className={classes["grip"]}
          role="slider"
          tabIndex={0}
          aria-label={t("zoomMove")}
          aria-valuemin={whole.from}
          aria-valuemax={whole.until - 1}
          aria-valuenow={view.from}
          aria-valuetext={`${days(view.from)} – ${days(view.until - 1)}`}
          style={inView}
          {...handlers("whole")}
        />
      )}
      <div
        className={classes["handle"]}
        data-edge="from"
        role="slider"
        tabIndex={0}
        aria-label={t("zoomFrom")}
        aria-valuemin={whole.from}
        aria-valuemax={view.until - SHORTEST_VIEW}
        aria-valuenow={view.from}
        aria-valuetext={days(view.from)}
        style={{ left: x.left(view.from) - start }}
        {...handlers("from")}
      />
      <div
        className={classes["handle"]}
        data-edge="until"
        role="slider"
        tabIndex={0}
        aria-label={t("zoomUntil")}
        aria-valuemin={view.from + SHORTEST_VIEW}
        aria-valuemax={whole.until}
        aria-valuenow={view.until - 1}
        aria-valuetext={days(view.until - 1)}
        style={{ left: x.left(view.until) - start }}
        {...handlers("until")}
      />
    </div>
  );
}

/** `view` with one edge, or both, moved by `by` days; never outside `whole`, never shorter than a week. */
export function moved(view: DaySpan, whole: DaySpan, part: Part, by: number): DaySpan {
  const least = Math.min(SHORTEST_VIEW, whole.until - whole.from);
  if (part === "whole") return spanWithin({ from: view.from + by, until: view.until + by }, whole);
  if (part === "from") {
    return { from: Math.min(Math.max(view.from + by, whole.from), view.until - least), until: view.until };
  }
  return { from: view.from, until: Math.max(Math.min(view.until + by, whole.until), view.from + least) };
}

function stepOf(event: KeyboardEvent, whole: DaySpan): number | undefined {
  const all = whole.until - whole.from;
  const step = event.shiftKey ? 1 : Math.max(1, Math.round(all / 100));
  if (event.key === "ArrowRight" || event.key === "ArrowUp") return step;
  if (event.key === "ArrowLeft" || event.key === "ArrowDown") return -step;
  if (event.key === "PageUp") return Math.round(all / 10);
  if (event.key === "PageDown") return -Math.round(all / 10);
  if (event.key === "Home") return -all;
  if (event.key === "End") return all;
  return undefined;
}

interface MiniatureProps {
  readonly width: number;
  readonly whole: DaySpan;
  readonly named: TimelineNamed | null;
  readonly figures: readonly TimelineFigure[];
}

/** Figures as dots and the named count as a line, each on its own full height: only the shape is meant. */
const Miniature = memo(function Miniature({ width, whole, named, figures }: MiniatureProps) {
  const x = dayScale(whole, 0, width);
  const height = (most: number) => {
    const top = countTicks(most).at(-1) ?? 1;
    return (count: number) => HEIGHT - 3 - (count / top) * (HEIGHT - 8);
  };
  const yFigures = height(Math.max(0, ...figures.map((figure) => figure.value)));
  const yNamed = height(named ? named.count.reduce((most, count) => Math.max(most, count), 0) : 0);
  return (
    <svg width={width} height={HEIGHT} aria-hidden className={classes["miniature"]}>
      {figures.map((figure) => (
        <circle key={figure.ref} cx={x.middle(markDay(figure))} cy={yFigures(figure.value)} r={1.3} />
      ))}
      {named && <path d={stepLine(named, named.count, x, yNamed)} />}
    </svg>
  );
});
