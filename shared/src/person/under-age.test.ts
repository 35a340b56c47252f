import { describe, expect, test } from "vitest";
import { parseDay } from "../dates/days.ts";
import { type Protected, protectedAs, wasUnderAge } from "./under-age.ts";

const on = (iso: string) => [parseDay(iso) ?? 0];

test.each([
  ["2008-03-02", "2026-03-01", true],
  ["2008-03-02", "2026-03-02", false],
  ["2008", "2026-06-01", true],
  ["2007", "2026-01-01", false],
  ["1980~", "2026-01-01", false],
  ["2008/..", "2026-06-01", true],
  [null, "2026-01-01", false],
])("somebody born %s is on %s under eighteen, or may be: %s", (birth, day, expected) => {
  expect(wasUnderAge(birth, on(day))).toBe(expected);
});

describe("somebody who turns out to have been a child", () => {
  const adult: Protected = { birth: "2008-03-02", minor: false, publication: "named", publicationReason: null };

  test("is counted without a name, even where a reason was written of an adult", () => {
    const kept = { minor: true, publication: "statistics" };
    expect(protectedAs(adult, adult, on("2026-03-01"))).toEqual(kept);
    const reasoned = { ...adult, publicationReason: "A public figure." };
    expect(protectedAs(reasoned, reasoned, on("2026-03-01"))).toEqual(kept);
  });

  test("stays named by a reason that was written of a child, and a blank one is none", () => {
    const child = { ...adult, minor: true, publicationReason: "The family asked for it." };
    expect(protectedAs(child, child, on("2026-03-01"))).toEqual({ minor: true, publication: "named" });
    expect(protectedAs(child, adult, on("2026-03-01")).publication).toBe("named");
    expect(protectedAs({ ...child, publicationReason: " " }, child, []).publication).toBe("statistics");
  });

  test("stays protected, whatever is retracted afterwards; and nothing becomes more public by it", () => {
    const child: Protected = { ...adult, minor: true, publication: "statistics" };
    expect(protectedAs(child, child, on("2026-03-02"))).toEqual({ minor: true, publication: "statistics" });
    const hidden: Protected = { ...child, publication: "internal" };
    expect(protectedAs(hidden, hidden, [])).toEqual({ minor: true, publication: "internal" });
    expect(protectedAs(adult, adult, on("2026-03-02"))).toEqual({ minor: false, publication: "named" });
  });
});
