import type { Day } from "../dates/days.ts";
import { middleLine } from "../history/middle-line.ts";
import type { HistoryRecord } from "../history/record.ts";
import { setOf, hasStatus } from "../statuses/status-set.ts";
import { statusesWith } from "../statuses/statuses.ts";
import { type DayStep, settled } from "./day-steps.ts";

/** Custody as DOMAIN.md 5 means it, whatever rule is counted by. */
const CUSTODY = setOf(statusesWith(({ deprivedOfLiberty }) => deprivedOfLiberty));

/** A run of days in custody on the middle line, and what is told of it: where somebody is follows from it, and how fresh that is. */
export interface Spell<R> {
  /** The first day on which anything is said of the person; what is told of it may have begun before they were born. */
  readonly from: Day;
  readonly began: Day;
  /** The day after the last one; `Infinity` while it lasts. */
  readonly until: Day;
  /** Its custody records in the order of the middle line, each with the day it begins. */
  readonly told: readonly { readonly record: R; readonly from: Day }[];
}

/**
 * The spells of a history that last a night at least.
 *
 * @param records of one instant, in any order
 * @param notBefore as for `stretches`
 */
export function spells<R extends HistoryRecord>(records: readonly R[], notBefore: Day = -Infinity): Spell<R>[] {
  const found: Spell<R>[] = [];
  let from: Day | null = null;
  let told: { record: R; from: Day }[] = [];
  for (const step of middleLine(records)) {
    if (hasStatus(CUSTODY, step.status)) {
      from ??= step.from;
      if (hasStatus(CUSTODY, step.record.status)) told.push(step);
    } else if (from !== null) {
      found.push({ from, began: from, until: step.from, told });
      from = null;
      told = [];
    }
  }
  if (from !== null) found.push({ from, began: from, until: Infinity, told });
  return found
    .map((spell) => ({ ...spell, from: Math.max(spell.from, notBefore) }))
    .filter((spell) => spell.from < spell.until);
}

interface Anchored {
  readonly anchor: Day;
}

/**
 * Where somebody is (DOMAIN.md 4.3): from day to day the place last named within the spell that is running, by its records
 * in their order and by transfers on their anchors, which come after the records of that day; outside a spell nowhere.
 */
export function whereabouts<P>(
  ofHistory: readonly Spell<{ readonly place: P | null }>[],
  milestones: readonly (Anchored & { readonly place: P | null })[],
): DayStep<P | null>[] {
  const steps = ofHistory.flatMap((spell) => {
    const named = [
      ...spell.told.map(({ record, from }) => ({ at: from, value: record.place })),
      ...within(spell, milestones).map(({ anchor, place }) => ({ at: anchor, value: place })),
    ]
      .filter(({ value }) => value !== null)
      .sort((a, b) => a.at - b.at);
    return [...named.map(({ at, value }) => ({ from: Math.max(at, spell.from), value })), ...theEnd(spell)];
  });
  return settled<P | null>(steps, null);
}

interface Confirming {
  /** The days for which sources speak of it. */
  readonly days: readonly Day[];
}

/**
 * When somebody was last confirmed (DOMAIN.md 4.4): from day to day the newest day up to it for which a source speaks of the
 * spell that is running.
 */
export function confirmations(
  ofHistory: readonly Spell<Confirming>[],
  milestones: readonly (Anchored & Confirming)[],
): DayStep<Day | null>[] {
  const steps = ofHistory.flatMap((spell) => {
    const days = [...spell.told.map(({ record }) => record), ...within(spell, milestones)].flatMap((fact) => fact.days);
    const known = days.filter((day) => day < spell.until).sort((a, b) => a - b);
    return [...known.map((day) => ({ from: Math.max(day, spell.from), value: day })), ...theEnd(spell)];
  });
  return settled<Day | null>(steps, null);
}

function within<M extends Anchored>({ began, until }: Spell<unknown>, milestones: readonly M[]): M[] {
  return milestones.filter(({ anchor }) => began <= anchor && anchor < until).sort((a, b) => a.anchor - b.anchor);
}

function theEnd({ until }: Spell<unknown>): DayStep<null>[] {
  return until < Infinity ? [{ from: until, value: null }] : [];
}
