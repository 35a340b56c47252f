import { dayOf } from "@paradero/shared/dates/days";
import { expect, test } from "vitest";
import { fittingStep, refuseTooWide } from "./fitting-step.ts";

const TO = dayOf(2026, 4, 7);
const since = (year: number) => ({ from: dayOf(year, 4, 8), to: TO, by: "nationality" as const });

test("twelve years of days by a handful of values are answered by day, asked for or not", () => {
  expect(fittingStep({ ...since(2014), step: "day" }, 13)).toBe("day");
  expect(fittingStep({ ...since(2014), step: undefined }, 13)).toBe("day");
});

test("what would be too many points is refused with the step that fits, and left open it is that step", () => {
  const asked = since(1996);
  expect(() => fittingStep({ ...asked, step: "day" }, 30)).toThrow(
    '"step" is "day", which makes 328710 points, and 60000 are the most: ask for "week".',
  );
  expect(fittingStep({ ...asked, step: undefined }, 30)).toBe("week");
  expect(() => fittingStep({ ...asked, step: "week" }, 160)).toThrow('ask for "month"');
  expect(fittingStep({ ...asked, step: undefined }, 160)).toBe("month");
});

test("where no step fits, a shorter period or fewer values are asked for", () => {
  const words = '"by" is "nationality", which makes too many series over 10957 days';
  expect(() => fittingStep({ ...since(1996), step: undefined }, 200)).toThrow(words);
  expect(() => fittingStep({ ...since(1996), step: "month" }, 200)).toThrow(words);
  expect(() => refuseTooWide({ ...since(1996), step: "month" }, 16_000_001)).toThrow(words);
});
