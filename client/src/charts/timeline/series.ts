import type { Day } from "@paradero/shared/dates/days";
import type { Qualifier } from "@paradero/shared/inputs/figures";

/** One published stock on the timeline. Flows never come here: they would need another axis (DOMAIN.md 6). */
export interface TimelineFigure {
  readonly ref: string;
  readonly organization: string;
  readonly value: number;
  readonly qualifier: Qualifier;
  /** The days that its as-of date may mean; `earliest` null where there is none. */
  readonly earliest: Day | null;
  readonly latest: Day;
  /** The as-of date in the reader's words. */
  readonly dated: string;
  /** Not read at its source: drawn hollow and said to be unverified. */
  readonly secondHand: boolean;
  readonly source: { readonly title: string; readonly url: string | null } | null;
}

/** How many named people are held under one rule: row i speaks for `days[i]`, the last day of its step. */
export interface TimelineNamed {
  readonly from: Day;
  readonly days: readonly Day[];
  readonly low: readonly number[];
  readonly count: readonly number[];
  readonly high: readonly number[];
  /** The newest day for which a source speaks of anybody counted on the last one: the line fades after it. */
  readonly confirmed: Day | null;
}

export interface TimelineEvent {
  readonly key: string;
  /** Where it is drawn: its first possible day, or the last one where there is no first. */
  readonly day: Day;
  readonly dated: string;
  readonly kind: string;
  readonly title: string;
}

interface QualifierLook {
  /** Written before the number. */
  readonly said: boolean;
  /** There may be more: the mark gets an arrow upwards. */
  readonly openAbove: boolean;
}

/** How a qualifier shows beside the number that it qualifies. */
export const QUALIFIER_LOOK = {
  exact: { said: false, openAbove: false },
  at_least: { said: true, openAbove: true },
  over: { said: true, openAbove: true },
  about: { said: true, openAbove: false },
} as const satisfies Record<Qualifier, QualifierLook>;

/** The middle of the days that a figure may speak for: where its mark stands. */
export function markDay(figure: Pick<TimelineFigure, "earliest" | "latest">): number {
  return ((figure.earliest ?? figure.latest) + figure.latest) / 2;
}
