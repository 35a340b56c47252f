import { tryReadEdtf } from "@paradero/shared/dates/dates";
import type { Outputs } from "../api.ts";
import { foldText } from "@paradero/shared/words/fold-words";
import type { SourceSort, SourcesSearch } from "./sources-search.ts";

export type SourceRow = Outputs["sources"]["list"][number];

/** The name of a publisher in the reader's language. */
type NameOf = (publisher: string) => string;

/** The sources that an address names, in its order. */
export function shownSources(
  sources: readonly SourceRow[],
  { q, sort, direction }: SourcesSearch,
  nameOf: NameOf,
): SourceRow[] {
  const wanted = foldText(q ?? "")
    .split(/\s+/)
    .filter(Boolean);
  const sign = direction === "asc" ? 1 : -1;
  return sources
    .filter((source) => {
      const text = foldText(`${source.title} ${source.publisher} ${nameOf(source.publisher)} ${source.url ?? ""}`);
      return wanted.every((word) => text.includes(word));
    })
    .toSorted((a, b) => sign * COMPARE[sort](a, b, nameOf));
}

/** How many facts rest on a source. */
export function restsOn(source: SourceRow): number {
  return source.records + source.milestones + source.figures + source.events;
}

const COMPARE: Record<SourceSort, (a: SourceRow, b: SourceRow, nameOf: NameOf) => number> = {
  published: (a, b) => publishedDay(a) - publishedDay(b),
  title: (a, b) => a.title.localeCompare(b.title),
  publisher: (a, b, nameOf) => nameOf(a.publisher).localeCompare(nameOf(b.publisher)),
  rests: (a, b) => restsOn(a) - restsOn(b),
};

/** The last day on which it may have been published; a month is not its first day. */
function publishedDay({ published }: SourceRow): number {
  const read = tryReadEdtf(published);
  return read.ok ? (read.range.latest ?? Number.POSITIVE_INFINITY) : Number.NEGATIVE_INFINITY;
}
