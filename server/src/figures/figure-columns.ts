import { figures } from "@paradero/drizzle/schema/figures";
import type { FigureConcept, Qualifier, SourceTier } from "@paradero/shared/inputs/figures";
import type { Citation } from "../sources/citations-of.ts";

/** A number that somebody published (DOMAIN.md 8). */
export interface Figure {
  readonly ref: string;
  readonly organization: string;
  readonly concept: FigureConcept;
  /** What the number is broken down by, and the part it speaks of; both null for a total. */
  readonly breakdown: string | null;
  readonly breakdownValue: string | null;
  readonly value: number;
  readonly qualifier: Qualifier;
  /** EDTF: the day of a stock, the end of the period of a flow. */
  readonly asOf: string;
  readonly asOfEarliest: string | null;
  readonly asOfLatest: string;
  /** EDTF interval that a flow covers. */
  readonly period: string | null;
  readonly tier: SourceTier;
  readonly note: { readonly en: string | null; readonly es: string | null };
  /** Picked among conflicting values of one series and day. */
  readonly chosen: boolean;
  /** Another value stands on record for the same series and day. */
  readonly conflicts: boolean;
  readonly citations: readonly Citation[];
}

export const figureColumns = {
  id: figures.id,
  ref: figures.ref,
  organization: figures.organization,
  concept: figures.concept,
  breakdown: figures.breakdown,
  breakdownValue: figures.breakdownValue,
  value: figures.value,
  qualifier: figures.qualifier,
  asOf: figures.asOf,
  asOfEarliest: figures.asOfEarliest,
  asOfLatest: figures.asOfLatest,
  period: figures.period,
  tier: figures.tier,
  note: { en: figures.noteEn, es: figures.noteEs },
  chosen: figures.chosen,
};
