import { asc } from "drizzle-orm";
import { citations } from "@paradero/drizzle/schema/citations";
import { contextEvents } from "@paradero/drizzle/schema/context-events";
import type { ContextEventKind } from "@paradero/shared/inputs/figures";
import type { Reader } from "../access/readers/reader.ts";
import { isKnownAt } from "../people/known-at.ts";
import { type Citation, citationsOf, told } from "../sources/citations-of.ts";
import { pagePrice } from "../work/prices.ts";
import { spend } from "../work/work.ts";

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

/** Every event as known at an instant (null: now), oldest first. */
export async function listEvents({ database }: Reader, asKnown: number | null): Promise<ContextEvent[]> {
  spend(pagePrice);
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
    .where(isKnownAt(contextEvents, asKnown))
    .orderBy(asc(contextEvents.latest), asc(contextEvents.id));
  const cited = await citationsOf(
    database,
    { contextEventId: rows.map(({ id }) => id) },
    isKnownAt(citations, asKnown),
  );
  return rows.map((row) => Object.assign(row, { citations: told(cited.get(row.id)) }));
}
