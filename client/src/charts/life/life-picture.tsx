import type { Day } from "@paradero/shared/dates/days";
import { useId } from "react";
import { useLocale } from "use-intl";
import { dayTicks } from "../day-ticks.ts";
import { FadeMask } from "./fade-mask.tsx";
import { LifeHatch } from "./life-hatch.tsx";
import { type LifeLabel, UNCONFIRMED } from "./life-labels.ts";
import { type LifeFlag, type LifeLayout, type LifeSegment, STAY_BAR } from "./life-layout.ts";
import classes from "./life-line.module.css";
import { LIFE_BAR } from "./life-tones.ts";

interface LifePictureProps {
  readonly layout: LifeLayout;
  readonly labels: readonly LifeLabel[];
  readonly width: number;
  readonly active: string | null;
  /** The first day that nobody has confirmed; null: nothing fades. */
  readonly fadesFrom: Day | null;
}

/** The drawing itself. What it says is said by the buttons over it and by the table twin. */
export function LifePicture({ layout, labels, width, active, fadesFrom }: LifePictureProps) {
  const locale = useLocale();
  const id = useId();
  const { x, ground, axis, height } = layout;
  const top = ground - LIFE_BAR;
  return (
    <svg width={width} height={height} aria-hidden className={classes["svg"]}>
      <FadeMask
        id={`${id}mask`}
        start={x.start}
        width={x.width}
        height={height}
        fadesAt={fadesFrom === null ? null : x.left(fadesFrom)}
        sinceEver={layout.segments[0]?.stretch.from === null}
      />
      {dayTicks(x.span, x.width, locale).map((tick) => (
        <g key={tick.day} className={classes["tick"]}>
          <path d={`M${x.left(tick.day)} ${top - 4}V${axis + 8}`} />
          {x.left(tick.day) < x.start + x.width - 40 && (
            <text x={x.left(tick.day) + 4} y={axis + 22}>
              {tick.label}
            </text>
          )}
        </g>
      ))}
      <path className={classes["base"]} d={`M0 ${ground}H${width}`} />
      {layout.segments.map(({ stretch, left, width: wide, height: high }) => (
        <rect key={stretch.key} className={classes["ground"]} x={left} y={ground - high} width={wide} height={high} />
      ))}
      <g mask={`url(#${id}mask)`}>
        {drawnLast(layout.segments).map((segment) => (
          <Segment key={segment.stretch.key} segment={segment} ground={ground} id={`${id}${segment.stretch.key}`} />
        ))}
        {layout.stays.map(({ stay, left, width: wide, y }) => (
          <rect key={stay.key} className={classes["stay"]} x={left} y={y} width={wide} height={STAY_BAR} />
        ))}
      </g>
      <Active layout={layout} active={active} />
      {layout.flags.map((flag) => (
        <Flag key={flag.mark.key} flag={flag} ground={ground} active={active === flag.mark.key} />
      ))}
      {labels.map(({ key, text, x: left, y, on }) => (
        <text
          key={key}
          className={classes["label"]}
          data-on={on ?? "paper"}
          data-quiet={key === UNCONFIRMED}
          x={left}
          y={y}
        >
          {text}
        </text>
      ))}
    </svg>
  );
}

/** What lasted a day is wider than its day: it stands before its neighbours. */
function drawnLast(segments: readonly LifeSegment[]): LifeSegment[] {
  return segments.toSorted((a, b) => b.width - a.width);
}

interface SegmentProps {
  readonly segment: LifeSegment;
  readonly ground: number;
  readonly id: string;
}

function Segment({ segment, ground, id }: SegmentProps) {
  const { left, width, height, look, tones } = segment;
  const box = { x: left, y: ground - height, width, height };
  if (look === "certain") return <rect className={classes["segment"]} data-tone={tones[0]} {...box} />;
  return (
    <>
      <defs>
        <LifeHatch id={id} segment={segment} />
      </defs>
      <rect className={classes["segment"]} data-look={look} {...box} fill={`url(#${id})`} />
    </>
  );
}

/** The frame of what is being read; it does not fade with the line. */
function Active({ layout, active }: Pick<LifePictureProps, "layout" | "active">) {
  const segment = layout.segments.find(({ stretch }) => stretch.key === active);
  const stay = layout.stays.find(({ stay: { key } }) => key === active);
  const box = segment
    ? { x: segment.left, y: layout.ground - segment.height, width: segment.width, height: segment.height }
    : stay && { x: stay.left, y: stay.y, width: stay.width, height: STAY_BAR };
  return box ? <rect className={classes["active"]} {...box} /> : null;
}

interface FlagProps {
  readonly flag: LifeFlag;
  readonly ground: number;
  readonly active: boolean;
}

function Flag({ flag: { x, y, left, right }, ground, active }: FlagProps) {
  return (
    <g className={classes["flag"]} data-active={active}>
      <path className={classes["stem"]} d={`M${x} ${y}V${ground}`} />
      {right - left > 12 && <path className={classes["range"]} d={`M${left} ${y}H${right}`} />}
      <path className={classes["head"]} d={`M${x} ${y - 6}l6 6l-6 6l-6 -6Z`} />
    </g>
  );
}
