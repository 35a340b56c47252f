import { names } from "@paradero/drizzle/schema/names";
import { people } from "@paradero/drizzle/schema/people";
import type { Finding } from "@paradero/shared/history/review";
import { firstPossibleDay, standingOn, stretches } from "@paradero/shared/history/stretches";
import type { PreviewManyInput } from "@paradero/shared/inputs/record-input";
import { STATUSES, type Status } from "@paradero/shared/statuses/statuses";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { type StaffReader, todayOf } from "../access/readers/reader.ts";
import type { Writer } from "../changes/writer.ts";
import { inPieces } from "../database/pieces.ts";
import { earliestDayOf } from "../people/earliest-day-of.ts";
import { givingWay } from "../work/give-way.ts";
import { historiesPrice } from "../work/prices.ts";
import { spend } from "../work/work.ts";
import { historyAfter } from "./history-after.ts";
import { reviewRecords, type WantedRecord } from "./plan-records.ts";
import { recordsOfRows } from "./record-many.ts";

/** One remark on a record for many: as it is for the first of them, how many it is about, and some of them. */
export interface RemarkOnMany {
  readonly finding: Finding;
  /** It keeps all of it from being written. */
  readonly isRefusal: boolean;
  readonly people: number;
  readonly examples: readonly { readonly ref: string; readonly name: string | null }[];
}

export interface PreviewOfMany {
  readonly remarks: readonly RemarkOnMany[];
  /** How many would stand how today, on the middle line; nobody is held who stands nowhere. */
  readonly after: readonly { readonly status: Status; readonly people: number }[];
}

const MOST_EXAMPLES = 5;

/** Looks at the same record for many people as if it were written, and writes nothing. */
export async function previewMany({ reader }: Writer, input: PreviewManyInput): Promise<PreviewOfMany> {
  spend(historiesPrice(input.rows.length));
  const { database } = reader;
  const refs = input.rows.map(({ ref }) => ref);
  const known = await inPieces(refs, (some) =>
    database.select({ ref: people.ref, id: people.id }).from(people).where(inArray(people.ref, some)),
  );
  const ids = new Map(known.map(({ ref, id }) => [ref, id]));
  const wanted = recordsOfRows(input).flatMap(({ ref, record }): WantedRecord[] => {
    const personId = ids.get(ref);
    return personId === undefined ? [] : [{ personId, ref, input: record }];
  });
  const { records } = await reviewRecords(database, reader, wanted);
  const today = todayOf(reader);
  const standing = new Map<Status, number>();
  const remarked = new Map<string, { finding: Finding; isRefusal: boolean; refs: string[] }>();
  const giveWay = givingWay();
  for (const reviewed of records) {
    await giveWay();
    const { ref } = reviewed.wanted;
    const notBefore = firstPossibleDay(earliestDayOf(reviewed.draft.person?.birth ?? null), reader.firstDay);
    const status = standingOn(stretches(historyAfter(reviewed, reader.clock()), notBefore), today).count;
    if (status) standing.set(status, (standing.get(status) ?? 0) + 1);
    const { refusals, warnings } = reviewed.review;
    for (const finding of [...refusals, ...warnings]) {
      const isRefusal = refusals.some((one) => one === finding);
      const same = remarked.get(finding.code);
      if (same) same.refs.push(ref);
      else remarked.set(finding.code, { finding, isRefusal, refs: [ref] });
    }
  }
  const examples = [...remarked.values()].flatMap((remark) => remark.refs.slice(0, MOST_EXAMPLES));
  const called = await namesOf(database, examples);
  return {
    remarks: [...remarked.values()]
      .map(({ refs: those, ...remark }) => ({
        ...remark,
        people: those.length,
        examples: those.slice(0, MOST_EXAMPLES).map((ref) => ({ ref, name: called.get(ref) ?? null })),
      }))
      .toSorted((a, b) => Number(b.isRefusal) - Number(a.isRefusal) || b.people - a.people),
    after: STATUSES.flatMap((status) => {
      const count = standing.get(status) ?? 0;
      return count === 0 ? [] : [{ status, people: count }];
    }),
  };
}

async function namesOf(database: StaffReader["database"], refs: readonly string[]): Promise<Map<string, string>> {
  const rows = await inPieces(refs, (some) =>
    database
      .select({ ref: people.ref, name: names.name })
      .from(people)
      .innerJoin(names, and(eq(names.personId, people.id), eq(names.kind, "main"), isNull(names.supersededAt)))
      .where(inArray(people.ref, some)),
  );
  return new Map(rows.map(({ ref, name }) => [ref, name]));
}
