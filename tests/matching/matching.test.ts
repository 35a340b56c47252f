import { CERTAINTIES_OFFERED } from "@paradero/shared/matching/certainty";
import { beforeAll, describe, expect, it } from "vitest";
import { readArgentineRegisters } from "./argentine-registers.ts";
import { type LinkReport, reportLinks, reportNamesakes } from "./argentine-report.ts";
import { ABSENT_KINDS } from "./invented-lines.ts";
import { tablesOnPage } from "./matching-files.ts";
import { matchingTables, tryTableLines } from "./matching-table.ts";
import { calibration, tally } from "./tally.ts";
import type { Tried } from "./try-lines.ts";
import { VARIATION_KINDS } from "./variations.ts";

const SAMPLES = process.env["PARADERO_SAMPLES"];
const HIGHEST_OFFERED = Math.max(...CERTAINTIES_OFFERED);

describe("matching the lines of a list with invented people", () => {
  let tried: Tried[];
  beforeAll(() => {
    tried = tryTableLines();
  }, 120_000);
  const of = (kind: string) => tried.filter(({ line }) => line.kind === kind);

  it.each(VARIATION_KINDS)("finds people whose name is written with this: %s", (kind) => {
    const { compared, first, shown, at } = tally(of(kind));
    expect(compared).toBeGreaterThanOrEqual(0.98);
    expect(first).toBeGreaterThanOrEqual(0.9);
    expect(shown).toBeGreaterThanOrEqual(0.95);
    for (const { threshold, precision } of at) if (threshold >= 0.9) expect(precision).toBeGreaterThanOrEqual(0.98);
  });

  it("takes hardly any stranger, brother or sister for somebody else", () => {
    const accepted = (kind: string) =>
      of(kind).filter(({ suggested }) => (suggested[0]?.certainty ?? 0) >= 0.9).length / of(kind).length;
    const [stranger, , sibling] = ABSENT_KINDS;
    expect(accepted(stranger)).toBeLessThan(0.005);
    expect(accepted(sibling)).toBeLessThan(0.02);
  });

  it("means by certainty how often a suggestion is right", () => {
    const far = calibration(tried).filter(
      ({ suggestions, predicted, found }) => suggestions >= 100 && Math.abs(predicted - found) > 0.1,
    );
    expect(far).toEqual([]);
  });

  it("does as well as its page says; if this fails, run the bench with --matching and read what changed", () => {
    expect(tablesOnPage()).toBe(matchingTables(tried));
  });
});

describe.skipIf(!SAMPLES)("the two registers of Argentina", () => {
  let report: LinkReport;
  let registers: Awaited<ReturnType<typeof readArgentineRegisters>>;
  beforeAll(async () => {
    registers = await readArgentineRegisters(SAMPLES ?? "");
    report = reportLinks(registers.official, registers.memorial, (subject) => subject);
  }, 240_000);

  it("are linked: the same name and year of birth stand first, and nothing certain is wrong", () => {
    expect(report.linked).toBe(6561);
    expect(report.first).toBeGreaterThan(0.999);
    for (const { threshold, precision } of report.at) if (threshold >= 0.9) expect(precision).toBeGreaterThan(0.9995);
    expect(report.at.find(({ threshold }) => threshold === 0.9)?.recall).toBeGreaterThan(0.98);
  });

  it("never merge the 81 people who share 36 names, nor offer any of them for accepting at once", () => {
    const { official } = registers;
    expect(reportNamesakes(official, (subject) => subject)).toMatchObject({ names: 36, people: 81, certain: 0 });
    const unnumbered = reportNamesakes(official, (subject) => ({ ...subject, identifiers: [] }));
    expect(unnumbered.certain).toBe(0);
    expect(unnumbered.highest).toBeLessThan(HIGHEST_OFFERED);
    expect(unnumbered.highestContradicted).toBeLessThan(Math.min(...CERTAINTIES_OFFERED));
  });
});
