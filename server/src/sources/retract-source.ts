import { and, eq, inArray, isNull, notInArray } from "drizzle-orm";
import type { Transaction } from "@paradero/drizzle/connect";
import { citations } from "@paradero/drizzle/schema/citations";
import { sources } from "@paradero/drizzle/schema/sources";
import { DomainError } from "@paradero/shared/errors";
import type { RetractSourceInput } from "@paradero/shared/source-input";
import { peopleOf } from "../changes/fact-rows.ts";
import { makeChange } from "../changes/make-change.ts";
import type { Writer } from "../changes/writer.ts";
import { citationsOn } from "./rests-on.ts";

export interface RetractedSource {
  readonly seq: number;
  /** How many records and milestones went with it, because nothing else supports them. */
  readonly records: number;
  readonly milestones: number;
}

/**
 * Withdraws a source with all its citations, and with every record and milestone that rests on nothing else. The request
 * says how much it saw resting there, so that nobody withdraws more than they looked at.
 *
 * @throws {DomainError} `not_found`; `conflict` where more or less rests on it by now, or a figure or event on it alone
 */
export async function retractSource(writer: Writer, input: RetractSourceInput): Promise<RetractedSource> {
  const { idempotencyKey, ref, reason, restsOn } = input;
  const { database } = writer.reader;
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
      const closing = on.map(({ id }) => id);
      const alone = async (column: CitedColumn) => unsupported(tx, column, on, closing);
      if ((await alone("figureId")).length + (await alone("contextEventId")).length > 0) throw holdsUpFigures(ref);
      const statusRecords = await alone("statusRecordId");
      const milestones = await alone("milestoneId");
      const closes = { sources: [source.id], citations: closing, statusRecords, milestones };
      const result = { records: statusRecords.length, milestones: milestones.length };
      return {
        subjects: await peopleOn(tx, on),
        closes,
        before: { ref, title: source.title, citations: on.length, ...result },
        result,
      };
    },
  );
  return { seq: made.seq, ...made.result };
}

type Standing = Awaited<ReturnType<typeof citationsOn>>;
type CitedColumn = "statusRecordId" | "milestoneId" | "figureId" | "contextEventId";

/** The facts of this kind that no other citation supports. */
async function unsupported(tx: Transaction, column: CitedColumn, on: Standing, closing: readonly string[]) {
  const facts = [...new Set(on.flatMap((citation) => citation[column] ?? []))];
  if (facts.length === 0) return [];
  const rows = await tx
    .selectDistinct({ id: citations[column] })
    .from(citations)
    .where(
      and(inArray(citations[column], facts), isNull(citations.supersededAt), notInArray(citations.id, [...closing])),
    );
  const supported = new Set(rows.map(({ id }) => id));
  return facts.filter((id) => !supported.has(id));
}

function peopleOn(database: Parameters<typeof citationsOn>[0], on: Standing): Promise<string[]> {
  const ids = (column: CitedColumn | "nameId" | "profileId") => [
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
