import type { PeopleQuery } from "@paradero/shared/inputs/people-query";
import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query";
import { type Outputs, api } from "../../api.ts";
import { isRefused } from "../../ui/failure.ts";
import { useLastAnswer } from "../../ui/use-last-answer.ts";

type PeoplePage = Outputs["people"]["list"];
export type PersonRow = PeoplePage["rows"][number];

/** How many rows come with one request. */
const PAGE = 60;

export interface PeopleWindow {
  /** All who fit; undefined until the first answer. */
  readonly total: number | undefined;
  /** ISO day: the newest one for which a source speaks of anybody of them. */
  readonly confirmed: string | null;
  /** Undefined while the row is on its way. */
  readonly row: (index: number) => PersonRow | undefined;
  /** What the answer says of itself: its two days, and the filters as they were understood. */
  readonly said: Pick<PeoplePage, "on" | "asKnown" | "filters"> | undefined;
  /** What is on screen still belongs to the view before. */
  readonly stale: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

/** The rows from `first` to `last` of a view, fetched page by page; the first page also says how many there are. */
export function usePeopleWindow(
  query: Omit<PeopleQuery, "offset" | "limit">,
  first: number,
  last: number,
): PeopleWindow {
  const page = (at: number) => ({ ...query, offset: at * PAGE, limit: PAGE });
  const top = useQuery(api.people.list.queryOptions(page(0), { placeholderData: keepPreviousData }));
  const answered = useLastAnswer(top.data);
  // People of the view before are no answer to a question that was refused.
  const shown = isRefused(top.error) ? undefined : answered;
  const from = Math.max(1, Math.floor(first / PAGE));
  const until = Math.floor(Math.min(last, (shown?.total ?? 0) - 1) / PAGE);
  const numbers = Array.from({ length: Math.max(0, until - from + 1) }, (_, at) => from + at);
  const others = useQueries({ queries: numbers.map((at) => api.people.list.queryOptions(page(at))) });
  return {
    total: shown?.total,
    confirmed: shown?.newestConfirmation ?? null,
    said: shown,
    row: (index) => {
      const at = Math.floor(index / PAGE);
      const data = at === 0 ? shown : others[at - from]?.data;
      return data?.rows[index - at * PAGE];
    },
    stale: shown !== undefined && (top.isPlaceholderData || top.data === undefined),
    error: top.error ?? others.find((other) => other.isError)?.error ?? null,
    retry: () => {
      void top.refetch();
      for (const other of others) if (other.isError) void other.refetch();
    },
  };
}
