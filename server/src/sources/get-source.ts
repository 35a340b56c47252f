import { and, asc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { z } from "zod";
import { citations } from "@paradero/drizzle/schema/citations";
import { contextEvents } from "@paradero/drizzle/schema/context-events";
import { figures } from "@paradero/drizzle/schema/figures";
import { milestones } from "@paradero/drizzle/schema/milestones";
import { names } from "@paradero/drizzle/schema/names";
import { people, profiles } from "@paradero/drizzle/schema/people";
import { sources } from "@paradero/drizzle/schema/sources";
import { statusRecords } from "@paradero/drizzle/schema/status-records";
import { DomainError } from "@paradero/shared/errors";
import type { ContextEventKind, FigureConcept, Qualifier } from "@paradero/shared/figures";
import type { Grade } from "@paradero/shared/grades";
import type { MilestoneKind } from "@paradero/shared/milestones";
import type { Status } from "@paradero/shared/statuses";
import { text } from "@paradero/shared/text";
import type { Reader, ReaderDatabase } from "../access/reader.ts";
import { isAmong } from "../database/among.ts";
import { inPieces } from "../database/pieces.ts";
import type { DayGrounds } from "../people/grounds.ts";
import { isKnownAt } from "../people/known-at.ts";
import { askedKnown, knownQuery } from "../people/known-query.ts";
import { groundsOfSources } from "./newest-publication.ts";
import { isSourceKnownAt } from "./source-known-at.ts";
import { type SourceInBrief, sourceInBrief } from "./source-in-brief.ts";
import { citedPrice, pagePrice } from "../work/prices.ts";
import { spendInTurn } from "../work/work.ts";

const FETCHED_AT_ONCE = 500;

export const sourceQuery = knownQuery.extend({ ref: text(200) });

/** Where in the source, and what it says in our own words. */
interface Cited {
  readonly says: { readonly en: string | null; readonly es: string | null };
  readonly locator: string | null;
}

interface CitedPerson extends Cited {
  readonly person: { readonly ref: string; readonly name: string };
  readonly grade: Grade;
  /** EDTF. */
  readonly date: string;
}

/** A source and everything that rested on it as known on a day. */
export interface SourcePage extends DayGrounds, SourceInBrief {
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
export async function getSource(reader: Reader, { ref, ...given }: z.infer<typeof sourceQuery>): Promise<SourcePage> {
  const { database } = reader;
  const asked = askedKnown(reader, given);
  const { instant } = asked;
  // As many as rest on it now: near enough to what did on another day.
  const resting = (await reader.census.sources.now()).get(ref);
  await spendInTurn(pagePrice + citedPrice((resting?.records ?? 0) + (resting?.milestones ?? 0)));
  const [source] = await database
    .select({ ...sourceInBrief, accessed: sources.accessed })
    .from(sources)
    .where(and(eq(sources.ref, ref), isSourceKnownAt(reader, instant)));
  if (!source) throw new DomainError("not_found", "There is no source with this reference.");
  const ids = await recordIds(database, ref, instant);
  const [records, ownMilestones, ownFigures, events] = await Promise.all([
    recordsOf(database, ids, instant),
    milestonesOn(database, ref, instant),
    figuresOn(database, ref, instant),
    eventsOn(database, ref, instant),
  ]);
  const grounds = await groundsOfSources(reader, asked);
  return { ...grounds, ...source, records, milestones: ownMilestones, figures: ownFigures, events };
}

/** A citation names one version of a source; what rests on the source rests on any of its versions. */
const version = alias(sources, "version");
const cited = { says: { en: citations.saysEn, es: citations.saysEs }, locator: citations.locator };
const person = { ref: people.ref, name: names.name };

const isCitedBy = (ref: string, asKnown: number | null) => and(eq(version.ref, ref), isKnownAt(citations, asKnown));
const isMainName = (asKnown: number | null) => and(eq(names.kind, "main"), isKnownAt(names, asKnown));
/** Whoever was not on record then, or not in public, has nothing that rested on it. */
const isOnRecord = (asKnown: number | null) => and(eq(profiles.personId, people.id), isKnownAt(profiles, asKnown));

/** In their order; a large source holds tens of thousands, and only so many are fetched at one time. */
async function recordIds(database: ReaderDatabase, ref: string, asKnown: number | null): Promise<string[]> {
  const rows = await database
    .select({ id: citations.id })
    .from(citations)
    .innerJoin(version, eq(version.id, citations.sourceId))
    .innerJoin(statusRecords, and(eq(statusRecords.id, citations.statusRecordId), isKnownAt(statusRecords, asKnown)))
    .innerJoin(people, eq(people.id, statusRecords.personId))
    .innerJoin(names, and(eq(names.personId, people.id), isMainName(asKnown)))
    .innerJoin(profiles, isOnRecord(asKnown))
    .where(isCitedBy(ref, asKnown))
    .orderBy(asc(names.folded), asc(people.ref), asc(statusRecords.latest), asc(citations.id));
  return rows.map(({ id }) => id);
}

async function recordsOf(database: ReaderDatabase, citationIds: readonly string[], asKnown: number | null) {
  const { status, grade, date } = statusRecords;
  const rows = await inPieces(
    citationIds,
    (some) =>
      database
        .select({ id: citations.id, ...cited, person, status, grade, date })
        .from(citations)
        .innerJoin(statusRecords, eq(statusRecords.id, citations.statusRecordId))
        .innerJoin(people, eq(people.id, statusRecords.personId))
        .innerJoin(names, and(eq(names.personId, people.id), isMainName(asKnown)))
        .where(isAmong(citations.id, some)),
    FETCHED_AT_ONCE,
  );
  const byId = new Map(rows.map(({ id, ...row }) => [id, row]));
  return citationIds.flatMap((id) => byId.get(id) ?? []);
}

function milestonesOn(database: ReaderDatabase, ref: string, asKnown: number | null) {
  return database
    .select({ ...cited, person, kind: milestones.kind, grade: milestones.grade, date: milestones.date })
    .from(citations)
    .innerJoin(version, eq(version.id, citations.sourceId))
    .innerJoin(milestones, and(eq(milestones.id, citations.milestoneId), isKnownAt(milestones, asKnown)))
    .innerJoin(people, eq(people.id, milestones.personId))
    .innerJoin(names, and(eq(names.personId, people.id), isMainName(asKnown)))
    .innerJoin(profiles, isOnRecord(asKnown))
    .where(isCitedBy(ref, asKnown))
    .orderBy(asc(names.folded), asc(people.ref), asc(milestones.latest), asc(citations.id));
}

function figuresOn(database: ReaderDatabase, ref: string, asKnown: number | null) {
  const { organization, concept, breakdown, breakdownValue, value, qualifier, asOf } = figures;
  return database
    .select({ ...cited, ref: figures.ref, organization, concept, breakdown, breakdownValue, value, qualifier, asOf })
    .from(citations)
    .innerJoin(version, eq(version.id, citations.sourceId))
    .innerJoin(figures, and(eq(figures.id, citations.figureId), isKnownAt(figures, asKnown)))
    .where(isCitedBy(ref, asKnown))
    .orderBy(asc(figures.asOfLatest), asc(organization), asc(concept), asc(figures.ref), asc(citations.id));
}

function eventsOn(database: ReaderDatabase, ref: string, asKnown: number | null) {
  return database
    .select({
      ...cited,
      title: { en: contextEvents.titleEn, es: contextEvents.titleEs },
      kind: contextEvents.kind,
      date: contextEvents.date,
    })
    .from(citations)
    .innerJoin(version, eq(version.id, citations.sourceId))
    .innerJoin(contextEvents, and(eq(contextEvents.id, citations.contextEventId), isKnownAt(contextEvents, asKnown)))
    .where(isCitedBy(ref, asKnown))
    .orderBy(asc(contextEvents.latest), asc(contextEvents.id), asc(citations.id));
}
