import { useDebouncedValue } from "@mantine/hooks";
import type { RosterMapping } from "@paradero/shared/rosters/mapping/mapping";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api } from "../../api.ts";
import { useLastAnswer } from "../../ui/use-last-answer.ts";
import type { TriedRows } from "./props.ts";

const PAUSE_MS = 250;

export interface TriedMapping {
  readonly rows: TriedRows | undefined;
  /** What is shown is of a mapping that was changed since. */
  readonly isOld: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

/** What a mapping makes of the first rows, asked again as it changes; `null`: it cannot be tried as it stands. */
export function useTriedMapping(file: string, mapping: RosterMapping | null): TriedMapping {
  const [asked] = useDebouncedValue(mapping === null ? null : JSON.stringify(mapping), PAUSE_MS);
  const isAsked = mapping !== null && asked === JSON.stringify(mapping);
  const query = useQuery({
    ...api.rosters.tryMapping.queryOptions(
      { file, mapping: mapping ?? NO_MAPPING },
      { placeholderData: keepPreviousData, staleTime: Number.POSITIVE_INFINITY },
    ),
    enabled: isAsked,
  });
  const rows = useLastAnswer(query.data);
  return {
    rows,
    isOld: !isAsked || query.isPlaceholderData || query.isError,
    error: isAsked ? query.error : null,
    retry: () => void query.refetch(),
  };
}

/** Stands in while there is nothing to ask. */
const NO_MAPPING: RosterMapping = {
  version: 1,
  name: "",
  format: {},
  person: { name: {}, otherNames: [], attributes: {} },
  records: [],
  publication: "internal",
};
