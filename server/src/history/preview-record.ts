import { eq } from "drizzle-orm";
import { people } from "@paradero/drizzle/schema/people";
import { COUNTING_RULES, type CountingRule, statusesCountedBy } from "@paradero/shared/statuses/counting-rules";
import { DomainError } from "@paradero/shared/words/errors";
import type { Finding, Refusal, Warning } from "@paradero/shared/history/review";
import { firstPossibleDay, standingOn, stretches } from "@paradero/shared/history/stretches";
import type { PreviewInput } from "@paradero/shared/inputs/record-input";
import { setOf } from "@paradero/shared/statuses/status-set";
import { todayOf } from "../access/readers/reader.ts";
import type { Writer } from "../changes/writer.ts";
import { earliestDayOf } from "../people/earliest-day-of.ts";
import { type PersonStretch, shownStretches } from "../people/person/get-person.ts";
import { recordsOf } from "../people/person/records-of.ts";
import { historyAfter } from "./history-after.ts";
import { reviewRecords } from "./plan-records.ts";

/** What a record would do. */
export interface Preview {
  readonly refusals: readonly Finding<Refusal>[];
  readonly warnings: readonly Finding<Warning>[];
  readonly before: readonly PersonStretch[];
  readonly after: readonly PersonStretch[];
  /** How many are held today on the middle line, among everybody in the workspace. */
  readonly counts: readonly { readonly rule: CountingRule; readonly before: number; readonly after: number }[];
}

/** Looks at a record as if it were written, and writes nothing. @throws {DomainError} `not_found` */
export async function previewRecord({ reader }: Writer, { ref, record, corrects }: PreviewInput): Promise<Preview> {
  const { database, census } = reader;
  const [person] = await database.select({ id: people.id }).from(people).where(eq(people.ref, ref));
  if (!person) throw new DomainError("not_found", "There is no person with this reference.");
  const wanted = { personId: person.id, ref, input: record };
  const { records } = await reviewRecords(database, reader, [wanted], corrects);
  const [reviewed] = records;
  if (!reviewed) throw new Error("one record was to be reviewed, and none was");
  const now = (await recordsOf(database, [person.id], null)).get(person.id) ?? [];
  const then = historyAfter(reviewed, reader.clock());
  const today = todayOf(reader);
  const notBefore = firstPossibleDay(earliestDayOf(reviewed.draft.person?.birth ?? null), reader.firstDay);
  const [statusNow, statusThen] = [now, then].map((history) => standingOn(stretches(history, notBefore), today).count);
  const counts = COUNTING_RULES.map((rule) => {
    const statuses = statusesCountedBy(rule);
    const counted = (one: typeof statusNow) => (one && statuses.includes(one) ? 1 : 0);
    const request = { from: today, to: today, step: "day" as const, filter: { choices: {}, only: undefined } };
    const before = census.timeline({ statuses: setOf(statuses), ...request }).series[0]?.count[0] ?? 0;
    return { rule, before, after: before - counted(statusNow) + counted(statusThen) };
  });
  const { refusals, warnings } = reviewed.review;
  const [before, after] = [shownStretches(now, notBefore), shownStretches(then, notBefore)];
  return { refusals, warnings, before, after, counts };
}
