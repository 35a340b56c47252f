import { isConflict } from "@paradero/shared/history/stretches";
import { historyOf } from "../../history/life-after.ts";
import type { Person } from "../life-words.ts";

/** Whether the firm records of a person contradict each other, so that nothing is certain of them on any day (DOMAIN.md 5.2). */
export function isContradicted({ records }: Pick<Person, "records">): boolean {
  return isConflict(historyOf(records));
}
