import { dayAt, formatDay } from "@paradero/shared/dates/days";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";

/**
 * On which day of the store's calendar an instant was: "as known on" counts by it (DOMAIN.md 4), and neither by the reader's
 * clock nor by UTC. Empty until the store has said where its calendar is.
 */
export function useStoreDay(): (instant: string | null) => string {
  const { data } = useQuery(api.store.describe.queryOptions());
  return (instant) => (data && instant !== null ? formatDay(dayAt(Date.parse(instant), data.timeZone)) : "");
}
