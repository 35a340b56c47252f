import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@paradero/drizzle/connect";
import { sources } from "@paradero/drizzle/schema/sources";
import { readEdtf } from "@paradero/shared/dates/dates";
import { type Day, formatDay } from "@paradero/shared/dates/days";
import { DomainError } from "@paradero/shared/words/errors";
import { findingFault } from "@paradero/shared/words/finding-sentence";
import { reviewRecord } from "@paradero/shared/history/review";
import type { RetractSourceInput } from "@paradero/shared/inputs/source-input";
import { todayOf } from "../access/readers/reader.ts";
import { peopleOf } from "../changes/fact-rows.ts";
import { makeChange } from "../changes/make-change.ts";
import type { Writer } from "../changes/writer.ts";
import { dayOfColumn } from "../people/day-of-column.ts";
import { recordsOf } from "../people/person/records-of.ts";
import { writeRedated } from "./redated.ts";
import { citationsOn, type Fall, fallOf, type StandingCitations } from "./rests-on.ts";

export interface RetractedSource {
  readonly seq: number;
  /** How many records and milestones went with it, because nothing else supports them. */
  readonly records: number;
  readonly milestones: number;
  /** How many stay, with days that end later: their earliest source is gone. */
  readonly redated: number;
}

/**
 * Withdraws a source with all its citations, and with every record and milestone that rests on nothing else. What rests on
 * others too stays, and the evidence caps its days anew. The request says how much it saw resting there, so that nobody
 * withdraws more than they looked at.
 *
 * @throws {DomainError} `not_found`; `conflict` where more or less rests on it by now, or a figure or event on it alone
 */
export async function retractSource(writer: Writer, input: RetractSourceInput): Promise<RetractedSource> {
  const { idempotencyKey, ref, reason, restsOn } = input;
  const { reader } = writer;
  const { database } = reader;
  // Whoever rests on it is locked before it is looked at again.
  const locks = await peopleOn(database, await citationsOn(database, ref));
  const made = await makeChange(
    writer,
    { action: "sources.retract", idempotencyKey, input, reason, locks },
    async (tx) => {
      const [source] = await tx
        .select({ id: sources.id, title: sources.title })
        .from(sources)
        .where(and(eq(sources.ref, ref), isNull(sources.supersededAt)));
      if (!source) throw new DomainError("not_found", `There is no source with the reference ${ref}.`);
      const on = await citationsOn(tx, ref);
      if (on.length !== restsOn) throw changedMeanwhile(restsOn, on.length);
      const fall = await fallOf(tx, on, todayOf(reader));
      const { alone } = fall;
      if (alone.figureId.length + alone.contextEventId.length > 0) throw holdsUpFigures(ref);
      await refuseAfterDeath(tx, fall, todayOf(reader));
      const again = writeRedated(fall.redated, reader.newFactId);
      const redated = again.closes.statusRecords.length + again.closes.milestones.length;
      const result = { records: alone.statusRecordId.length, milestones: alone.milestoneId.length, redated };
      return {
        subjects: await peopleOn(tx, on),
        facts: again.facts,
        closes: {
          sources: [source.id],
          citations: [...on.map(({ id }) => id), ...again.closes.citations],
          statusRecords: [...alone.statusRecordId, ...again.closes.statusRecords],
          milestones: [...alone.milestoneId, ...again.closes.milestones],
        },
        restored: again.restored,
        before: { ref, title: source.title, citations: on.length, ...result },
        result,
      };
    },
  );
  return { seq: made.seq, ...made.result };
}

/**
 * A record whose days end later must not come to stand after a death (DOMAIN.md 2). Whoever retracts is told whose record has
 * to be corrected first.
 */
async function refuseAfterDeath(tx: Transaction, { redated, alone }: Fall, today: Day): Promise<void> {
  const moved = new Map(redated.statusRecords.map(({ row, latest }) => [row.id, latest]));
  const histories = await recordsOf(tx, [...new Set(redated.statusRecords.map(({ row }) => row.personId))], null);
  const faults = redated.statusRecords.flatMap(({ row }) => {
    const history = (histories.get(row.personId) ?? [])
      .filter(({ id }) => !alone.statusRecordId.includes(id))
      .map((record) => ({ ...record, latest: moved.get(record.id) ?? record.latest }));
    const own = history.find(({ id }) => id === row.id);
    if (!own) return [];
    const others = history.filter((record) => record !== own);
    const refused = (latest: Day) => {
      const published = { ...readEdtf(formatDay(latest)), earliest: null };
      const citations = [{ published, asOf: null }];
      const draft = { status: own.status, date: readEdtf(row.date), firm: own.firm, citations };
      return reviewRecord(others, draft, today).refusals;
    };
    // What stood after a death before is not refused because of this.
    if (refused(dayOfColumn(row.latest)).length > 0) return [];
    return refused(own.latest).map((finding) => findingFault(finding));
  });
  if (faults.length > 0) throw new DomainError("conflict", faults.map(({ message }) => message).join(" "), faults);
}

function peopleOn(database: Parameters<typeof citationsOn>[0], on: StandingCitations): Promise<string[]> {
  const ids = (column: "statusRecordId" | "milestoneId" | "nameId" | "profileId") => [
    ...new Set(on.flatMap((citation) => citation[column] ?? [])),
  ];
  return peopleOf(database, {
    statusRecords: ids("statusRecordId"),
    milestones: ids("milestoneId"),
    names: ids("nameId"),
    profiles: ids("profileId"),
  });
}

function changedMeanwhile(seen: number, now: number): DomainError {
  const message = `You saw ${seen} citations resting on this source, and now there are ${now}. Look at them again.`;
  return new DomainError("conflict", message, [{ field: "restsOn", value: String(now), message }]);
}

function holdsUpFigures(ref: string): DomainError {
  return new DomainError(
    "conflict",
    `A published figure or an event rests on the source ${ref} alone. Give that another source before this one is retracted.`,
  );
}
