import { describe, expect, it } from "vitest";
import { formatDay } from "../dates/days.ts";
import { day } from "../history/worked-cases.ts";
import { stepDays } from "./steps.ts";

function said(from: string, to: string, step: "day" | "week" | "month"): string[] {
  return Array.from(stepDays(day(from), day(to), step), formatDay);
}

describe("the steps of a period", () => {
  it("are its days", () => {
    expect(said("2024-02-28", "2024-03-01", "day")).toEqual(["2024-02-28", "2024-02-29", "2024-03-01"]);
  });

  it("are weeks that end on Sunday, the first one as short as it must be", () => {
    expect(said("2026-04-04", "2026-04-13", "week")).toEqual(["2026-04-05", "2026-04-12", "2026-04-13"]);
    expect(said("2026-04-05", "2026-04-12", "week")).toEqual(["2026-04-05", "2026-04-12"]);
    expect(said("1969-12-30", "1970-01-04", "week")).toEqual(["1970-01-04"]);
  });

  it("are months to their last day, and end with the period itself", () => {
    expect(said("2025-11-30", "2026-02-10", "month")).toEqual(["2025-11-30", "2025-12-31", "2026-01-31", "2026-02-10"]);
    expect(said("2024-02-01", "2024-02-29", "month")).toEqual(["2024-02-29"]);
  });
});
