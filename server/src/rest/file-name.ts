import { withoutMarks } from "@paradero/shared/words/fold-words";
import type { AnsweredFilters } from "../people/grounds.ts";

const LONGEST = 120;

/**
 * The name of a file that a browser saves, which says what is in it: `paradero-census-in-custody-2026-04-06-known-2026-04-07`.
 * Only letters that every system can write; and never a name that was searched for, which would stand in folders and letters.
 */
export function fileName(what: string, parts: readonly (string | null)[], filters: AnsweredFilters = {}): string {
  const chosen = Object.entries(filters).flatMap(([name, value = ""]) => (name === "q" ? ["by-name"] : [name, value]));
  const words = ["paradero", what, ...parts, ...chosen].map((part) => plain(part ?? ""));
  const name = words.filter((word) => word !== "").join("-");
  return name.length > LONGEST ? name.slice(0, LONGEST).replace(/-[^-]*$/, "-and-more") : name;
}

function plain(text: string): string {
  return withoutMarks(text.replaceAll("!", "not "))
    .replaceAll(/[^\w]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}
