import type { CaseSet } from "../case-set/format.ts";
import type { Batch, FactRows } from "./batch.ts";
import { type CaseSetReading, knownFrom } from "./case-set-reading.ts";
import { citationRows } from "./citation-rows.ts";

/** Every context event with its citations. */
export function contextEventBatch(set: CaseSet, reading: CaseSetReading): Batch {
  const contextEvents: FactRows["contextEvents"] = [];
  const citations: FactRows["citations"] = [];
  for (const [index, event] of set.contextEvents.entries()) {
    const field = `contextEvents.${index}`;
    const cited = reading.cited(`${field}.citations`, event.citations);
    const days = reading.days(`${field}.date`, event.date, cited);
    const id = reading.id();
    if (days) {
      contextEvents.push({
        id,
        kind: event.kind,
        titleEn: event.title.en,
        titleEs: event.title.es,
        descriptionEn: event.description?.en ?? null,
        descriptionEs: event.description?.es ?? null,
        date: event.date,
        earliest: days.earliest,
        latest: days.latest,
        recordedAt: knownFrom(cited, reading.now),
      });
    }
    citations.push(...citationRows(reading, `${field}.citations`, event.citations, { contextEventId: id }));
  }
  return { action: "case-set.context-events", after: set.contextEvents, rows: { contextEvents, citations } };
}
