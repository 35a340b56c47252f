import { tryReadEdtf } from "@paradero/shared/dates";
import type { Outputs } from "../api.ts";
import { foldText } from "../ui/fold-text.ts";
import type { SourceSort, SourcesSearch } from "./sources-search.ts";

export type SourceRow = Outputs["sources"]["list"][number];

/** The sources that an address names, in its order. */
export function shownSources(sources: readonly SourceRow[], { q, sort, direction }: SourcesSearch): SourceRow[] {
  const wanted = foldText(q ?? "")
    .split(/\s+/)
    .filter(Boolean);
  const sign = direction === "asc" ? 1 : -1;
  return sources
    .filter((source) => {
      const text = foldText(`${source.title} ${source.publisher} ${source.url ?? ""}`);
      return wanted.every((word) => text.includes(word));
    })
    .toSorted((a, b) => sign * COMPARE[sort](a, b));
}

/** How many facts rest on a source. */
export function restsOn(source: SourceRow): number {
  return source.records + source.milestones + source.figures + source.events;
}

const COMPARE: Record<SourceSort, (a: SourceRow, b: SourceRow) => number> = {
  published: (a, b) => publishedDay(a) - publishedDay(b),
  title: (a, b) => a.title.localeCompare(b.title),
  publisher: (a, b) => a.publisher.localeCompare(b.publisher),
  rests: (a, b) => restsOn(a) - restsOn(b),
};

/** The last day on which it may have been published; a month is not its first day. */
function publishedDay({ published }: SourceRow): number {
  const read = tryReadEdtf(published);
  return read.ok ? (read.range.latest ?? Number.POSITIVE_INFINITY) : Number.NEGATIVE_INFINITY;
}
