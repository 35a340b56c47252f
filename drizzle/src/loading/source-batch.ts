import { formatDay } from "@paradero/shared/dates/days";
import type { CaseSet } from "../case-set/format.ts";
import type { Batch } from "./batch.ts";
import type { CaseSetReading } from "./case-set-reading.ts";

/** Every source; its key is its address. */
export function sourceBatch(set: CaseSet, reading: CaseSetReading): Batch {
  const sources = set.sources.flatMap(({ key, title, publisher, url, published, language, note }) => {
    const read = reading.sources.get(key);
    if (!read || read.published.latest === null) return [];
    const { earliest, latest } = read.published;
    return {
      id: read.id,
      ref: key,
      title,
      publisher,
      url,
      published,
      publishedEarliest: earliest === null ? null : formatDay(earliest),
      publishedLatest: formatDay(latest),
      language,
      note: note ?? null,
      recordedAt: read.knownFrom,
    };
  });
  return { action: "case-set.sources", after: set.sources, rows: { sources } };
}
