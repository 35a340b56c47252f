import { tracked } from "@trpc/server";
import { asc, eq, gt, inArray } from "drizzle-orm";
import { changeSubjects } from "@paradero/drizzle/schema/change-subjects";
import { people } from "@paradero/drizzle/schema/people";
import type { FollowInput } from "@paradero/shared/inputs/change-input";
import type { Reader, StaffReader } from "../access/readers/reader.ts";
import type { Changed } from "./change-feed.ts";

/** Something that the reader may see is different now. */
export interface Followed {
  /** `changeSeq` of `store.describe`. */
  readonly seq: number;
  /** Refs of the people of whom the reader sees something else; null: ask for everything again. */
  readonly refs: readonly string[] | null;
}

/** More people than that are not listed: it is cheaper to ask for everything again. */
const MOST_REFS = 200;

/**
 * What changes from now on, and at once whether something changed since `after`. Who reads the public schema hears only of
 * what it shows, in its own numbers: nothing hidden moves this feed (PROMISES.md 15).
 *
 * @param mayGoOn is asked before anything is told: a session may have ended meanwhile
 */
export async function* followChanges(
  reader: Reader,
  input: FollowInput,
  signal: AbortSignal,
  mayGoOn: () => Promise<boolean> = () => Promise.resolve(true),
) {
  const after = seenOf(input);
  // Listening begins before anything is looked up, so that nothing falls between.
  const changes = reader.feed.changes(signal)[Symbol.asyncIterator]();
  const next = changes.next();
  const missed = await missedSince(reader, after);
  if (missed) yield tracked(String(missed.seq), missed);
  for (let step = await next; !step.done; step = await changes.next()) {
    if (!(await mayGoOn())) return;
    const said = await told(reader, step.value);
    yield tracked(String(said.seq), said);
  }
}

function seenOf({ after, lastEventId }: FollowInput): number | undefined {
  const last = Number(lastEventId ?? Number.NaN);
  return Number.isSafeInteger(last) ? last : after;
}

async function missedSince(reader: Reader, after: number | undefined): Promise<Followed | undefined> {
  if (after === undefined) return undefined;
  if (reader.sees === "staff") return missedByStaff(reader, after);
  const seq = reader.census.changeSeq;
  return seq === after ? undefined : { seq, refs: null };
}

async function missedByStaff({ database, feed }: StaffReader, after: number): Promise<Followed | undefined> {
  const seq = feed.seq();
  if (seq === after) return undefined;
  // Counted by another reader: signed in since, or out.
  if (seq < after) return { seq, refs: null };
  const rows = await database
    .selectDistinct({ ref: people.ref })
    .from(changeSubjects)
    .innerJoin(people, eq(people.id, changeSubjects.personId))
    .where(gt(changeSubjects.changeSeq, after))
    .orderBy(asc(people.ref))
    .limit(MOST_REFS + 1);
  return { seq, refs: rows.length > MOST_REFS ? null : rows.map(({ ref }) => ref) };
}

/** One look-up for all who hear of a change: each reader has changes of its own, and whoever reads alike is told alike. */
const toldOf = new WeakMap<Changed, Promise<Followed>>();

function told(reader: Reader, changed: Changed): Promise<Followed> {
  const known = toldOf.get(changed);
  if (known) return known;
  const seq = reader.sees === "staff" ? changed.seq : reader.census.changeSeq;
  const telling = refsOf(reader, changed.people).then((refs) => ({ seq, refs }));
  toldOf.set(changed, telling);
  return telling;
}

async function refsOf({ database }: Reader, ids: readonly string[]): Promise<string[] | null> {
  if (ids.length === 0) return [];
  if (ids.length > MOST_REFS) return null;
  const rows = await database
    .select({ id: people.id, ref: people.ref })
    .from(people)
    .where(inArray(people.id, [...ids]));
  // Somebody who may no longer be seen has no reference for this reader: everything is asked for again.
  return rows.length < ids.length ? null : rows.map(({ ref }) => ref).toSorted();
}
