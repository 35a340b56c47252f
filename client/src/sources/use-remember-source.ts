import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { api } from "../api.ts";
import { rememberSource } from "./last-sources.ts";
import type { SourceDraft } from "./source-draft.ts";

/** Keeps the source of what was just recorded at hand for the next record; a new one is looked up by what was typed of it. */
export function useRememberSource(account: string): (source: SourceDraft) => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    async ({ chosen, fresh }) => {
      if (chosen) return rememberSource(account, chosen);
      if (!fresh) return undefined;
      const q = fresh.url.trim() || fresh.title.trim();
      const found = await client.fetchQuery(api.sources.suggest.queryOptions({ q, limit: 5 }, { staleTime: 0 }));
      const recorded = found.find(({ title }) => title === fresh.title.trim());
      return recorded && rememberSource(account, recorded);
    },
    [account, client],
  );
}
