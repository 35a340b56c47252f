import { randomUUID } from "node:crypto";
import { closeSync, openSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import type { ImportSummary } from "@paradero/shared/rosters/import-result";
import { readMappingText } from "@paradero/shared/rosters/mapping/read-mapping";
import type { RosterMapping } from "@paradero/shared/rosters/mapping/mapping";
import { todayOf } from "../access/readers/reader.ts";
import { csvLines } from "../rest/csv.ts";
import { importList, ListRefused } from "../rosters/importing/import-list.ts";
import { type ReadList, readList } from "../rosters/handing-in/read-list.ts";
import { whoByName } from "../rosters/deciding/who-by-name.ts";
import { type Command, type Console, type Given, WrongUsage } from "./command.ts";
import { refuseUnreadable } from "./readable-file.ts";
import { withWriter } from "./with-reader.ts";

/** The summary has the rest. */
const MOST_SAID = 10;

/** Somebody waits: a word every so many rows. */
const ROWS_A_WORD = 25_000;

export const importCommand: Command = {
  summary: "Import a list: CSV, XLSX or text, as one change that can be undone. Prints a summary in JSON",
  example: "register.csv --mapping register.json --dry-run",
  operands: ["FILE"],
  options: {
    mapping: { value: "M.json", means: "what the columns mean (shared/src/rosters/mapping/MAPPING.md)" },
    "dry-run": { means: "say what would be written, and write nothing" },
    "skip-refused": { means: "leave refused rows out; else one of them refuses the whole list" },
    "refused-to": { value: "R.csv", means: "write the refused rows there, with column, value and reason" },
  },
  async run(given, console) {
    const { file, mapping, refusedTo } = readGiven(given);
    const dry = given["dry-run"] === true;
    await withWriter(console, { dry }, async (writer) => {
      const list = await readList(file, basename(file), mapping, todayOf(writer.reader), {
        keepsCells: refusedTo !== null,
        onProgress: progressOn(console),
      });
      console.complain(`${list.rows.length} rows were read.`);
      const options = {
        mapping,
        rows: list.rows,
        whoAre: whoByName(writer.reader),
        idempotencyKey: randomUUID(),
        list: basename(file),
        skipRefused: given["skip-refused"] === true,
        dryRun: dry,
      };
      try {
        const { summary, seq } = await importList(writer, options);
        tell({ change: seq, ...summary }, list, refusedTo, console);
        return { rows: list.rows.length };
      } catch (error) {
        if (error instanceof ListRefused) tell({ change: null, ...error.summary }, list, refusedTo, console);
        throw error;
      }
    });
  },
};

interface GivenImport {
  readonly file: string;
  readonly mapping: RosterMapping;
  readonly refusedTo: string | null;
}

function readGiven({ FILE: file, mapping, "refused-to": refusedTo, "skip-refused": skip }: Given): GivenImport {
  if (typeof file !== "string") throw new WrongUsage("FILE is missing: the list to import. See --help.");
  if (typeof mapping !== "string") throw new WrongUsage("--mapping is missing: the file that says what columns mean.");
  if (refusedTo !== undefined && skip !== true) throw new WrongUsage("--refused-to goes with --skip-refused.");
  for (const [what, path] of [
    ["FILE", file],
    ["--mapping", mapping],
  ] as const)
    refuseUnreadable(what, path);
  const to = typeof refusedTo === "string" ? refusedTo : null;
  if (to !== null) checkRefusedTo(to, [file, mapping]);
  return { file, mapping: readMappingText(readFileSync(mapping, "utf8")), refusedTo: to };
}

/** Before anything is imported: afterwards it would be too late to say so. */
function checkRefusedTo(path: string, inUse: readonly string[]): void {
  const sentence = (why: string) => `--refused-to is "${path}", ${why}`;
  try {
    closeSync(openSync(path, "a"));
  } catch (error) {
    throw new WrongUsage(sentence("which cannot be written."), { cause: error });
  }
  if (inUse.some((other) => realpathSync(other) === realpathSync(path)))
    throw new WrongUsage(sentence("which is itself read. Name another file."));
}

function progressOn({ complain }: Console): (progress: { readonly rows: number }) => void {
  let told = 0;
  return ({ rows }) => {
    if (rows < told + ROWS_A_WORD) return;
    told = rows;
    complain(`${rows} rows so far.`);
  };
}

function tell(
  summary: ImportSummary & { readonly change: number | null },
  list: ReadList,
  refusedTo: string | null,
  { print, complain }: Console,
): void {
  print(`${JSON.stringify(summary, null, 2)}\n`);
  const { unread } = summary;
  for (const { message } of unread.slice(0, MOST_SAID)) complain(message);
  if (unread.length > 0) complain(`${unread.length} cells were left out; the rest of their rows was not.`);
  if (refusedTo === null) return;
  const header = ["row", "column", "value", "reason", "message", ...list.columns];
  const rows = summary.refused.map(({ row, column, value, reason, message }) => [
    row,
    column,
    value,
    reason,
    message,
    ...(list.cells.get(row) ?? []),
  ]);
  writeFileSync(refusedTo, csvLines([header, ...rows]));
}
