import type { Status } from "@paradero/shared/statuses/statuses";
import { describe, expect, test } from "vitest";
import { lifeLabels } from "./life-labels.ts";
import { type LifeMark, type LifeStay, type LifeStretch, lifeItems, lifeLayout } from "./life-layout.ts";
import { LIFE_BAR } from "./life-tones.ts";

const words = { title: "", sentence: "", sources: "" };
const only = (status: Status) => ({ possible: [status], count: status });
const stretch = (key: string, more: Partial<LifeStretch>): LifeStretch => ({
  key,
  from: null,
  until: null,
  possible: [],
  nothing: false,
  count: null,
  name: "",
  ...words,
  ...more,
});
const mark = (key: string, earliest: number, latest = earliest): LifeMark => ({ key, earliest, latest, ...words });
const stay = (key: string, from: number, until: number | null): LifeStay => ({ key, from, until, ...words });

const today = 20_000;
const stretches = [
  stretch("before", { until: 19_000, nothing: true }),
  stretch("implied", { from: 19_000, until: 19_010, nothing: true, possible: ["detained"] }),
  stretch("perhaps", { from: 19_010, until: 19_030, nothing: true, possible: ["detained"], count: "detained" }),
  stretch("held", { from: 19_030, until: 19_900, ...only("detained") }),
  stretch("home", { from: 19_900, until: 19_901, ...only("house_arrest") }),
  stretch("free", { from: 19_901, ...only("released") }),
];
const life = { stretches, marks: [], stays: [] };

describe("the life-line", () => {
  const { segments, x, ground } = lifeLayout(life, today, 10, 900);
  const by = (key: string) => segments.find((segment) => segment.stretch.key === key);

  test("time before anything is on record is left empty", () => {
    expect(by("before")).toBeUndefined();
    expect(x.span.from).toBeLessThan(19_000);
  });

  test("what may or may not have been is not drawn as certain, nor what nobody counts as what is counted", () => {
    expect(by("held")?.look).toBe("certain");
    expect(by("perhaps")?.look).toBe("several");
    expect(by("implied")?.look).toBe("possible");
  });

  test("a status that lasted one day can still be seen on a line of years, and hit with a finger", () => {
    expect(by("home")?.width).toBeGreaterThanOrEqual(6);
    const item = lifeItems(lifeLayout(life, today, 10, 900)).find(({ key }) => key === "home");
    expect(item?.width).toBeGreaterThanOrEqual(14);
  });

  test("the less free, the taller: the line can be read without tones", () => {
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
      stretch("held", { from: today - 100, ...only("detained") }),
    ];
    const layout = lifeLayout({ ...life, stretches: attested }, today, 0, 500);
    expect(layout.segments[0]).toMatchObject({ left: 0, look: "possible" });
  });

  test("the words stand on the bar that has room for them, and none covers another or runs off", () => {
    const layout = lifeLayout(life, today, 10, 900);
    const of = ({ stretch: { key } }: { stretch: LifeStretch }) => [`${key} · 870 days`, key];
    const labels = lifeLabels(layout, { of, unconfirmed: "not confirmed since 6 Apr 2026" }, 19_950);
    expect(labels.find(({ key }) => key === "held")).toMatchObject({ text: "held · 870 days", on: "held" });
    expect(labels.find(({ key }) => key === "home")?.on ?? null).toBeNull();
    for (const { x: left, text } of labels) expect(left + text.length * 6.6).toBeLessThanOrEqual(910);
    expect(layout.ground).toBe(ground);
  });
});

test("milestones of the same week stand above each other, not on each other", () => {
  const marks = [mark("a", 19_100), mark("b", 19_101), mark("c", 19_600)];
  const { flags } = lifeLayout({ ...life, marks }, today, 0, 900);
  const [a, b, c] = flags.map(({ y }) => y);
  expect(b).toBe((a ?? 0) - 20);
  expect(c).toBe(a);
});

test("a milestone of an uncertain day is drawn over all its days", () => {
  const [flag] = lifeLayout({ ...life, marks: [mark("m", 19_100, 19_130)] }, today, 0, 900).flags;
  expect((flag?.right ?? 0) - (flag?.left ?? 0)).toBeGreaterThan(20);
});

test("two registers that overlap stand under each other, below the bar", () => {
  const layout = lifeLayout(
    { ...life, stays: [stay("jail", 19_100, 19_300), stay("prison", 19_299, null), stay("later", 19_400, 19_400)] },
    today,
    0,
    900,
  );
  const y = new Map(layout.stays.map((bar) => [bar.stay.key, bar.y]));
  expect(y.get("jail")).toBeGreaterThan(layout.ground);
  expect(y.get("prison")).toBeGreaterThan(y.get("jail") ?? 0);
  expect(y.get("later")).toBe(y.get("jail"));
  expect(layout.axis).toBeGreaterThan(y.get("prison") ?? 0);
});
