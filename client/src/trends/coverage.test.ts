import { expect, test } from "vitest";
import type { TimelineFigure } from "../charts/timeline/series.ts";
import { namedCoverage } from "./coverage.ts";

const figure = (latest: number, value: number, more: Partial<TimelineFigure> = {}): TimelineFigure => ({
  ref: `${latest}`,
  organization: "Foro Penal",
  value,
  qualifier: "exact",
  earliest: latest,
  latest,
  dated: "",
  secondHand: false,
  source: null,
  ...more,
});
const named = {
  from: 0,
  days: [0, 1, 2, 3],
  low: [0, 0, 0, 0],
  count: [5, 10, 20, 30],
  high: [40, 40, 40, 40],
  confirmed: null,
};

test("coverage compares the named and the published of one and the same day", () => {
  const coverage = namedCoverage([figure(1, 500), figure(2, 485)], named, 99);
  expect(coverage).toMatchObject({ named: 20, figure: { value: 485 } });
  expect(coverage?.share).toBeCloseTo(20 / 485);
});

test("a second-hand figure and one after the days in view say nothing about coverage", () => {
  expect(namedCoverage([figure(1, 500), figure(2, 344, { secondHand: true })], named, 99)?.figure.value).toBe(500);
  expect(namedCoverage([figure(1, 500), figure(3, 485)], named, 3)?.figure.value).toBe(500);
});

test("without a figure, or outside the census, there is no coverage to speak of", () => {
  expect(namedCoverage([], named, 99)).toBeNull();
  expect(namedCoverage([figure(50, 500)], named, 99)).toBeNull();
});
