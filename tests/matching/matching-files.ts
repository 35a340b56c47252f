import { readFileSync, writeFileSync } from "node:fs";
import type { MatchWeights } from "@paradero/shared/matching/match-features";

const WEIGHTS = new URL("@paradero/shared/matching/match-weights", import.meta.url);
const PAGE = new URL("../../shared/src/matching/MATCHING.md", import.meta.url);
/** What stands on the page below this line is written by the bench. */
const MARK = "<!-- written by `npm run bench -- --matching` -->";

export function writeWeights(weights: MatchWeights): void {
  const lines = Object.entries(weights).map(([feature, weight]) => `  ${feature}: ${weight},\n`);
  const text = readFileSync(WEIGHTS, "utf8");
  writeFileSync(WEIGHTS, `${text.slice(0, text.indexOf("= {"))}= {\n${lines.join("")}};\n`);
}

/** The tables that the page holds. */
export function tablesOnPage(): string {
  const [, tables = ""] = readFileSync(PAGE, "utf8").split(MARK);
  return tables.trim();
}

export function writeTables(tables: string): void {
  const [page = ""] = readFileSync(PAGE, "utf8").split(MARK);
  writeFileSync(PAGE, `${page}${MARK}\n\n${tables}\n`);
}
