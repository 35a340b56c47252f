import { STATUSES, type Status } from "@paradero/shared/statuses/statuses";

/** The statuses that somebody is in, in the order of the taxonomy, the worst first; then null, of whom none is counted. */
export function statusCounts(
  counts: readonly { readonly value: string | null; readonly count: number }[],
): { status: Status | null; count: number }[] {
  return [...STATUSES, null]
    .map((status) => ({ status, count: counts.find(({ value }) => value === status)?.count ?? 0 }))
    .filter(({ count }) => count > 0);
}
