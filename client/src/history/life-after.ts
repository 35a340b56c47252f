import { type CountingRule, statusesCountedBy } from "@paradero/shared/statuses/counting-rules";
import { type Day, formatDay, parseDay } from "@paradero/shared/dates/days";
import { isFirm } from "@paradero/shared/statuses/grades";
import { stayAfterCorrection } from "@paradero/shared/history/certain-order";
import { inOrder } from "@paradero/shared/history/middle-line";
import { type HistoryRecord, saidOf } from "@paradero/shared/history/record";
import type { Review } from "@paradero/shared/history/review";
import { standingOn, stretches } from "@paradero/shared/history/stretches";
import type { RecordInput } from "@paradero/shared/inputs/record-input";
import { NOTHING, possiblyIn, statusesOf } from "@paradero/shared/statuses/status-set";
import type { Person, PersonRecord } from "../people/life-words.ts";
import type { ReadRecord } from "./record/read-record.ts";

const NOT_RECORDED_YET = "new";

/** The person as their page would show them once the record is written, or corrects the one of that id. */
export function lifeAfter(
  person: Person,
  input: RecordInput,
  { date }: Pick<ReadRecord, "date">,
  days: NonNullable<Review["days"]>,
  corrects?: string,
): Person {
  const kept = lifeWithout(person, corrects ?? NOT_RECORDED_YET);
  const fact = {
    id: NOT_RECORDED_YET,
    date: input.date,
    earliest: days.earliest === null ? null : formatDay(days.earliest),
    latest: formatDay(days.latest),
    grade: input.grade,
    facility: null,
    place: null,
    recordedAt: "",
    supersededAt: null,
    corrects: corrects ?? null,
    citations: [],
  };
  if (input.is === "milestone") return { ...kept, milestones: [...kept.milestones, { ...fact, kind: input.kind }] };
  const old = person.records.find(({ id }) => id === corrects);
  const stay = old ? stayAfterCorrection(old, input.status) : null;
  const added = { ...fact, status: input.status, minuteOfDay: date?.minuteOfDay ?? null, stay, state: null };
  const confirmed = isFirm(input.grade) ? newer(kept.confirmed, fact.earliest ?? fact.latest) : kept.confirmed;
  return withRecords({ ...kept, confirmed }, [...kept.records, added]);
}

/** ISO days are in order as they are written. */
function newer(day: string | null, other: string): string {
  return day === null || day < other ? other : day;
}

/** The person without one of their records. */
export function lifeWithout(person: Person, id: string): Person {
  const milestones = person.milestones.filter((milestone) => milestone.id !== id);
  return withRecords(
    { ...person, milestones },
    person.records.filter((record) => record.id !== id),
  );
}

/** The status that the middle line counts for the person on that day; null: nothing on record yet. */
export function countedOn(person: Person, day: Day) {
  return standingOn(stretches(historyOf(person.records)), day).count;
}

/** By how much the count of `today` under the rule changes for this person: -1, 0 or 1. */
export function countChange(before: Person, after: Person, rule: CountingRule, today: Day): number {
  const counted = statusesCountedBy(rule);
  const counts = (person: Person) => {
    const count = countedOn(person, today);
    return count !== null && counted.includes(count) ? 1 : 0;
  };
  return counts(after) - counts(before);
}

function withRecords(person: Person, records: readonly PersonRecord[]): Person {
  const history = historyOf(records);
  return {
    ...person,
    records: inOrder(history).map(({ record }) => record),
    stretches: stretches(history).map(({ from, until, possible, count }) => ({
      from: from === null ? null : formatDay(from),
      until: until === null ? null : formatDay(until),
      possible: statusesOf(possible),
      nothing: possiblyIn(possible, NOTHING),
      count,
    })),
  };
}

/** Records as the rules of a history read them. */
export function historyOf(records: readonly PersonRecord[]): (HistoryRecord & { readonly record: PersonRecord })[] {
  return records.map((record) => ({
    record,
    status: record.status,
    earliest: record.earliest === null ? null : dayOf(record.earliest),
    latest: dayOf(record.latest),
    ...saidOf(record.date, dayOf(record.latest)),
    stay: record.stay,
    minuteOfDay: record.minuteOfDay,
    firm: isFirm(record.grade),
    recordedAt: 0,
    supersededAt: null,
  }));
}

/** The server writes nothing but ISO days here. */
function dayOf(iso: string): Day {
  return parseDay(iso) ?? 0;
}
