import type { Transaction } from "@paradero/drizzle/connect";
import { milestones } from "@paradero/drizzle/schema/milestones";
import { profiles } from "@paradero/drizzle/schema/people";
import { readEdtf } from "@paradero/shared/dates/dates";
import { type Day, formatDay } from "@paradero/shared/dates/days";
import { DomainError, type Fault } from "@paradero/shared/words/errors";
import { findingFault } from "@paradero/shared/words/finding-sentence";
import { isFirm } from "@paradero/shared/statuses/grades";
import { stayAfterCorrection } from "@paradero/shared/history/certain-order";
import {
  type DraftRecord,
  type Finding,
  type Review,
  reviewRecord,
  type Warning,
} from "@paradero/shared/history/review";
import type { RecordInput } from "@paradero/shared/inputs/record-input";
import type { Protected } from "@paradero/shared/person/under-age";
import { and, isNull } from "drizzle-orm";
import { type StaffReader, todayOf } from "../access/readers/reader.ts";
import type { NewFacts } from "../changes/fact-tables.ts";
import { isAmong } from "../database/among.ts";
import { FacilityChoices } from "../facilities/facility-choices.ts";
import { dayOfColumn } from "../people/day-of-column.ts";
import { type ListedRecord, recordsOf } from "../people/person/records-of.ts";
import { givingWay } from "../work/give-way.ts";
import { SourceChoices } from "../sources/source-choices.ts";

/** One record that somebody wants to write. */
export interface WantedRecord {
  readonly personId: string;
  readonly ref: string;
  readonly input: RecordInput;
  /** The record that it replaces. */
  readonly corrects?: string;
}

/** What the change log keeps of one record. */
export interface LoggedRecord {
  readonly ref: string;
  readonly id: string;
  /** The status, or the kind of milestone. */
  readonly says: string;
  readonly date: string;
  readonly grade: string;
  readonly facility: string | null;
  readonly place: string | null;
  readonly note: string | null;
  readonly sources: readonly string[];
}

export interface PlannedRecords {
  readonly facts: NewFacts;
  readonly logged: readonly LoggedRecord[];
  /** One a record, in their order. */
  readonly warnings: readonly (readonly Finding<Warning>[])[];
}

type Wanting = StaffReader["database"] | Transaction;

/** A record with what it rests on, before anything is decided. */
export interface ReviewedRecord {
  readonly wanted: WantedRecord;
  readonly draft: DraftRecord;
  readonly review: Review;
  /** The records of the person that stand now, without the one that is corrected. */
  readonly history: readonly ListedRecord[];
}

export interface ReviewedRecords {
  readonly records: readonly ReviewedRecord[];
  readonly sources: SourceChoices;
  readonly facilities: FacilityChoices;
}

/**
 * Looks at records against what is on record of their people: a few queries, however many they are.
 *
 * @param replaced id of the record that the change closes
 */
export async function reviewRecords(
  database: Wanting,
  reader: StaffReader,
  wanted: readonly WantedRecord[],
  replaced?: string,
): Promise<ReviewedRecords> {
  const inputs = wanted.map(({ input }) => input);
  const ids = [...new Set(wanted.map(({ personId }) => personId))];
  const choices = inputs.flatMap(({ citations }) => citations.map(({ source }) => source));
  const sources = await SourceChoices.among(database, choices, reader);
  const facilities = await FacilityChoices.among(
    database,
    inputs.map(({ facility }) => facility),
    reader,
  );
  const histories = await recordsOf(database, ids, null);
  const protection = await protectionOf(database, ids);
  const kinds = await milestonesOf(
    database,
    ids,
    inputs.some(({ is }) => is === "milestone"),
  );
  const today = todayOf(reader);
  const records: ReviewedRecord[] = [];
  const giveWay = givingWay();
  for (const one of wanted) {
    await giveWay();
    const standing = histories.get(one.personId) ?? [];
    const history = standing.filter(({ id }) => id !== replaced);
    const stay = stayOf(
      one.input,
      standing.find(({ id }) => id === replaced),
    );
    const draft = { ...draftOf(one, sources, kinds, replaced), stay, person: protection.get(one.personId) };
    records.push({ wanted: one, draft, review: reviewRecord(history, draft, today), history });
  }
  return { records, sources, facilities };
}

/**
 * The facts of these records and what the log says of them.
 *
 * @param fieldOf where a fault is, from the number of the record
 * @param replaced id of the record that the change closes
 * @throws {DomainError} `invalid_input` with every refusal of every record
 */
export async function planRecords(
  tx: Transaction,
  reader: StaffReader,
  wanted: readonly WantedRecord[],
  fieldOf: (index: number) => string,
  replaced?: string,
): Promise<PlannedRecords> {
  const { records, sources, facilities } = await reviewRecords(tx, reader, wanted, replaced);
  refuse(records, fieldOf);
  const statusRecords: NonNullable<NewFacts["statusRecords"]>[number][] = [];
  const milestoneRows: NonNullable<NewFacts["milestones"]>[number][] = [];
  const citations: NonNullable<NewFacts["citations"]>[number][] = [];
  const logged: LoggedRecord[] = [];
  for (const { wanted: one, review, draft } of records) {
    const { input, personId, ref, corrects = null } = one;
    const id = reader.newFactId();
    const facility = facilities.get(input.facility);
    const earliest = review.days?.earliest ?? null;
    const row = {
      id,
      personId,
      date: input.date.trim(),
      earliest: earliest === null ? null : formatDay(earliest),
      latest: formatDay(review.days?.latest ?? todayOf(reader)),
      grade: input.grade,
      facilityId: facility?.id ?? null,
      place: input.place ?? null,
      internalNote: input.internalNote ?? null,
      corrects,
    };
    if (input.is === "status") {
      const { minuteOfDay } = draft.date;
      const { stay = null } = draft;
      statusRecords.push({
        ...row,
        status: input.status,
        minuteOfDay,
        stay,
        state: input.state ?? facility?.state ?? null,
      });
    } else {
      milestoneRows.push({ ...row, kind: input.kind });
    }
    const fact = input.is === "status" ? { statusRecordId: id } : { milestoneId: id };
    for (const { source, says, locator = null, asOf = null } of input.citations) {
      const texts = { saysEs: says?.es ?? null, saysEn: says?.en ?? null };
      citations.push({ id: reader.newFactId(), sourceId: sources.get(source).id, ...fact, ...texts, locator, asOf });
    }
    logged.push({
      ref,
      id,
      says: input.is === "status" ? input.status : input.kind,
      date: row.date,
      grade: row.grade,
      facility: facility?.name ?? null,
      place: row.place,
      note: row.internalNote,
      sources: input.citations.map(({ source }) => sources.get(source).title),
    });
  }
  return {
    facts: {
      sources: sources.added,
      facilities: facilities.added,
      statusRecords,
      milestones: milestoneRows,
      citations,
    },
    logged,
    warnings: records.map(({ review }) => review.warnings),
  };
}

function stayOf(input: RecordInput, replaced: ListedRecord | undefined): string | null {
  return replaced && input.is === "status" ? stayAfterCorrection(replaced, input.status) : null;
}

function refuse(records: readonly ReviewedRecord[], fieldOf: (index: number) => string): void {
  const faults = records.flatMap(({ review }, index) =>
    review.refusals.map((finding): Fault => {
      const fault = findingFault(finding);
      return { ...fault, field: `${fieldOf(index)}.${fault.field}` };
    }),
  );
  if (faults.length > 0) {
    throw new DomainError("invalid_input", [...new Set(faults.map(({ message }) => message))].join(" "), faults);
  }
}

type Kinds = ReadonlyMap<
  string,
  readonly { readonly id: string; readonly earliest: Day | null; readonly latest: Day }[]
>;

function draftOf(
  { input, personId }: WantedRecord,
  sources: SourceChoices,
  kinds: Kinds,
  replaced: string | undefined,
): DraftRecord {
  const common = {
    date: readEdtf(input.date),
    firm: isFirm(input.grade),
    citations: input.citations.map(({ source, asOf }) => ({
      published: sources.get(source).published,
      asOf: asOf === undefined ? null : readEdtf(asOf),
    })),
  };
  if (input.is === "status") return { ...common, status: input.status };
  const alike = (kinds.get(`${personId} ${input.kind}`) ?? []).filter(({ id }) => id !== replaced);
  return { ...common, status: null, alike };
}

/** What decides whether these people are protected as children, by person. */
async function protectionOf(database: Wanting, ids: readonly string[]): Promise<Map<string, Protected>> {
  const { personId, birth, minor, publication, publicationReason } = profiles;
  const rows = await database
    .select({ personId, birth, minor, publication, publicationReason })
    .from(profiles)
    .where(and(isAmong(personId, ids), isNull(profiles.supersededAt)));
  return new Map(rows.map(({ personId: id, ...row }) => [id, row]));
}

/** The days of the milestones of these people, by person and kind. */
async function milestonesOf(database: Wanting, ids: readonly string[], wanted: boolean): Promise<Kinds> {
  if (!wanted) return new Map();
  const rows = await database
    .select({
      id: milestones.id,
      personId: milestones.personId,
      kind: milestones.kind,
      earliest: milestones.earliest,
      latest: milestones.latest,
    })
    .from(milestones)
    .where(and(isAmong(milestones.personId, ids), isNull(milestones.supersededAt)));
  const days = rows.map(({ id, personId, kind, earliest, latest }) => ({
    id,
    key: `${personId} ${kind}`,
    earliest: earliest === null ? null : dayOfColumn(earliest),
    latest: dayOfColumn(latest),
  }));
  return Map.groupBy(days, ({ key }) => key);
}
