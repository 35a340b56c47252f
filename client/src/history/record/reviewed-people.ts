import type { CountingRule } from "@paradero/shared/statuses/counting-rules";
import { type Day, parseDay } from "@paradero/shared/dates/days";
import { type Review, reviewRecord } from "@paradero/shared/history/review";
import type { Protected } from "@paradero/shared/person/under-age";
import type { Person } from "../../people/life-words.ts";
import { countChange, historyOf, lifeAfter } from "../life-after.ts";
import { type ReadRecord, readRecord, type Reading } from "./read-record.ts";
import type { RecordDraft } from "./draft.ts";

/** What a draft would do to one person. */
export interface ReviewedPerson {
  readonly person: Person;
  readonly read: ReadRecord;
  /** Null while date or source cannot be read. */
  readonly review: Review | null;
  /** As their page would show them; null while that cannot be said. */
  readonly after: Person | null;
}

/** Reads and reviews a draft for everybody whom it is about, as the server will. */
export function reviewPeople(
  people: readonly Person[],
  draft: RecordDraft,
  reading: Reading,
  corrects: string | undefined,
): ReviewedPerson[] {
  return people.map((person) => {
    const read = readRecord(draft, reading, draft.exceptions[person.ref]);
    const standing = historyOf(person.records.filter(({ id }) => id !== corrects));
    const alike = person.milestones
      .filter(({ id, kind }) => kind === draft.kind && id !== corrects)
      .map(({ earliest, latest }) => ({ earliest: dayOrNull(earliest), latest: dayOrNull(latest) ?? 0 }));
    const review =
      read.draft && reviewRecord(standing, { ...read.draft, alike, person: protectionOf(person) }, reading.today);
    const after = read.input && review?.days ? lifeAfter(person, read.input, read, review.days, corrects) : null;
    return { person, read, review, after };
  });
}

/** Whether everything is there and nothing is refused. */
export function isReady({ read, review }: ReviewedPerson): boolean {
  return read.input !== null && Object.keys(read.faults).length === 0 && review?.refusals.length === 0;
}

/** By how much the count of today changes, all of them together. */
export function countChangeOf(people: readonly ReviewedPerson[], rule: CountingRule, today: Day): number {
  return people.reduce((sum, { person, after }) => sum + (after ? countChange(person, after, rule, today) : 0), 0);
}

/** What decides whether they are protected as a child; nothing where it is not shown. */
function protectionOf({ birth, minor, workspace }: Person): Protected | undefined {
  return (
    workspace && { birth, minor, publication: workspace.publication, publicationReason: workspace.publicationReason }
  );
}

function dayOrNull(iso: string | null): Day | null {
  return iso === null ? null : (parseDay(iso) ?? null);
}
