import type { Transaction } from "@paradero/drizzle/connect";
import type { ImportSummary } from "@paradero/shared/rosters/import-result";
import { makeChange, type Plan } from "../../changes/make-change.ts";
import { lockEverybody } from "../../changes/seen-people.ts";
import type { ChangeWriter } from "../../changes/writer.ts";

export interface Imported {
  readonly summary: ImportSummary;
  /** The change that it is; null where nothing was, or would be, written. */
  readonly seq: number | null;
  /** It had been made before: this is the answer of that time. */
  readonly replayed: boolean;
}

/** What a list would write. */
export interface ThoughtImport extends Omit<Plan<ImportSummary>, "result"> {
  readonly summary: ImportSummary;
  /** Whether there is anything in it that is not on record. */
  readonly isNew: boolean;
}

/**
 * Writes a list as one change, while nobody else writes on anybody; none where everything in it is on record.
 *
 * @param think reads and compares; it must not write
 * @throws whatever `think` refuses with
 */
export async function writeImport(
  writer: ChangeWriter,
  request: { readonly idempotencyKey: string; readonly input: unknown },
  think: (tx: Transaction) => Promise<ThoughtImport>,
): Promise<Imported> {
  let whole: ImportSummary | undefined;
  try {
    const { seq, replayed, result } = await makeChange(writer, { action: "rosters.apply", ...request }, async (tx) => {
      await lockEverybody(tx);
      const { summary, isNew, ...plan } = await think(tx);
      if (!isNew) throw new NothingNew(summary);
      whole = summary;
      return { ...plan, result: inShort(summary) };
    });
    return { summary: whole ?? result, seq, replayed };
  } catch (error) {
    if (error instanceof NothingNew) return { summary: error.summary, seq: null, replayed: false };
    throw error;
  }
}

/** Rolls the transaction back: everything in the list is on record. */
class NothingNew extends Error {
  readonly summary: ImportSummary;

  constructor(summary: ImportSummary) {
    super("nothing new");
    this.summary = summary;
  }
}

const MOST_CELLS = 100;

/** What a retry is answered: the log is no place for all the rows that are wrong. */
function inShort({ refused, unread, flagged, doubts, ...summary }: ImportSummary): ImportSummary {
  return {
    ...summary,
    refused: refused.slice(0, MOST_CELLS),
    unread: unread.slice(0, MOST_CELLS),
    flagged: flagged.slice(0, MOST_CELLS),
    doubts: doubts.slice(0, MOST_CELLS),
  };
}
