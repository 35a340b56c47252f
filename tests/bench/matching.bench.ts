import { performance } from "node:perf_hooks";
import { readArgentineRegisters, type Registered } from "../matching/argentine-registers.ts";
import { reportLinks, reportNamesakes } from "../matching/argentine-report.ts";
import { writeTables } from "../matching/matching-files.ts";
import { matchingTables, tryTableLines } from "../matching/matching-table.ts";
import { inventWorld } from "../matching/try-lines.ts";
import { within, type BenchRow, printTable } from "./table.ts";

const PEOPLE = 100_000;
const LINES = 10_000;
const MOST_MS = 10_000;

/**
 * Measures matching on invented people, writes the tables of MATCHING.md, and times it. With `samples`, the folder of lists
 * made by others, also tells how the two registers of Argentina match.
 */
export async function benchMatching(samples: string | undefined): Promise<BenchRow[]> {
  const tables = matchingTables(tryTableLines());
  writeTables(tables);
  console.log(`\nMatching, on invented people\n\n${tables}`);
  if (samples !== undefined) await tellArgentina(samples);
  const rows = [timeMatching()];
  printTable(`Matching ${LINES} lines against ${PEOPLE} people, in one thread`, rows);
  return rows;
}

function timeMatching(): BenchRow {
  const before = process.memoryUsage.rss();
  const { matcher, lines } = inventWorld(9, PEOPLE, LINES);
  const megabytes = (process.memoryUsage.rss() - before) / 2 ** 20;
  const [began, start] = [process.threadCpuUsage(), performance.now()];
  for (const { subject } of lines) matcher.suggest(subject, { most: 5 });
  const wait = performance.now() - start;
  const { user, system } = process.threadCpuUsage(began);
  const spent = (user + system) / 1000;
  const what = `all lines (waited ${wait.toFixed(0)} ms; people and lines take ${megabytes.toFixed(0)} MB)`;
  return { what, p50: spent, p95: spent, goals: [within(MOST_MS, spent)] };
}

async function tellArgentina(samples: string): Promise<void> {
  const { official, memorial } = await readArgentineRegisters(samples);
  const asKnown = (subject: Registered["subject"]) => ({ ...subject, identifiers: [] });
  const bare = ({ names, birth }: Registered["subject"]) => {
    return { names, birth, sex: null, identifiers: [], places: [], days: [], nationalities: [] };
  };
  console.log("\nmemorial.csv against victims.csv; a link is one folded name and one year of birth");
  for (const [what, seen] of [
    ["names and year of birth only", bare],
    ["with dates and places", asKnown],
  ] as const) {
    const { lines, linked, first, at } = reportLinks(official, memorial, seen);
    console.log(`\n${what}: ${lines} lines, ${linked} linked, ${(first * 100).toFixed(2)} % of them first`);
    console.table(at);
  }
  console.log("\nThose who share a full name, each as a line against all others");
  console.table({
    "with their number": reportNamesakes(official, (subject) => subject),
    "without it": reportNamesakes(official, asKnown),
  });
}
