import type { QueueView } from "@paradero/shared/rosters/roster-input";
import { keepPreviousData, type UseQueryResult, useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { api, type Outputs } from "../../api.ts";
import type { QueuedLine } from "./answer.ts";
import { type ShownLine, shownLines } from "./shown.ts";
import { indexAt, nextOpen, WINDOW, windowAfter, withHeld } from "./window.ts";
import type { SentDecision } from "./use-decisions.ts";

export interface QueueRequest {
  readonly ref: string;
  readonly show: QueueView;
  /** The line to begin with. */
  readonly row: number | undefined;
}

type Page = Outputs["rosters"]["queue"];

export interface Queue {
  readonly query: UseQueryResult<Page, unknown>;
  readonly lines: readonly ShownLine[];
  /** -1 where there is no line. */
  readonly index: number;
  /** Lines come after those that are loaded. */
  readonly hasMore: boolean;
  /** To a line, wherever it is; it is loaded where it has to be. */
  readonly goTo: (number: number) => void;
  /** To a line that may not be among those that are to be shown yet: its decision is just being taken back. */
  readonly returnTo: (line: QueuedLine) => void;
  /** One line on or back. False where there is none. */
  readonly step: (by: 1 | -1) => boolean;
  /** On to the next undecided line, once this one is decided. */
  readonly advance: () => void;
}

/** Somebody's place in the lines of a list. Only a window of them is loaded, which moves along. */
export function useQueue({ ref, show, row }: QueueRequest, sent: readonly SentDecision[]): Queue {
  const [windows, setWindows] = useState<readonly (number | undefined)[]>([row === undefined ? undefined : row - 1]);
  const [wanted, setWanted] = useState(row ?? 0);
  // Else the list, asked again before the decision is taken back, would put another line under the next key.
  const [held, setHeld] = useState<QueuedLine | null>(null);
  const after = windows.at(-1);
  const query = useQuery(
    api.rosters.queue.queryOptions(
      { ref, show, limit: WINDOW, ...(after !== undefined && after >= 0 && { after }) },
      { placeholderData: keepPreviousData, staleTime: 0 },
    ),
  );
  const { data, dataUpdatedAt } = query;
  const lines = useMemo(
    () => shownLines(withHeld(data?.lines ?? [], held), sent, dataUpdatedAt),
    [data, held, sent, dataUpdatedAt],
  );
  const index = indexAt(lines, wanted);
  const hasMore = (data?.next ?? null) !== null;

  const goTo = (number: number) => {
    setHeld(null);
    setWanted(number);
    const first = lines[0]?.number ?? 0;
    if (number < first) return setWindows([...windows.slice(0, -1), number - 1]);
    const next = windowAfter(lines, indexAt(lines, number), hasMore);
    if (next !== null && next !== after) setWindows([...windows, next]);
  };
  const back = () => {
    const [here, before] = [lines[index], lines[index - 1]];
    setHeld(null);
    if (before) {
      setWanted(before.number);
      return true;
    }
    if (after === undefined || after < 0 || !here) return false;
    // The window before ends after where this one begins; without one, it begins some lines earlier.
    setWindows(windows.length > 1 ? windows.slice(0, -1) : [here.number - WINDOW]);
    setWanted(here.number - 1);
    return true;
  };
  return {
    query,
    lines,
    index,
    hasMore,
    goTo,
    returnTo: (line) => {
      goTo(line.number);
      setHeld(line);
    },
    step: (by) => {
      if (by === -1) return back();
      const next = lines[index + 1];
      if (next) goTo(next.number);
      return next !== undefined;
    },
    advance: () => {
      setHeld(null);
      const here = lines[index];
      const next = nextOpen(lines, index, ({ decision, faults }) => decision === null && faults.length === 0);
      if (next !== null) goTo(next);
      else if (here && hasMore) goTo(lines.at(-1)?.number ?? here.number);
    },
  };
}
