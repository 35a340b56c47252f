import { shortDate } from "@paradero/shared/dates/date-sentences";
import type { RosterMapping } from "@paradero/shared/rosters/mapping/mapping";
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useLocale } from "use-intl";
import { api } from "../../../api.ts";
import { EMPTY_SOURCE, type SourceDraft } from "../../../sources/source-draft.ts";
import type { ListDraft } from "./list-draft.ts";

type Basis = Pick<ListDraft, "source" | "isCustody" | "organization" | "title" | "asOf">;

/** What a mapping says of its source and list, as the form has it; a source that is no longer on record is left out. */
export function useDraftOfMapping(): (mapping: RosterMapping) => Promise<Partial<Basis>> {
  const client = useQueryClient();
  const locale = useLocale();
  return async ({ source, roster }) => ({
    ...(source && { source: await draftOf(client, source) }),
    ...(roster && {
      isCustody: roster.asOf !== undefined,
      organization: roster.organization,
      title: roster.title,
      asOf: roster.asOf === undefined ? "" : shortDate(roster.asOf, locale),
    }),
  });
}

async function draftOf(client: QueryClient, source: NonNullable<RosterMapping["source"]>): Promise<SourceDraft> {
  if (!("ref" in source)) {
    const { title, publisher, url, published, language } = source;
    return { ...EMPTY_SOURCE, typed: title, fresh: { title, publisher, url: url ?? "", published, language } };
  }
  const { ref } = source;
  const found = await client.fetchQuery(api.sources.get.queryOptions({ ref })).catch(() => null);
  if (!found) return EMPTY_SOURCE;
  const { title, publisher, url, published, language } = found;
  return { typed: title, chosen: { ref, title, publisher, url, published, language }, fresh: null };
}
