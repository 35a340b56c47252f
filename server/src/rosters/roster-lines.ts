import { asc, eq, sql } from "drizzle-orm";
import type { Transaction } from "@paradero/drizzle/connect";
import { rosterLines } from "@paradero/drizzle/schema/rosters";
import { costOf, LINE_FAULT_CODES } from "@paradero/shared/rosters/line-faults";
import type { ReaderDatabase } from "../access/readers/reader.ts";

/** A line, as far as decisions look at it. */
export interface IndexedLine {
  readonly number: number;
  readonly key: string;
  /** Something of it is wrong, so that it is not written: nothing is decided of it either. */
  readonly hasFault: boolean;
  /** The number of the person in some register: lines that share it are one person. */
  readonly identifier: string | null;
}

/** Every line of a list in order, without its content. */
export async function indexedLines(database: ReaderDatabase | Transaction, ref: string): Promise<IndexedLine[]> {
  const rows = await database
    .select({
      number: rosterLines.number,
      key: rosterLines.key,
      hasFault: sql<boolean>`${rosterLines.key} = '' or jsonb_path_exists(${rosterLines.faults}, ${FAULT}::jsonpath)`,
    })
    .from(rosterLines)
    .where(eq(rosterLines.rosterRef, ref))
    .orderBy(asc(rosterLines.number));
  return rows.map((row) => ({ ...row, identifier: identifierOf(row.key) }));
}

const COST_THE_ROW = LINE_FAULT_CODES.filter((reason) => costOf({ reason }) === "row");
/** Anything in the column for which nothing of the row is written. */
const FAULT = `$[*] ? (${COST_THE_ROW.map((reason) => `@.reason == "${reason}"`).join(" || ")})`;

/** What `lineKey` put into a key after the name and the birth. */
export function identifierOf(key: string): string | null {
  if (key === "") return null;
  const [, , ...identifier] = partsOf(key);
  return identifier.length === 0 ? null : identifier.join(" ");
}

/** A key is a JSON list of texts (`lineKey`). */
function partsOf(key: string): string[] {
  return JSON.parse(key) as string[];
}
