import type { Day } from "@paradero/shared/dates/days";
import type { Status } from "@paradero/shared/statuses/statuses";
import { type DayScale, type DaySpan, dayScale } from "../day-scale.ts";
import { LIFE_BAR, type LifeTone, TONE_HEIGHT, toneOf } from "./life-tones.ts";

interface LifeWords {
  readonly key: string;
  readonly title: string;
  readonly sentence: string;
  readonly sources: string;
}

/** A run of days about which a history says one thing, with what there is to read about it. */
export interface LifeStretch extends LifeWords {
  /** Null: since ever. */
  readonly from: Day | null;
  /** The first day after it; null: no end. */
  readonly until: Day | null;
  /** Every status that is possible, in the order of the taxonomy. */
  readonly possible: readonly Status[];
  /** Nothing may have happened yet, too. */
  readonly nothing: boolean;
  /** What the count follows; null: nobody is counted yet, whatever is possible. */
  readonly count: Status | null;
  /** The name of what is counted, said of this person. */
  readonly name: string;
}

/** A dated fact on the line that does not change custody. */
export interface LifeMark extends LifeWords {
  readonly earliest: Day | null;
  readonly latest: Day;
}

/** One custody as a register states it, with its own beginning and end (DOMAIN.md 1). */
export interface LifeStay extends LifeWords {
  readonly from: Day;
  /** The last day; null: no exit is on record. */
  readonly until: Day | null;
}

export interface Life {
  readonly stretches: readonly LifeStretch[];
  readonly marks: readonly LifeMark[];
  readonly stays: readonly LifeStay[];
}

/**
 * How a run of days is drawn: one status and no other; several, of which one is counted; or only possible, and counted by
 * nobody (told by no source, alleged, or attested later).
 */
type LifeLook = "certain" | "several" | "possible";

export interface LifeSegment {
  readonly stretch: LifeStretch;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly look: LifeLook;
  /** Of every possible status, most restricted first. */
  readonly tones: readonly LifeTone[];
}

export interface LifeFlag {
  readonly mark: LifeMark;
  readonly x: number;
  /** Pixels of the days that it may have been on. */
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

interface LifeStayBar {
  readonly stay: LifeStay;
  readonly left: number;
  readonly width: number;
  readonly y: number;
}

export interface LifeLayout {
  readonly x: DayScale;
  readonly segments: readonly LifeSegment[];
  readonly flags: readonly LifeFlag[];
  readonly stays: readonly LifeStayBar[];
  /** Where the bar stands, and where the days are written. */
  readonly ground: number;
  readonly axis: number;
  readonly height: number;
}

/** A status of one day, on a line of years. */
const LEAST_WIDTH = 6;
const FLAG_GAP = 18;
const FLAG_LANE = 20;
const LABELS = 24;
const STAY_GAP = 4;
const STAY_LANE = 10;
export const STAY_BAR = 6;
const AXIS = 30;

/** Places a life on an axis from shortly before the first thing known to `today`. */
export function lifeLayout({ stretches, marks, stays }: Life, today: Day, start: number, width: number): LifeLayout {
  const x = dayScale(lifeSpan({ stretches, marks, stays }, today), start, width);
  const placed = inLanes(marks.map((mark) => ({ mark, ...flagDays(mark, x) })));
  const lanes = lanesOf(placed);
  const ground = lanes * FLAG_LANE + LABELS + LIFE_BAR;
  const below = inLanes(stays.map((stay) => ({ stay, ...stayDays(stay, x) })));
  const axis = ground + (below.length > 0 ? STAY_GAP + lanesOf(below) * STAY_LANE : 0);
  return {
    x,
    segments: stretches.filter(({ possible }) => possible.length > 0).map((stretch) => segmentOf(stretch, x)),
    flags: placed.map(({ lane, ...flag }) => ({ ...flag, y: (lanes - lane - 0.5) * FLAG_LANE })),
    stays: below.map(({ lane, stay, left, width: wide }) => ({
      stay,
      left,
      width: wide,
      y: ground + STAY_GAP + lane * STAY_LANE,
    })),
    ground,
    axis,
    height: axis + AXIS,
  };
}

function lifeSpan({ stretches, marks, stays }: Life, today: Day): DaySpan {
  const edges = [
    ...stretches.flatMap(({ from, until }) => [from, until]),
    ...marks.flatMap(({ earliest, latest }) => [earliest, latest]),
    ...stays.flatMap(({ from, until }) => [from, until]),
  ].filter((day) => day !== null);
  const first = Math.min(today - 30, ...edges);
  const last = Math.max(today, ...edges);
  // What goes back since nobody knows when takes its place too.
  const opens = stretches[0]?.possible.length ? 0.1 : 0.03;
  const room = Math.max(7, Math.round((last - first) * opens));
  return { from: first - room, until: last + 1 + Math.round((last - first) * 0.01) };
}

function segmentOf(stretch: LifeStretch, x: DayScale): LifeSegment {
  const left = stretch.from === null ? x.start : Math.max(x.start, x.left(stretch.from));
  const right = stretch.until === null ? x.start + x.width : Math.min(x.start + x.width, x.left(stretch.until));
  const tones = stretch.possible.map(toneOf);
  return {
    stretch,
    left,
    width: Math.max(LEAST_WIDTH, right - left),
    height: Math.max(...tones.map((tone) => TONE_HEIGHT[tone])),
    look: lookOf(stretch),
    tones,
  };
}

function lookOf({ possible, nothing, count }: LifeStretch): LifeLook {
  if (count === null) return "possible";
  return possible.length === 1 && !nothing ? "certain" : "several";
}

function flagDays({ earliest, latest }: LifeMark, x: DayScale) {
  const at = x.middle(((earliest ?? latest) + latest) / 2);
  const days = { left: x.left(earliest ?? latest), right: x.left(latest + 1) };
  return { x: at, ...days, begins: at - FLAG_GAP / 2, ends: at + FLAG_GAP / 2 };
}

function stayDays({ from, until }: LifeStay, x: DayScale) {
  const left = x.left(from);
  const right = until === null ? x.start + x.width : x.left(until + 1);
  const width = Math.max(LEAST_WIDTH, right - left);
  return { left, width, begins: left, ends: left + width + 1 };
}

/** From left to right, each in the first lane that is free: 0 is next to the bar. */
function inLanes<T extends { readonly begins: number; readonly ends: number }>(items: readonly T[]) {
  const ends: number[] = [];
  return items
    .toSorted((a, b) => a.begins - b.begins)
    .map((item) => {
      const free = ends.findIndex((end) => item.begins >= end);
      const lane = free === -1 ? ends.length : free;
      ends[lane] = item.ends;
      return { ...item, lane };
    });
}

function lanesOf(items: readonly { readonly lane: number }[]): number {
  return items.reduce((most, { lane }) => Math.max(most, lane + 1), 0);
}

/** One part of the line that can be pointed at. */
export interface LifeItem extends LifeWords {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A finger, or a hand that shakes, has to find what lasted a day. */
const LEAST_TARGET = 14;

/** Everything that can be read on the line, from left to right. */
export function lifeItems({ segments, flags, stays, ground }: LifeLayout): LifeItem[] {
  const bar = { top: ground - LIFE_BAR, height: LIFE_BAR };
  return [
    ...segments.map(({ stretch, left, width }) => ({ ...wordsOf(stretch), ...target(left, width), ...bar })),
    ...flags.map(({ mark, x, y }) => ({ ...wordsOf(mark), left: x - 10, width: 20, top: y - 10, height: 20 })),
    ...stays.map(({ stay, left, width, y }) => ({
      ...wordsOf(stay),
      ...target(left, width),
      top: y - 2,
      height: STAY_LANE,
    })),
  ].toSorted((a, b) => a.left - b.left);
}

function target(left: number, width: number) {
  const missing = Math.max(0, LEAST_TARGET - width);
  return { left: left - missing / 2, width: width + missing };
}

function wordsOf({ key, title, sentence, sources }: LifeWords): LifeWords {
  return { key, title, sentence, sources };
}
