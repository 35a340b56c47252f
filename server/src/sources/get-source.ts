import { z } from "zod";
import { text } from "@paradero/shared/text";
import type { ContextEventKind, FigureConcept, Qualifier } from "@paradero/shared/figures";
import type { MilestoneKind } from "@paradero/shared/milestones";
import type { Status } from "@paradero/shared/statuses";
import type { Reader } from "../access/reader.ts";
import type { SourceInBrief } from "./source-in-brief.ts";

export const sourceQuery = z.strictObject({ ref: text(200) });

interface Rests {
  readonly says: { readonly en: string | null; readonly es: string | null };
  readonly locator: string | null;
}

/** A source and everything that rests on it. */
export interface SourcePage extends SourceInBrief {
  /** ISO day on which we read it. */
  readonly accessed: string | null;
  readonly note: string | null;
  readonly archiveUrl: string | null;
  readonly archiveSha256: string | null;
  readonly records: readonly (Rests & {
    readonly person: { readonly ref: string; readonly name: string };
    readonly status: Status;
    readonly date: string;
  })[];
  readonly milestones: readonly (Rests & {
    readonly person: { readonly ref: string; readonly name: string };
    readonly kind: MilestoneKind;
    readonly date: string;
  })[];
  readonly figures: readonly (Rests & {
    readonly ref: string;
    readonly organization: string;
    readonly concept: FigureConcept;
    readonly breakdown: string | null;
    readonly breakdownValue: string | null;
    readonly value: number;
    readonly qualifier: Qualifier;
    readonly asOf: string;
  })[];
  readonly events: readonly (Rests & {
    readonly title: { readonly en: string; readonly es: string };
    readonly kind: ContextEventKind;
    readonly date: string;
  })[];
}

export async function getSource(_reader: Reader, _query: z.infer<typeof sourceQuery>): Promise<SourcePage> {
  throw new Error("not yet");
}
