import type { Day } from "@paradero/shared/days";
import { STATUS_TRAITS, type Status } from "@paradero/shared/statuses";
import { type DayScale, type DaySpan, dayScale } from "./day-scale.ts";

/** A run of days about which a history says one thing, with what there is to read about it. */
export interface LifeStretch {
  readonly key: string;
  /** Null: since ever. */
  readonly from: Day | null;
  /** The first day after it; null: no end. */
  readonly until: Day | null;
  /** Every status that is possible, in the order of the taxonomy. */
  readonly possible: readonly Status[];
  /** Nothing may have happened yet, too. */
  readonly nothing: boolean;
  readonly title: string;
  readonly sentence: string;
  readonly sources: string;
}

/** A dated fact on the line that does not change custody. */
export interface LifeMark {
  readonly key: string;
  readonly earliest: Day | null;
  readonly latest: Day;
  readonly title: string;
  readonly sentence: string;
  readonly sources: string;
}

export interface LifeSegment {
  readonly stretch: LifeStretch;
  readonly left: number;
  readonly width: number;
  /** Pixels: the less free, the taller, so that the shape speaks without colour. */
  readonly height: number;
  readonly certain: boolean;
}

export interface LifeFlag {
  readonly mark: LifeMark;
  readonly x: number;
  /** Pixels of the days that it may have been on. */
  readonly left: number;
  readonly right: number;
  /** 0 is next to the line; flags that would cover each other go higher. */
  readonly lane: number;
}

export interface LifeLayout {
  readonly x: DayScale;
  readonly segments: readonly LifeSegment[];
  readonly flags: readonly LifeFlag[];
  readonly lanes: number;
}

export const LIFE_BAR = 30;
const FLAG_GAP = 18;
const LEAST_WIDTH = 3;

/** Places a life on an axis from shortly before the first thing known to `today`. */
export function lifeLayout(
  stretches: readonly LifeStretch[],
  marks: readonly LifeMark[],
  today: Day,
  start: number,
  width: number,
): LifeLayout {
  const x = dayScale(lifeSpan(stretches, marks, today), start, width);
  const flags = placeFlags(marks, x);
  return {
    x,
    segments: stretches.filter((stretch) => stretch.possible.length > 0).map((stretch) => segmentOf(stretch, x)),
    flags,
    lanes: flags.reduce((most, flag) => Math.max(most, flag.lane + 1), 0),
  };
}

function lifeSpan(stretches: readonly LifeStretch[], marks: readonly LifeMark[], today: Day): DaySpan {
  const edges = stretches.flatMap((stretch) => [stretch.from, stretch.until]);
  const days = [...edges, ...marks.flatMap((mark) => [mark.earliest, mark.latest])].filter((day) => day !== null);
  const first = Math.min(today - 30, ...days);
  const last = Math.max(today, ...days);
  const room = Math.max(7, Math.round((last - first) * 0.03));
  return { from: first - room, until: last + 1 + Math.round(room / 3) };
}

function segmentOf(stretch: LifeStretch, x: DayScale): LifeSegment {
  const left = stretch.from === null ? x.start : Math.max(x.start, x.left(stretch.from));
  const right = stretch.until === null ? x.start + x.width : Math.min(x.start + x.width, x.left(stretch.until));
  return {
    stretch,
    left,
    width: Math.max(LEAST_WIDTH, right - left),
    height: Math.max(...stretch.possible.map(barHeight)),
    certain: stretch.possible.length === 1 && !stretch.nothing,
  };
}

function barHeight(status: Status): number {
  const traits = STATUS_TRAITS[status];
  if (traits.inCustody) return LIFE_BAR;
  if (traits.deprivedOfLiberty) return LIFE_BAR * 0.8;
  if (traits.restricted) return LIFE_BAR * 0.53;
  return traits.final ? LIFE_BAR * 0.14 : LIFE_BAR * 0.27;
}

function placeFlags(marks: readonly LifeMark[], x: DayScale): LifeFlag[] {
  const lastIn: number[] = [];
  const middle = (mark: LifeMark) => x.middle(((mark.earliest ?? mark.latest) + mark.latest) / 2);
  return marks
    .toSorted((a, b) => middle(a) - middle(b))
    .map((mark) => {
      const at = middle(mark);
      const free = lastIn.findIndex((last) => at - last >= FLAG_GAP);
      const lane = free === -1 ? lastIn.length : free;
      lastIn[lane] = at;
      return { mark, x: at, left: x.left(mark.earliest ?? mark.latest), right: x.left(mark.latest + 1), lane };
    });
}

/** One part of the line that can be pointed at. */
export interface LifeItem {
  readonly key: string;
  readonly left: number;
  readonly width: number;
  /** Null for a part of the bar itself. */
  readonly lane: number | null;
  readonly title: string;
  readonly sentence: string;
}

/** Everything that can be read on the line, from left to right. */
export function lifeItems({ segments, flags }: LifeLayout): LifeItem[] {
  return [
    ...segments.map(({ stretch, left, width }) => ({ ...itemWords(stretch), left, width, lane: null })),
    ...flags.map(({ mark, x, lane }) => ({ ...itemWords(mark), left: x - 10, width: 20, lane })),
  ].toSorted((a, b) => a.left - b.left);
}

function itemWords({ key, title, sentence }: LifeMark | LifeStretch) {
  return { key, title, sentence };
}

/** The segments that have room for the name of their status above them, before the next name begins. */
export function labelledSegments(
  { segments, x }: LifeLayout,
  nameOf: (status: Status) => string,
): { segment: LifeSegment; text: string }[] {
  const PIXELS_A_LETTER = 7;
  const certain = segments.filter((segment) => segment.certain);
  return certain.flatMap((segment, index) => {
    const [status] = segment.stretch.possible;
    const room = (certain[index + 1]?.left ?? x.start + x.width) - segment.left;
    const text = status ? nameOf(status) : "";
    return text !== "" && text.length * PIXELS_A_LETTER <= room ? [{ segment, text }] : [];
  });
}
