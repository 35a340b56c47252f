import { describe, expect, it } from "vitest";
import type { FiguresSearch } from "./figures-search.ts";
import { type Figure, conflictsOf, figureOptions, shownFigures } from "./shown-figures.ts";

function figure(ref: string, some: Partial<Figure>): Figure {
  return {
    ref,
    organization: "Foro Penal",
    concept: "stock_detained",
    breakdown: null,
    breakdownValue: null,
    value: 485,
    qualifier: "exact",
    asOf: "2026-04-06",
    asOfEarliest: "2026-04-06",
    asOfLatest: "2026-04-06",
    period: null,
    tier: "press",
    note: { en: null, es: null },
    chosen: false,
    conflicts: false,
    citations: [],
    ...some,
  };
}

const FIGURES = [
  figure("a", {}),
  figure("b", { breakdown: "sex", breakdownValue: "female", value: 44 }),
  figure("c", {
    organization: "Justicia, Encuentro y Perdón",
    value: 759,
    asOf: "2026-03-02",
    asOfLatest: "2026-03-02",
  }),
  figure("d", { tier: "second_hand", value: 344, asOf: "2026-09-14", asOfLatest: "2026-09-14" }),
];

const EVERYTHING: FiguresSearch = { sort: "asOf", direction: "desc" };
const words = { concept: (one: string) => one, organization: (one: string) => one };
const refs = (search: Partial<FiguresSearch>) =>
  shownFigures(FIGURES, { ...EVERYTHING, ...search }, words).map(({ ref }) => ref);

describe("the table of published figures", () => {
  it("shows the newest date first, and equal dates in the order that they came", () => {
    expect(refs({})).toEqual(["d", "a", "b", "c"]);
    expect(refs({ direction: "asc" })).toEqual(["c", "a", "b", "d"]);
  });

  it("sorts numbers as numbers", () => {
    expect(refs({ sort: "value", direction: "asc" })).toEqual(["b", "d", "a", "c"]);
  });

  it("tells totals from breakdowns", () => {
    expect(refs({ breakdown: "total" })).toEqual(["d", "a", "c"]);
    expect(refs({ breakdown: "sex" })).toEqual(["b"]);
  });

  it("finds an organisation without its accents, and every word has to be there", () => {
    expect(refs({ q: "perdon" })).toEqual(["c"]);
    expect(refs({ q: "PERDÓN 759" })).toEqual(["c"]);
    expect(refs({ q: "perdon 485" })).toEqual([]);
  });

  it("counts each filter's choices under the other filters, and keeps the chosen one even at nought", () => {
    const search: FiguresSearch = { ...EVERYTHING, tier: "second_hand", breakdown: "sex" };
    expect(figureOptions(FIGURES, search, "breakdown")).toEqual([
      { value: "total", count: 1 },
      { value: "sex", count: 0 },
    ]);
    expect(figureOptions(FIGURES, search, "tier")).toEqual([
      { value: "press", count: 1 },
      { value: "second_hand", count: 0 },
    ]);
  });
});

describe("figures that contradict each other", () => {
  it("are those of one organisation, concept, breakdown and date with another value", () => {
    const one = figure("x", { conflicts: true });
    const other = figure("y", { conflicts: true, value: 490 });
    const elsewhere = figure("z", { conflicts: true, breakdown: "sex" });
    expect(conflictsOf([one, other, elsewhere], one)).toEqual([other]);
  });
});
