import { desc, isNull } from "drizzle-orm";
import { sources } from "@paradero/drizzle/schema/sources";
import { foldName } from "@paradero/shared/names/fold";
import type { SuggestQuery } from "@paradero/shared/inputs/source-input";
import type { Writer } from "../changes/writer.ts";
import { type SourceInBrief, sourceInBrief } from "./source-in-brief.ts";

/**
 * Sources on record whose title, publisher or address holds every word that was typed, the newest first; a whole address
 * finds its source. Nothing typed gives the newest ones.
 */
export async function suggestSources({ reader }: Writer, { q, limit }: SuggestQuery): Promise<SourceInBrief[]> {
  const rows = await reader.database
    .select(sourceInBrief)
    .from(sources)
    .where(isNull(sources.supersededAt))
    .orderBy(desc(sources.publishedLatest), desc(sources.id));
  const typed = q.trim();
  const exact = rows.filter(({ url, ref }) => typed !== "" && (url === typed || ref === typed));
  if (exact.length > 0) return exact.slice(0, limit);
  const words = foldName(typed).split(" ");
  const found: SourceInBrief[] = [];
  for (const row of rows) {
    if (found.length === limit) break;
    const said = foldName(`${row.title} ${row.publisher} ${row.url ?? ""} ${row.ref}`);
    if (words.every((word) => said.includes(word))) found.push(row);
  }
  return found;
}
