import { asc, isNull } from "drizzle-orm";
import { facilities } from "@paradero/drizzle/schema/facilities";
import { foldName } from "@paradero/shared/names/fold";
import type { SuggestQuery } from "@paradero/shared/inputs/source-input";
import type { Writer } from "../changes/writer.ts";

export interface SuggestedFacility {
  readonly ref: string;
  readonly name: string;
  readonly state: string | null;
}

/** Places whose name or state holds every word that was typed, those first that begin with it, in the order of the alphabet. */
export async function suggestFacilities({ reader }: Writer, { q, limit }: SuggestQuery): Promise<SuggestedFacility[]> {
  const rows = await reader.database
    .select({ ref: facilities.ref, name: facilities.name, state: facilities.state, folded: facilities.folded })
    .from(facilities)
    .where(isNull(facilities.supersededAt))
    .orderBy(asc(facilities.folded), asc(facilities.ref));
  const typed = foldName(q);
  const words = typed.split(" ");
  const found = rows.filter(({ folded, state }) => {
    const said = `${folded} ${foldName(state ?? "")}`;
    return words.every((word) => said.includes(word));
  });
  const first = found.filter(({ folded }) => folded.startsWith(typed));
  const rest = found.filter(({ folded }) => !folded.startsWith(typed));
  return [...first, ...rest].slice(0, limit).map(({ ref, name, state }) => ({ ref, name, state }));
}
