import { COMPARE_VIEWS, MOST_COMPARED } from "@paradero/shared/rosters/roster-input";
import { z } from "zod";

/** `?refs=a,b&show=in` */
export const compareSearch = z.object({
  refs: z
    .string()
    .max(64 * MOST_COMPARED)
    .optional(),
  show: z.enum(COMPARE_VIEWS).optional(),
});

/** The lists that an address names, each once, as many as can be compared. */
export function comparedRefs(refs: string | undefined): string[] {
  const named = (refs ?? "").split(",").map((ref) => ref.trim());
  return [...new Set(named.filter((ref) => ref !== ""))].slice(0, MOST_COMPARED);
}
