import type { Day } from "@paradero/shared/dates/days";
import type { DayScale } from "../day-scale.ts";

export interface EventGroup<E> {
  readonly x: number;
  readonly events: readonly E[];
}

/** Marks closer than `gap` pixels stand as one mark in their middle, so that none hides another. Order is kept. */
export function eventGroups<E extends { readonly day: Day }>(
  events: readonly E[],
  x: DayScale,
  gap: number,
): EventGroup<E>[] {
  const inView = events.filter((event) => event.day >= x.span.from && event.day < x.span.until);
  const groups: { first: number; last: number; events: E[] }[] = [];
  for (const event of inView.toSorted((a, b) => a.day - b.day)) {
    const at = x.middle(event.day);
    const group = groups.at(-1);
    if (group && at - group.last < gap && at - group.first < gap * 3) {
      group.last = at;
      group.events.push(event);
    } else groups.push({ first: at, last: at, events: [event] });
  }
  return groups.map((group) => ({ x: (group.first + group.last) / 2, events: group.events }));
}
