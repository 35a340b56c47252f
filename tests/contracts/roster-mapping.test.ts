import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parseDay } from "@paradero/shared/dates/days";
import { readLineDate } from "@paradero/shared/rosters/cells/line-dates";
import { prepareMapping } from "@paradero/shared/rosters/mapping/map-row";
import { readMapping, readMappingText } from "@paradero/shared/rosters/mapping/read-mapping";

const document = readFileSync(
  fileURLToPath(new URL("../../shared/src/rosters/mapping/MAPPING.md", import.meta.url)),
  "utf8",
);
const blocks = (kind: string) =>
  [...document.matchAll(new RegExp(`\`\`\`${kind}\\n([\\s\\S]*?)\`\`\``, "g"))].map(([, text = ""]) => text);

const TODAY = parseDay("2026-11-23") ?? 0;

/** The rows of the example, mapped as the document says. */
function worked(example: number) {
  const mapping = readMappingText(blocks("json")[example] ?? "");
  const lines = (blocks("csv")[example] ?? "").trim().split("\n");
  const [columns = [], ...rows] = lines.map((line) => line.split(mapping.format.delimiter ?? ","));
  const map = prepareMapping(mapping, columns, TODAY);
  return rows.map((cells, index) => map({ number: index + 2, cells }));
}

const records = (rows: ReturnType<typeof worked>) =>
  rows.map(({ line, faults }) => [
    line?.identifier?.value,
    line?.names[0]?.name,
    ...(line?.records ?? []).map(({ status, date }) => `${status} ${date}`),
    ...faults,
  ]);

test("the wide example of the document means what the document says", () => {
  expect(records(worked(0))).toEqual([
    ["V-1", "Ana Prueba Uno", "detained 2024-12-26", "released 2026-01-15"],
    ["V-2", "Luis Prueba Dos", "detained 2025-11"],
  ]);
});

test("the long example of the document means what the document says", () => {
  expect(records(worked(1))).toEqual([
    ["7", "Ana Prueba", "detained 2019-03-05"],
    ["7", "Ana Prueba"],
    ["8", "Luis Prueba", "detained 2019-04-01"],
    ["8", "Luis Prueba", "released 2019-06-30"],
    ["8", "Luis Prueba"],
  ]);
});

test("an exported mapping reads as the one that was saved", () => {
  for (const json of blocks("json")) {
    const mapping = readMappingText(json);
    expect(readMappingText(JSON.stringify(mapping))).toEqual(mapping);
    expect(readMapping(mapping)).toEqual(mapping);
  }
});

const aboutDates = document.slice(document.indexOf("## Dates"));
const dates = [...aboutDates.matchAll(/^\| (`.*`) +\| `([^`]+)` +\|$/gm)].flatMap(([, cells = "", edtf = ""]) =>
  [...cells.matchAll(/`([^`]+)`/g)].map(([, cell = ""]) => [cell, edtf] as const),
);

test("the document holds its table of dates", () => {
  expect(dates.length).toBeGreaterThan(30);
});

test.each(dates)("%s is kept as %s", (cell, edtf) => {
  const read = readLineDate(cell, { order: "day-first", twoDigitYearsFrom: null, wholeDays: false, today: TODAY });
  expect(read).toMatchObject({ is: "date", range: { edtf } });
});
