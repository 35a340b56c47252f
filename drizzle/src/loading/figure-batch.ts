import { createHash } from "node:crypto";
import type { CaseSet, CaseSetFigure } from "../case-set/format.ts";
import type { Batch, FactRows } from "./batch.ts";
import { type CaseSetReading, knownFrom } from "./case-set-reading.ts";
import { citationRows } from "./citation-rows.ts";

/** Every figure with its citations. */
export function figureBatch(set: CaseSet, reading: CaseSetReading): Batch {
  const figures: FactRows["figures"] = [];
  const citations: FactRows["citations"] = [];
  const refs = new Set<string>();
  for (const [index, figure] of set.figures.entries()) {
    const field = `figures.${index}`;
    const ref = figureRef(figure);
    if (refs.has(ref))
      reading.fault(field, figure.asOf, "repeats an earlier figure: make it one, with all its citations");
    refs.add(ref);
    const cited = reading.cited(`${field}.citations`, figure.citations);
    const asOf = reading.days(`${field}.asOf`, figure.asOf, cited);
    if (figure.period !== null) reading.date(`${field}.period`, figure.period);
    const id = reading.id();
    if (asOf) {
      figures.push({
        id,
        ref,
        organization: figure.organization,
        concept: figure.concept,
        breakdown: figure.breakdown,
        breakdownValue: figure.breakdownValue,
        value: figure.value,
        qualifier: figure.qualifier,
        asOf: figure.asOf,
        asOfEarliest: asOf.earliest,
        asOfLatest: asOf.latest,
        period: figure.period,
        tier: figure.tier,
        noteEn: figure.note?.en ?? null,
        noteEs: figure.note?.es ?? null,
        chosen: figure.chosen ?? false,
        chosenReason: figure.chosenReason ?? null,
        recordedAt: knownFrom(cited, reading.now),
      });
    }
    citations.push(...citationRows(reading, `${field}.citations`, figure.citations, { figureId: id }));
  }
  return { action: "case-set.figures", after: set.figures, rows: { figures, citations } };
}

const ALPHABET = "23456789abcdefghjkmnpqrstvwxyz";

/** A figure has no name, so its address follows from what it says, and is the same wherever the case set is loaded. */
function figureRef(figure: CaseSetFigure): string {
  const { organization, concept, breakdown, breakdownValue, asOf, period, value, qualifier } = figure;
  const said = JSON.stringify([organization, concept, breakdown, breakdownValue, asOf, period, value, qualifier]);
  const digest = createHash("sha256").update(said).digest();
  return [...digest.subarray(0, 8)].map((byte) => ALPHABET.charAt(byte % ALPHABET.length)).join("");
}
