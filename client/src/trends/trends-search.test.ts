import { parseDay } from "@paradero/shared/dates/days";
import { describe, expect, test } from "vitest";
import { readSearch, unreadIn } from "../read-search.ts";
import { automaticStep, searchOfView, trendsSearch, viewOf } from "./trends-search.ts";

const day = (iso: string) => parseDay(iso) ?? Number.NaN;
const whole = { from: day("2014-01-01"), until: day("2026-04-07") };
const read = readSearch(trendsSearch);

describe("a link to a view of the trends", () => {
  test("a view that was sent is read back whole", () => {
    const sent = {
      rule: "in-custody",
      from: "2025-01-01",
      to: "2026-04-06",
      by: "status",
      step: "week",
      sex: "female",
    };
    expect(read(sent)).toEqual(sent);
  });

  test("an unknown rule, step, day or breakdown is named, and never left out", () => {
    const search = read({ rule: "everybody", step: "hour", from: "2025-13-01", by: "salary", sex: "female" });
    expect(unreadIn(search).map(({ name }) => name)).toEqual(["rule", "step", "from", "by"]);
  });

  test("the days in view are those of the link, both ends shown", () => {
    const view = viewOf({ from: "2025-01-01", to: "2025-12-31" }, whole);
    expect(view).toEqual({ from: day("2025-01-01"), until: day("2026-01-01") });
    expect(searchOfView(view, whole)).toEqual({ from: "2025-01-01", to: "2025-12-31" });
  });

  test("a link that asks for days without data gets those that there are", () => {
    expect(viewOf({ from: "1999-01-01", to: "2050-01-01" }, whole)).toEqual(whole);
    expect(viewOf({ from: "2026-01-01", to: "2025-01-01" }, whole)).toEqual(whole);
  });

  test("the whole time needs no days in its link", () => {
    expect(searchOfView(whole, whole)).toEqual({ from: undefined, to: undefined });
  });
});

test("twelve years are counted by the day, so that no peak is missed; fifty by the week", () => {
  expect(automaticStep(whole)).toBe("day");
  expect(automaticStep({ from: 0, until: 50 * 365 })).toBe("week");
});
