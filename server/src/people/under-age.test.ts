import { parseDay } from "@paradero/shared/days";
import { expect, test } from "vitest";
import { wasUnderAge } from "./under-age.ts";

const on = (iso: string) => [parseDay(iso) ?? 0];

test.each([
  ["2008-03-02", "2026-03-01", true],
  ["2008-03-02", "2026-03-02", false],
  ["2008", "2026-06-01", true],
  ["2007", "2026-01-01", false],
  ["1980~", "2026-01-01", false],
  [null, "2026-01-01", false],
])("somebody born %s is on %s under eighteen, or may be: %s", (birth, day, expected) => {
  expect(wasUnderAge(birth, on(day))).toBe(expected);
});
