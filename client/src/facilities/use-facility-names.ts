import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { api } from "../api.ts";

/** What the places of detention are called, by reference; none until they are known. */
export function useFacilityNames(): ReadonlyMap<string, string> {
  const { data } = useQuery(api.facilities.names.queryOptions());
  return useMemo(() => new Map(data?.map(({ ref, name }) => [ref, name])), [data]);
}
