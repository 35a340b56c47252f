import { describe, expect, test } from "vitest";
import { type LifeMark, type LifeStretch, LIFE_BAR, lifeLayout } from "./life-layout.ts";

const words = { title: "", sentence: "", sources: "" };
const stretch = (key: string, more: Partial<LifeStretch>): LifeStretch => ({
  key,
  from: null,
  until: null,
  possible: [],
  nothing: false,
  ...words,
  ...more,
});
const mark = (key: string, earliest: number, latest = earliest): LifeMark => ({ key, earliest, latest, ...words });

const today = 20_000;
const history = [
  stretch("before", { until: 19_000, nothing: true }),
  stretch("perhaps", { from: 19_000, until: 19_030, nothing: true, possible: ["detained"] }),
  stretch("held", { from: 19_030, until: 19_900, possible: ["detained"] }),
  stretch("home", { from: 19_900, until: 19_901, possible: ["house_arrest"] }),
  stretch("free", { from: 19_901, possible: ["released"] }),
];

describe("the life-line", () => {
  const { segments, x } = lifeLayout(history, [], today, 10, 900);
  const by = (key: string) => segments.find((segment) => segment.stretch.key === key);

  test("time before anything is on record is left empty", () => {
    expect(by("before")).toBeUndefined();
    expect(x.span.from).toBeLessThan(19_000);
  });

  test("days that may or may not have been a detention are not drawn as certain", () => {
    expect(by("perhaps")?.certain).toBe(false);
    expect(by("held")?.certain).toBe(true);
  });

  test("a status that lasted one day can still be seen on a line of years", () => {
    expect(by("home")?.width).toBeGreaterThanOrEqual(3);
  });

  test("the less free, the taller: the line can be read without colours", () => {
    expect(by("held")?.height).toBe(LIFE_BAR);
    expect(by("home")?.height).toBeLessThan(by("held")?.height ?? 0);
    expect(by("free")?.height).toBeLessThan(by("home")?.height ?? 0);
  });

  test("what goes on runs to the edge of today, and nothing is drawn beyond it", () => {
    const free = by("free");
    expect((free?.left ?? 0) + (free?.width ?? 0)).toBe(910);
  });

  test("a person known only from one list is drawn as uncertain since ever", () => {
    const attested = [
      stretch("perhaps", { until: today - 100, nothing: true, possible: ["detained"] }),
      stretch("held", { from: today - 100, possible: ["detained"] }),
    ];
    expect(lifeLayout(attested, [], today, 0, 500).segments[0]).toMatchObject({ left: 0, certain: false });
  });
});

test("milestones of the same week stand above each other, not on each other", () => {
  const { flags, lanes } = lifeLayout(
    history,
    [mark("a", 19_100), mark("b", 19_101), mark("c", 19_600)],
    today,
    0,
    900,
  );
  expect(flags.map((flag) => [flag.mark.key, flag.lane])).toEqual([
    ["a", 0],
    ["b", 1],
    ["c", 0],
  ]);
  expect(lanes).toBe(2);
});

test("a milestone of an uncertain day is drawn over all its days", () => {
  const [flag] = lifeLayout(history, [mark("m", 19_100, 19_130)], today, 0, 900).flags;
  expect((flag?.right ?? 0) - (flag?.left ?? 0)).toBeGreaterThan(20);
});
