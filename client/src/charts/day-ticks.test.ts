import { dayOf } from "@paradero/shared/dates/days";
import { describe, expect, test } from "vitest";
import { dayTicks } from "./day-ticks.ts";

const span = (from: string, until: string) => {
  const day = (iso: string) => dayOf(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8)));
  return { from: day(from), until: day(until) };
};
const labels = (from: string, until: string, width: number, locale: "es" | "en") =>
  dayTicks(span(from, until), width, locale).map((tick) => tick.label);

describe("the marks of the time axis", () => {
  test("twelve years are marked by the year", () => {
    expect(labels("2014-03-10", "2026-04-07", 1000, "en")).toEqual(
      Array.from({ length: 12 }, (_, index) => String(2015 + index)),
    );
  });

  test("a year is marked by the month, and the year is written where it changes", () => {
    expect(labels("2025-10-15", "2026-04-15", 600, "en")).toEqual(["Nov 2025", "Dec", "Jan 2026", "Feb", "Mar", "Apr"]);
    expect(labels("2025-10-15", "2026-04-15", 600, "es")).toEqual(["nov 2025", "dic", "ene 2026", "feb", "mar", "abr"]);
  });

  test("two weeks are marked by the day", () => {
    expect(labels("2026-02-01", "2026-02-08", 800, "en").slice(0, 2)).toEqual(["1 Feb 2026", "2 Feb"]);
    expect(labels("2026-02-01", "2026-02-08", 800, "es").slice(0, 2)).toEqual(["1 feb 2026", "2 feb"]);
  });

  test("on a phone the labels never crowd", () => {
    for (const [from, until] of [
      ["2014-01-01", "2026-04-07"],
      ["2025-01-01", "2026-04-07"],
      ["2026-03-01", "2026-04-07"],
    ] as const) {
      expect(dayTicks(span(from, until), 320, "es").length).toBeLessThanOrEqual(5);
    }
  });

  test("weeks begin on Mondays", () => {
    expect(dayTicks(span("2026-03-01", "2026-04-15"), 700, "en")[0]?.day).toBe(dayOf(2026, 3, 2));
  });
});
