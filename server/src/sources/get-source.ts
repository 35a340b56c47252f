import { and, asc, eq } from "drizzle-orm";
import type { z } from "zod";
import { citations } from "@paradero/drizzle/schema/citations";
import { contextEvents } from "@paradero/drizzle/schema/context-events";
import { figures } from "@paradero/drizzle/schema/figures";
import { milestones } from "@paradero/drizzle/schema/milestones";
import { names } from "@paradero/drizzle/schema/names";
import { people, profiles } from "@paradero/drizzle/schema/people";
import { sources } from "@paradero/drizzle/schema/sources";
import { statusRecords } from "@paradero/drizzle/schema/status-records";
import { DomainError } from "@paradero/shared/words/errors";
import type { ContextEventKind, FigureConcept, Qualifier } from "@paradero/shared/inputs/figures";
import type { Grade } from "@paradero/shared/statuses/grades";
import type { MilestoneKind } from "@paradero/shared/statuses/milestones";
import type { Status } from "@paradero/shared/statuses/statuses";
import { text } from "@paradero/shared/words/text";
import type { Reader, ReaderDatabase } from "../access/readers/reader.ts";
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
  const cited = citedBy(database, ref, instant);
  const ids = await recordIds(database, cited, instant);
  const [records, ownMilestones, ownFigures, events] = await Promise.all([
    recordsOf(database, ids, instant),
    milestonesOn(database, cited, instant),
    figuresOn(database, cited, instant),
    eventsOn(database, cited, instant),
  ]);
  const grounds = await groundsOfSources(reader, asked);
  return { ...grounds, ...source, records, milestones: ownMilestones, figures: ownFigures, events };
}

/**
 * The citations of a source: each names one version of it, and what rests on the source rests on any of its versions. They are
 * looked up by themselves, in an order, because in one join with the facts every citation of a kind would be looked through.
 */
function citedBy(database: ReaderDatabase, ref: string, asKnown: number | null) {
  const { id, statusRecordId, milestoneId, figureId, contextEventId, saysEn, saysEs, locator } = citations;
  return database
    .select({ id, statusRecordId, milestoneId, figureId, contextEventId, saysEn, saysEs, locator })
    .from(citations)
    .innerJoin(sources, eq(sources.id, citations.sourceId))
    .where(and(eq(sources.ref, ref), isKnownAt(citations, asKnown)))
    .orderBy(asc(citations.id))
    .as("cited");
}

type CitedBy = ReturnType<typeof citedBy>;

const saidIn = <Said extends CitedBy | typeof citations>(cited: Said) => ({
  says: { en: cited.saysEn, es: cited.saysEs },
  locator: cited.locator,
});
const person = { ref: people.ref, name: names.name };

const isMainName = (asKnown: number | null) => and(eq(names.kind, "main"), isKnownAt(names, asKnown));
/** Whoever was not on record then, or not in public, has nothing that rested on it. */
const isOnRecord = (asKnown: number | null) => and(eq(profiles.personId, people.id), isKnownAt(profiles, asKnown));

/** In their order; a large source holds tens of thousands, and only so many are fetched at one time. */
async function recordIds(database: ReaderDatabase, cited: CitedBy, asKnown: number | null): Promise<string[]> {
  const rows = await database
    .select({ id: cited.id })
    .from(cited)
    .innerJoin(statusRecords, and(eq(statusRecords.id, cited.statusRecordId), isKnownAt(statusRecords, asKnown)))
    .innerJoin(people, eq(people.id, statusRecords.personId))
    .innerJoin(names, and(eq(names.personId, people.id), isMainName(asKnown)))
    .innerJoin(profiles, isOnRecord(asKnown))
    .orderBy(asc(names.folded), asc(people.ref), asc(statusRecords.latest), asc(cited.id));
  return rows.map(({ id }) => id);
}

async function recordsOf(database: ReaderDatabase, citationIds: readonly string[], asKnown: number | null) {
  const { status, grade, date } = statusRecords;
  const rows = await inPieces(
    citationIds,
    (some) =>
      database
        .select({ id: citations.id, ...saidIn(citations), person, status, grade, date })
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

function milestonesOn(database: ReaderDatabase, cited: CitedBy, asKnown: number | null) {
  return database
    .select({ ...saidIn(cited), person, kind: milestones.kind, grade: milestones.grade, date: milestones.date })
    .from(cited)
    .innerJoin(milestones, and(eq(milestones.id, cited.milestoneId), isKnownAt(milestones, asKnown)))
    .innerJoin(people, eq(people.id, milestones.personId))
    .innerJoin(names, and(eq(names.personId, people.id), isMainName(asKnown)))
    .innerJoin(profiles, isOnRecord(asKnown))
    .orderBy(asc(names.folded), asc(people.ref), asc(milestones.latest), asc(cited.id));
}

function figuresOn(database: ReaderDatabase, cited: CitedBy, asKnown: number | null) {
  const { organization, concept, breakdown, breakdownValue, value, qualifier, asOf } = figures;
  return database
    .select({
      ...saidIn(cited),
      ref: figures.ref,
      organization,
      concept,
      breakdown,
      breakdownValue,
      value,
      qualifier,
      asOf,
    })
    .from(cited)
    .innerJoin(figures, and(eq(figures.id, cited.figureId), isKnownAt(figures, asKnown)))
    .orderBy(asc(figures.asOfLatest), asc(organization), asc(concept), asc(figures.ref), asc(cited.id));
}

function eventsOn(database: ReaderDatabase, cited: CitedBy, asKnown: number | null) {
  return database
    .select({
      ...saidIn(cited),
      title: { en: contextEvents.titleEn, es: contextEvents.titleEs },
      kind: contextEvents.kind,
      date: contextEvents.date,
    })
    .from(cited)
    .innerJoin(contextEvents, and(eq(contextEvents.id, cited.contextEventId), isKnownAt(contextEvents, asKnown)))
    .orderBy(asc(contextEvents.latest), asc(contextEvents.id), asc(cited.id));
}
