import { shortDay } from "@paradero/shared/dates/day-sentences";
import type { Day } from "@paradero/shared/dates/days";
import { memo, useId } from "react";
import { useLocale, useTranslations } from "use-intl";
import type { DayScale, DaySpan } from "../day-scale.ts";
import type { DayTick } from "../day-ticks.ts";
import { FadeMask } from "../life/fade-mask.tsx";
import { fadesFrom } from "../life/fading.ts";
import { PanelFrame } from "./panel-frame.tsx";
import { rowOn, stepBand, stepLine } from "../step-outline.ts";
import type { TimelineNamed } from "./series.ts";
import classes from "./timeline.module.css";

interface NamedPanelProps {
  readonly width: number;
  readonly height: number;
  readonly span: DaySpan;
  readonly ticks: readonly DayTick[];
  readonly named: TimelineNamed;
  readonly formatCount: (count: number) => string;
  readonly dated: boolean;
}

/** Named people held: the band from the certain to the possible, and the count line in it (DOMAIN.md 5). */
export const NamedPanel = memo(function NamedPanel(props: NamedPanelProps) {
  const { named, span, height } = props;
  const id = useId();
  const from = fadesFrom(named.confirmed, named.days.at(-1) ?? 0);
  const fading = from !== null && from < span.until ? Math.max(from, span.from) : null;
  return (
    <PanelFrame {...props} most={mostInView(named, span)}>
      {(x, y) => (
        <>
          <FadeMask
            id={id}
            start={x.start}
            width={x.width}
            height={height}
            fadesAt={fading === null ? null : x.left(fading)}
          />
          <g mask={`url(#${id})`}>
            <path className={classes["band"]} d={stepBand(named, named.low, named.high, x, y)} />
            <path className={classes["line"]} d={stepLine(named, named.count, x, y)} />
          </g>
          {fading !== null && named.confirmed !== null && (
            <Unconfirmed since={named.confirmed} from={fading} x={x} top={y(named.high[rowOn(named, fading)] ?? 0)} />
          )}
        </>
      )}
    </PanelFrame>
  );
});

/** Pixels of the words, beside the place where the line begins to fade. */
const WORDS_WIDTH = 200;
const LOWEST_TOP = 22;

interface UnconfirmedProps {
  readonly since: Day;
  /** The first day in view that fades. */
  readonly from: Day;
  readonly x: DayScale;
  readonly top: number;
}

function Unconfirmed({ since, from, x, top }: UnconfirmedProps) {
  const t = useTranslations("charts");
  const locale = useLocale();
  const at = x.left(from);
  // Over the line itself they could not be read; the words under the chart say it too.
  if (at + WORDS_WIDTH > x.start + x.width) return null;
  return (
    <text className={classes["unconfirmed"]} x={at + 4} y={Math.max(top, LOWEST_TOP) - 7}>
      {t("unconfirmedSince", { day: shortDay(since, locale) })}
    </text>
  );
}

function mostInView(named: TimelineNamed, span: DaySpan): number {
  const start = Math.max(0, rowOn(named, Math.max(span.from, named.from)));
  let most = 0;
  for (let row = start; row < named.days.length; row += 1) {
    if ((named.days[row - 1] ?? -Infinity) >= span.until - 1) break;
    most = Math.max(most, named.high[row] ?? 0);
  }
  return most;
}
