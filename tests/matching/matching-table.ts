import { CERTAINTIES_OFFERED } from "@paradero/shared/matching/certainty";
import { ABSENT_KINDS } from "./invented-lines.ts";
import { calibration, tally, type Tally } from "./tally.ts";
import { inventWorld, type Tried, tryLines } from "./try-lines.ts";
import { VARIATION_KINDS } from "./variations.ts";

/** What the table is made of: other people than those on whom the weights were fitted. */
const WORLD = { seed: 7, people: 2000, lines: 6000 };

export function tryTableLines(): Tried[] {
  return tryLines(inventWorld(WORLD.seed, WORLD.people, WORLD.lines));
}

/** The tables of MATCHING.md, as text of Markdown. */
export function matchingTables(tried: readonly Tried[]): string {
  const byKind = Map.groupBy(tried, ({ line }) => line.kind);
  const present = VARIATION_KINDS.map((kind) => kindRow(kind, tally(byKind.get(kind) ?? [])));
  const absent = ABSENT_KINDS.map((kind) => absentRow(kind, byKind.get(kind) ?? []));
  const all = kindRow("**all lines**", tally(tried));
  const steps = calibration(tried).map(({ from, to, suggestions, predicted, found }) => [
    `${from} to ${to}`,
    String(suggestions),
    percent(predicted),
    percent(found),
  ]);
  const thresholds = tally([]).at.map(({ threshold }) => threshold);
  const heads = thresholds.flatMap((threshold) => [`precision at ${threshold}`, `recall at ${threshold}`]);
  return [
    `${WORLD.people} people on record, ${WORLD.lines} lines.`,
    table(["how the list writes the name", "lines", "compared", "first", "shown", ...heads], [...present, all]),
    "Lines of people who are not on record, and the share of them for which somebody is suggested nevertheless:",
    table(["who the line is", "lines", ...CERTAINTIES_OFFERED.toReversed().map((least) => `at ${least}`)], absent),
    "Calibration, over all suggestions:",
    table(["certainty", "suggestions", "predicted", "found"], steps),
  ].join("\n\n");
}

function kindRow(kind: string, { lines, compared, first, shown, at }: Tally): string[] {
  const shares = [compared, first, shown, ...at.flatMap(({ precision, recall }) => [precision, recall])];
  return [kind, String(lines), ...shares.map(percent)];
}

function absentRow(kind: string, tried: readonly Tried[]): string[] {
  const suggested = (least: number) => tried.filter((one) => one.suggested.some(({ certainty }) => certainty >= least));
  const shares = CERTAINTIES_OFFERED.toReversed().map((least) => suggested(least).length / tried.length);
  return [kind, String(tried.length), ...shares.map(percent)];
}

function percent(share: number): string {
  return Number.isNaN(share) ? "" : (share * 100).toFixed(1);
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, i) => Math.max(3, head.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(" | ")} |`;
  const rule = `| ${widths.map((width, i) => (i === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)).join(" | ")} |`;
  return [line(heads), rule, ...rows.map(line)].join("\n");
}
