import { expect, test } from "vitest";
import { dayOf } from "@paradero/shared/dates/days";
import { spokenForDay } from "./confirmed.ts";

const published = dayOf(2026, 2, 27);
const latest = dayOf(2026, 2, 22);

test("a source that names no day of its own speaks for the last day that the fact may mean, never for its own publication", () => {
  expect(spokenForDay({ asOf: null, published }, latest)).toBe(latest);
});

test("a source that attests custody on a day speaks for that day", () => {
  expect(spokenForDay({ asOf: "2026-02-24", published }, latest)).toBe(dayOf(2026, 2, 24));
});

test("no source speaks for a day after its own publication", () => {
  expect(spokenForDay({ asOf: "2026-03", published }, latest)).toBe(published);
});
