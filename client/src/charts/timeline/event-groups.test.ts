import { expect, test } from "vitest";
import { dayScale } from "../day-scale.ts";
import { eventGroups } from "./event-groups.ts";

const x = dayScale({ from: 0, until: 100 }, 0, 1000);

test("events that would cover each other stand as one mark that holds them all", () => {
  const groups = eventGroups([{ day: 50 }, { day: 10 }, { day: 51 }], x, 14);
  expect(groups.map((group) => group.events.map((event) => event.day))).toEqual([[10], [50, 51]]);
  expect(groups[1]?.x).toBe((x.middle(50) + x.middle(51)) / 2);
});

test("a long row of close events is not swallowed by one mark", () => {
  const events = Array.from({ length: 20 }, (_, index) => ({ day: 30 + index }));
  const groups = eventGroups(events, x, 14);
  expect(groups.length).toBeGreaterThan(3);
  expect(groups.flatMap((group) => group.events)).toEqual(events);
});

test("events out of view are left out", () => {
  expect(eventGroups([{ day: -1 }, { day: 100 }], x, 14)).toEqual([]);
});
