import type { DifferenceQuery } from "@paradero/shared/rosters/roster-input";
import type { Writer, WritingReader } from "../../changes/writer.ts";
import type { Difference } from "./difference-answers.ts";
import { oncePerReader } from "../../matching/once-per-reader.ts";
import { planRoster } from "./plan-roster.ts";

/** A page of what applying a list would do. @throws {DomainError} `not_found`; `invalid_input` for the mapping */
export async function showDifference({ reader }: Writer, query: DifferenceQuery): Promise<Difference> {
  const { ref, show, offset, limit } = query;
  const difference = await currentDifference(reader, ref);
  const rows = show ? difference.rows.filter(({ kinds }) => kinds.includes(show)) : difference.rows;
  return { ...difference, rows: rows.slice(offset, offset + limit) };
}

/** Turning a page must not compare the whole list again: the last one is kept until something changes. */
const kept = oncePerReader(() => ({ at: "", difference: undefined as Promise<Difference> | undefined }));

function currentDifference(reader: WritingReader, ref: string): Promise<Difference> {
  const last = kept(reader);
  const at = `${ref} ${reader.feed.seq()}`;
  if (last.at === at && last.difference) return last.difference;
  last.at = at;
  last.difference = planRoster(reader.database, reader, ref).then(({ difference }) => difference);
  last.difference.catch(() => {
    last.at = "";
  });
  return last.difference;
}
