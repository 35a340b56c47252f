import type { CaseSetCitation } from "../case-set/format.ts";
import type { FactRows } from "./batch.ts";
import type { CaseSetReading } from "./case-set-reading.ts";

type CitationRow = FactRows["citations"][number];
type CitedFact = Pick<
  CitationRow,
  "statusRecordId" | "milestoneId" | "figureId" | "contextEventId" | "nameId" | "profileId"
>;

/** The citations of one fact. Each is known from the publication of its own source: a later source came later. */
export function citationRows(
  reading: CaseSetReading,
  field: string,
  citations: readonly CaseSetCitation[],
  fact: CitedFact,
): CitationRow[] {
  return citations.flatMap((citation, index) => {
    const source = reading.sources.get(citation.source);
    if (citation.asOf !== undefined) reading.date(`${field}.${index}.asOf`, citation.asOf);
    if (!source) return [];
    return {
      id: reading.id(),
      sourceId: source.id,
      ...fact,
      locator: citation.locator ?? null,
      saysEn: citation.says?.en ?? null,
      saysEs: citation.says?.es ?? null,
      asOf: citation.asOf ?? null,
      recordedAt: source.knownFrom,
    };
  });
}
