import { describe, expect, it } from "vitest";
import { readEdtf } from "@paradero/shared/dates/dates";
import { CONCEPT_TRAITS } from "@paradero/shared/inputs/figures";
import { readCaseSet } from "../read-case-set.ts";
import type { CaseSetFigure } from "./format.ts";

const { figures } = await readCaseSet("venezuela");

/** Whoever counts since a beginning that the concept itself names; every other flow says its period. */
const NAMES_ITS_BEGINNING = new Set<CaseSetFigure["concept"]>([
  "arrests_cumulative_since_2014",
  "amnesty_beneficiaries_cumulative",
]);

describe("the published numbers of the Venezuela case set", () => {
  it("stand once each: whoever prints a number again is one more citation", () => {
    const series = Map.groupBy(figures, seriesOf);
    const twice = [...series.values()].flatMap(pairs).filter(([one, other]) => sameStatement(one, other));
    expect(twice.map((pair) => pair.map(inWords))).toEqual([]);
  });

  it("say over what period they count, or why that is not known, in both languages", () => {
    const flows = figures.filter(
      ({ concept }) => CONCEPT_TRAITS[concept].measure === "flow" && !NAMES_ITS_BEGINNING.has(concept),
    );
    expect(flows.length).toBeGreaterThan(200);
    const silent = flows.filter(
      ({ period, note }) =>
        period === null && !(/\bperiod\b/.test(note?.en ?? "") && /\bperiodo\b/.test(note?.es ?? "")),
    );
    expect(silent.map(inWords)).toEqual([]);
  });

  it("begin their period no later than the day they speak of", () => {
    const late = figures.filter(({ period, asOf }) => {
      const first = period === null ? null : readEdtf(period).earliest;
      const last = readEdtf(asOf).latest;
      return first !== null && last !== null && first > last;
    });
    expect(late.map(inWords)).toEqual([]);
  });

  it("name one speaker in one way", () => {
    const speakers = new Set(figures.map(({ organization }) => organization));
    expect([...speakers].filter((name) => name.includes("National Assembly"))).toHaveLength(1);
    expect([...speakers].filter((name) => /Prosecutor|Attorney General/.test(name))).toHaveLength(1);
  });

  it("hold what the Urgent Action says of the wave after the election and of the turn of the year", () => {
    const read = figures.filter(({ tier }) => tier === "urgent_action");
    expect(
      read.map(({ value, qualifier, concept, asOf, period }) => [value, qualifier, concept, asOf, period]),
    ).toEqual([
      [2000, "over", "arrests_in_period", "2024-08-07", "2024-07-29/2024-08-07"],
      [1000, "about", "stock_detained", "2025-12/2026-01", null],
      [8000, "over", "amnesty_beneficiaries_cumulative", "2026-03-31~", null],
      [485, "at_least", "stock_detained", "2026-04-06", null],
    ]);
  });
});

/** Of one series: one number for days and a period that may be the same, unless the bulletins differ in their totals. */
function sameStatement(one: CaseSetFigure, other: CaseSetFigure): boolean {
  if (one.period !== other.period) return false;
  if (!(one.value === other.value && mayBeOneDay(one.asOf, other.asOf)) && !oneIsRounded(one, other)) return false;
  if (one.breakdown === null) return true;
  const [total, otherTotal] = [totalOf(one), totalOf(other)];
  return total === undefined || otherTotal === undefined || total === otherTotal;
}

function seriesOf({ organization, concept, breakdown, breakdownValue }: CaseSetFigure): string {
  return JSON.stringify([organization, concept, breakdown, breakdownValue]);
}

/** Of one day, and one rounds the other down: over 3,200 and 3,231. */
function oneIsRounded(one: CaseSetFigure, other: CaseSetFigure): boolean {
  const sameDay = one.asOf.replace("~", "") === other.asOf.replace("~", "");
  return sameDay && (rounds(one, other) || rounds(other, one));
}

function rounds({ value, qualifier }: CaseSetFigure, other: CaseSetFigure): boolean {
  const unit = 10 ** (/0*$/.exec(String(value))?.[0].length ?? 0);
  return qualifier === "over" && other.qualifier === "exact" && Math.floor(other.value / unit) * unit === value;
}

function mayBeOneDay(one: string, other: string): boolean {
  const [a, b] = [readEdtf(one), readEdtf(other)];
  return (a.earliest ?? -Infinity) <= (b.latest ?? Infinity) && (b.earliest ?? -Infinity) <= (a.latest ?? Infinity);
}

function totalOf({ organization, concept, asOf }: CaseSetFigure): number | undefined {
  return figures.find(
    (figure) =>
      figure.breakdown === null &&
      figure.organization === organization &&
      figure.concept === concept &&
      figure.asOf === asOf,
  )?.value;
}

function pairs<T>(all: readonly T[]): [T, T][] {
  return all.flatMap((one, index) => all.slice(index + 1).map((other): [T, T] => [one, other]));
}

function inWords({ organization, concept, breakdownValue, value, asOf }: CaseSetFigure): string {
  return `${organization}, ${concept}, ${breakdownValue ?? "total"}: ${value} on ${asOf}`;
}
