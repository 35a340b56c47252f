import { and, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Transaction } from "@paradero/drizzle/connect";
import { citations } from "@paradero/drizzle/schema/citations";
import { facilities } from "@paradero/drizzle/schema/facilities";
import { milestones } from "@paradero/drizzle/schema/milestones";
import { sources } from "@paradero/drizzle/schema/sources";
import { statusRecords } from "@paradero/drizzle/schema/status-records";
import { isAmong, isNotAmong } from "../database/among.ts";
import type { ClosedFacts } from "./fact-tables.ts";

/**
 * Of the sources and facilities among these facts, those that something else rests on by now: they stay when the change
 * that brought them is undone.
 */
export async function sharedStillUsed(tx: Transaction, facts: ClosedFacts): Promise<Set<string>> {
  const { sources: ownSources = [], facilities: ownFacilities = [] } = facts;
  const { citations: ownCitations = [], statusRecords: ownRecords = [], milestones: ownMilestones = [] } = facts;
  const used = new Set<string>();
  if (ownSources.length > 0) {
    const version = alias(sources, "version");
    const rows = await tx
      .selectDistinct({ id: sources.id })
      .from(sources)
      .innerJoin(version, eq(version.ref, sources.ref))
      .innerJoin(citations, and(eq(citations.sourceId, version.id), isNull(citations.supersededAt)))
      .where(and(isAmong(sources.id, ownSources), isNotAmong(citations.id, ownCitations)));
    for (const { id } of rows) used.add(id);
  }
  if (ownFacilities.length > 0) {
    const version = alias(facilities, "version");
    for (const [table, own] of [
      [statusRecords, ownRecords],
      [milestones, ownMilestones],
    ] as const) {
      const rows = await tx
        .selectDistinct({ id: facilities.id })
        .from(facilities)
        .innerJoin(version, eq(version.ref, facilities.ref))
        .innerJoin(table, and(eq(table.facilityId, version.id), isNull(table.supersededAt)))
        .where(and(isAmong(facilities.id, ownFacilities), isNotAmong(table.id, own)));
      for (const { id } of rows) used.add(id);
    }
  }
  return used;
}
