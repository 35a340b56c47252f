import type { Day } from "@paradero/shared/days";
import { useId } from "react";
import { useLocale, useTranslations } from "use-intl";
import { STATUS_COLOUR } from "../status/status-colours.ts";
import { dayTicks } from "./day-ticks.ts";
import { LifeHatch } from "./life-hatch.tsx";
import { LIFE_BAR, type LifeFlag, type LifeLayout, type LifeSegment, labelledSegments } from "./life-layout.ts";
import classes from "./life-line.module.css";

interface LifePictureProps {
  readonly layout: LifeLayout;
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly laneHeight: number;
  readonly active: string | null;
  readonly today: Day;
  readonly confirmed: Day | null;
}

/** The drawing itself. What it says is said by the buttons over it and by the table twin. */
export function LifePicture(props: LifePictureProps) {
  const { layout, width, height, top, laneHeight, active, today, confirmed } = props;
  const locale = useLocale();
  const words = useTranslations("words");
  const id = useId();
  const { x } = layout;
  const ground = top + LIFE_BAR;
  return (
    <svg width={width} height={height} aria-hidden className={classes["svg"]}>
      {dayTicks(x.span, x.width, locale).map((tick) => (
        <g key={tick.day} className={classes["tick"]}>
          <path d={`M${x.left(tick.day)} ${top - 4}V${ground + 8}`} />
          {x.left(tick.day) < x.start + x.width - 40 && (
            <text x={x.left(tick.day) + 4} y={ground + 22}>
              {tick.label}
            </text>
          )}
        </g>
      ))}
      <path className={classes["base"]} d={`M0 ${ground}H${width}`} />
      {layout.segments.map((segment) => (
        <Segment
          key={segment.stretch.key}
          segment={segment}
          ground={ground}
          pattern={`${id}${segment.stretch.key}`}
          active={active === segment.stretch.key}
        />
      ))}
      {confirmed !== null && confirmed < today && (
        <path className={classes["unconfirmed"]} d={`M${x.left(confirmed + 1)} ${ground + 4}H${x.left(today + 1)}`} />
      )}
      {labelledSegments(layout, (status) => words(`statusShort.${status}`)).map(({ segment, text }) => (
        <text key={segment.stretch.key} className={classes["label"]} x={segment.left + 1} y={top - 7}>
          {text}
        </text>
      ))}
      {layout.flags.map((flag) => (
        <Flag
          key={flag.mark.key}
          flag={flag}
          y={(layout.lanes - flag.lane - 0.5) * laneHeight}
          ground={ground}
          active={active === flag.mark.key}
        />
      ))}
    </svg>
  );
}

interface SegmentProps {
  readonly segment: LifeSegment;
  readonly ground: number;
  readonly pattern: string;
  readonly active: boolean;
}

function Segment({ segment, ground, pattern, active }: SegmentProps) {
  const { stretch, left, width, height, certain } = segment;
  const [only] = stretch.possible;
  return (
    <g>
      {!certain && (
        <defs>
          <LifeHatch id={pattern} stretch={stretch} />
        </defs>
      )}
      <rect
        className={classes["segment"]}
        data-active={active}
        x={left}
        y={ground - height}
        width={width}
        height={height}
        fill={certain && only ? STATUS_COLOUR[only] : `url(#${pattern})`}
      />
    </g>
  );
}

interface FlagProps {
  readonly flag: LifeFlag;
  readonly y: number;
  readonly ground: number;
  readonly active: boolean;
}

function Flag({ flag, y, ground, active }: FlagProps) {
  return (
    <g className={classes["flag"]} data-active={active}>
      <path className={classes["stem"]} d={`M${flag.x} ${y}V${ground}`} />
      {flag.right - flag.left > 12 && <path className={classes["range"]} d={`M${flag.left} ${y}H${flag.right}`} />}
      <path className={classes["head"]} d={`M${flag.x} ${y - 6}l6 6l-6 6l-6 -6Z`} />
    </g>
  );
}
