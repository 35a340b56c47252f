import { asc, isNull } from "drizzle-orm";
import { contextEvents } from "@paradero/drizzle/schema/context-events";
import type { ContextEventKind } from "@paradero/shared/figures";
import type { Reader } from "../access/reader.ts";
import { type Citation, citationsOf } from "../sources/citations-of.ts";

/** A dated, sourced event that is drawn on charts. */
export interface ContextEvent {
  readonly id: string;
  readonly kind: ContextEventKind;
  readonly title: { readonly en: string; readonly es: string };
  readonly description: { readonly en: string | null; readonly es: string | null };
  /** EDTF. */
  readonly date: string;
  readonly earliest: string | null;
  readonly latest: string;
  readonly citations: readonly Citation[];
}

/** Every event, oldest first. */
export async function listEvents({ database }: Reader): Promise<ContextEvent[]> {
  const rows = await database
    .select({
      id: contextEvents.id,
      kind: contextEvents.kind,
      title: { en: contextEvents.titleEn, es: contextEvents.titleEs },
      description: { en: contextEvents.descriptionEn, es: contextEvents.descriptionEs },
      date: contextEvents.date,
      earliest: contextEvents.earliest,
      latest: contextEvents.latest,
    })
    .from(contextEvents)
    .where(isNull(contextEvents.supersededAt))
    .orderBy(asc(contextEvents.latest), asc(contextEvents.id));
  const citations = await citationsOf(
    database,
    "contextEventId",
    rows.map(({ id }) => id),
  );
  return rows.map((row) => Object.assign(row, { citations: citations.get(row.id) ?? [] }));
}
