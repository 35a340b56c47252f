import { DomainError } from "@paradero/shared/words/errors";
import { startChild } from "../process/child.ts";
import type { Cell } from "./csv.ts";

export const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** A workbook is made in memory; beyond this, CSV is the format. */
const MOST_ROWS = 20_000;
const MOST_MEMORY_MB = 1_024;

const PROCESS = new URL("xlsx-process.ts", import.meta.url);

let last: Promise<unknown> = Promise.resolve();

/**
 * @param name of the file that a browser saves (`fileName`)
 * @throws {DomainError} "invalid_input" when there are more rows than a workbook made here may have
 */
export async function xlsxResponse(
  name: string,
  header: readonly string[],
  pages: AsyncIterable<readonly (readonly Cell[])[]>,
): Promise<Response> {
  const rows: (readonly Cell[])[] = [header];
  for await (const page of pages) {
    rows.push(...page);
    if (rows.length > MOST_ROWS + 1) {
      const most = MOST_ROWS.toLocaleString("en");
      throw new DomainError(
        "invalid_input",
        `An .xlsx holds at most ${most} rows here: take the .csv, or filter more.`,
      );
    }
  }
  const body = await inTurn(() => written(rows));
  return new Response(body, {
    headers: {
      "content-type": XLSX_TYPE,
      "content-disposition": `attachment; filename="${name}.xlsx"`,
      "cache-control": "no-cache",
    },
  });
}

/** In a process of its own, for it takes seconds of computing. */
async function written(rows: readonly (readonly Cell[])[]): Promise<Uint8Array<ArrayBuffer>> {
  for await (const file of startChild(PROCESS, rows, { memoryMb: MOST_MEMORY_MB }).sayings) {
    if (file instanceof Uint8Array) return new Uint8Array(file);
  }
  throw new Error("the process that writes a workbook gave none");
}

/** One workbook at a time: many at once would only take each other's memory. */
function inTurn<T>(make: () => Promise<T>): Promise<T> {
  const made = last.then(make, make);
  last = made.catch(() => {});
  return made;
}
