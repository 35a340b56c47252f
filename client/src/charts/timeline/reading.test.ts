import { expect, test } from "vitest";
import { dayScale } from "../day-scale.ts";
import { readTimeline } from "./reading.ts";
import type { TimelineFigure } from "./series.ts";

function figure(ref: string, latest: number, value: number, more: Partial<TimelineFigure> = {}): TimelineFigure {
  return {
    ref,
    organization: "Foro Penal",
    value,
    qualifier: "exact",
    earliest: latest,
    latest,
    dated: "",
    secondHand: false,
    source: null,
    ...more,
  };
}

const named = {
  from: 0,
  days: [0, 1, 2, 3, 4],
  low: [0, 1, 1, 1, 1],
  count: [0, 1, 2, 2, 2],
  high: [0, 1, 9, 3, 3],
  confirmed: null,
};
const wide = dayScale({ from: 0, until: 5 }, 0, 1000);

test("the numbers read are those of the day itself, peak and all", () => {
  expect(readTimeline(2, wide, named, [], undefined).named).toEqual({ low: 1, count: 2, high: 9 });
});

test("a day outside the census has no number, not a zero", () => {
  expect(readTimeline(9, wide, named, [], undefined).named).toBeNull();
});

test("a figure is read on its day, and two organisations on one day are both read", () => {
  const two = [figure("a", 2, 526), figure("b", 2, 759, { organization: "JEP" }), figure("c", 4, 485)];
  expect(readTimeline(2, wide, named, two, "Foro Penal").figures.map((each) => each.ref)).toEqual(["b", "a"]);
});

test("a figure of an uncertain day is read on each of its days", () => {
  const month = figure("m", 4, 62, { earliest: 1 });
  expect(readTimeline(3, wide, named, [month], "Foro Penal").figures).toEqual([month]);
});

test("between figures the newest earlier one of the main organisation is offered, never a second-hand one", () => {
  const some = [
    figure("a", 0, 500),
    figure("b", 1, 404, { secondHand: true }),
    figure("c", 2, 9, { organization: "JEP" }),
  ];
  const reading = readTimeline(4, wide, named, some, "Foro Penal");
  expect(reading.figures).toEqual([]);
  expect(reading.before?.ref).toBe("a");
});
