import { and, asc, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { z } from "zod";
import { citations } from "@paradero/drizzle/schema/citations";
import { contextEvents } from "@paradero/drizzle/schema/context-events";
import { figures } from "@paradero/drizzle/schema/figures";
import { milestones } from "@paradero/drizzle/schema/milestones";
import { names } from "@paradero/drizzle/schema/names";
import { people } from "@paradero/drizzle/schema/people";
import { sources } from "@paradero/drizzle/schema/sources";
import { statusRecords } from "@paradero/drizzle/schema/status-records";
import { DomainError } from "@paradero/shared/errors";
import type { ContextEventKind, FigureConcept, Qualifier } from "@paradero/shared/figures";
import type { MilestoneKind } from "@paradero/shared/milestones";
import type { Status } from "@paradero/shared/statuses";
import { text } from "@paradero/shared/text";
import type { Reader, ReaderDatabase } from "../access/reader.ts";
import { type SourceInBrief, sourceInBrief } from "./source-in-brief.ts";

export const sourceQuery = z.strictObject({ ref: text(200) });

/** Where in the source, and what it says in our own words. */
interface Cited {
  readonly says: { readonly en: string | null; readonly es: string | null };
  readonly locator: string | null;
}

interface CitedPerson extends Cited {
  readonly person: { readonly ref: string; readonly name: string };
  /** EDTF. */
  readonly date: string;
}

/** A source and everything that rests on it, as it stands now. */
export interface SourcePage extends SourceInBrief {
  /** ISO day on which we read it. */
  readonly accessed: string | null;
  readonly records: readonly (CitedPerson & { readonly status: Status })[];
  readonly milestones: readonly (CitedPerson & { readonly kind: MilestoneKind })[];
  readonly figures: readonly (Cited & {
    readonly ref: string;
    readonly organization: string;
    readonly concept: FigureConcept;
    readonly breakdown: string | null;
    readonly breakdownValue: string | null;
    readonly value: number;
    readonly qualifier: Qualifier;
    readonly asOf: string;
  })[];
  readonly events: readonly (Cited & {
    readonly title: { readonly en: string; readonly es: string };
    readonly kind: ContextEventKind;
    readonly date: string;
  })[];
}

/** @throws {DomainError} `not_found` */
export async function getSource({ database }: Reader, { ref }: z.infer<typeof sourceQuery>): Promise<SourcePage> {
  const [source] = await database
    .select({ ...sourceInBrief, accessed: sources.accessed })
    .from(sources)
    .where(and(eq(sources.ref, ref), isNull(sources.supersededAt)));
  if (!source) throw new DomainError("not_found", "There is no source with this reference.");
  const [records, ownMilestones, ownFigures, events] = await Promise.all([
    recordsOn(database, ref),
    milestonesOn(database, ref),
    figuresOn(database, ref),
    eventsOn(database, ref),
  ]);
  return { ...source, records, milestones: ownMilestones, figures: ownFigures, events };
}

/** A citation names one version of a source; what rests on the source rests on any of its versions. */
const version = alias(sources, "version");
const cited = { says: { en: citations.saysEn, es: citations.saysEs }, locator: citations.locator };
const person = { ref: people.ref, name: names.name };

const isCitedBy = (ref: string) => and(eq(version.ref, ref), isNull(citations.supersededAt));
const isMainName = and(eq(names.kind, "main"), isNull(names.supersededAt));

function recordsOn(database: ReaderDatabase, ref: string) {
  return database
    .select({ ...cited, person, status: statusRecords.status, date: statusRecords.date })
    .from(citations)
    .innerJoin(version, eq(version.id, citations.sourceId))
    .innerJoin(statusRecords, and(eq(statusRecords.id, citations.statusRecordId), isNull(statusRecords.supersededAt)))
    .innerJoin(people, eq(people.id, statusRecords.personId))
    .innerJoin(names, and(eq(names.personId, people.id), isMainName))
    .where(isCitedBy(ref))
    .orderBy(asc(names.folded), asc(people.ref), asc(statusRecords.latest), asc(citations.id));
}

function milestonesOn(database: ReaderDatabase, ref: string) {
  return database
    .select({ ...cited, person, kind: milestones.kind, date: milestones.date })
    .from(citations)
    .innerJoin(version, eq(version.id, citations.sourceId))
    .innerJoin(milestones, and(eq(milestones.id, citations.milestoneId), isNull(milestones.supersededAt)))
    .innerJoin(people, eq(people.id, milestones.personId))
    .innerJoin(names, and(eq(names.personId, people.id), isMainName))
    .where(isCitedBy(ref))
    .orderBy(asc(names.folded), asc(people.ref), asc(milestones.latest), asc(citations.id));
}

function figuresOn(database: ReaderDatabase, ref: string) {
  const { organization, concept, breakdown, breakdownValue, value, qualifier, asOf } = figures;
  return database
    .select({ ...cited, ref: figures.ref, organization, concept, breakdown, breakdownValue, value, qualifier, asOf })
    .from(citations)
    .innerJoin(version, eq(version.id, citations.sourceId))
    .innerJoin(figures, and(eq(figures.id, citations.figureId), isNull(figures.supersededAt)))
    .where(isCitedBy(ref))
    .orderBy(asc(figures.asOfLatest), asc(organization), asc(concept), asc(figures.ref), asc(citations.id));
}

function eventsOn(database: ReaderDatabase, ref: string) {
  return database
    .select({
      ...cited,
      title: { en: contextEvents.titleEn, es: contextEvents.titleEs },
      kind: contextEvents.kind,
      date: contextEvents.date,
    })
    .from(citations)
    .innerJoin(version, eq(version.id, citations.sourceId))
    .innerJoin(contextEvents, and(eq(contextEvents.id, citations.contextEventId), isNull(contextEvents.supersededAt)))
    .where(isCitedBy(ref))
    .orderBy(asc(contextEvents.latest), asc(contextEvents.id), asc(citations.id));
}
