import { and, eq, isNull } from "drizzle-orm";
import { matchDecisions } from "@paradero/drizzle/schema/rosters";
import { readEdtf } from "@paradero/shared/dates/dates";
import type { Day } from "@paradero/shared/dates/days";
import { standingOn, stretches } from "@paradero/shared/history/stretches";
import { isDeprivedOfLiberty } from "@paradero/shared/statuses/statuses";
import { appliedIn } from "./applied-in.ts";
import { type PersonOnRecord, peopleOnRecord } from "../importing/people-on-record.ts";
import { peopleToday } from "../people-today.ts";
import type { Database } from "../importing/plan-import.ts";
import { isSameOrganization, type StandingRoster, standingRosters } from "../standing-roster.ts";

/**
 * Who was on the organisation's list before this one, is not on this one, and still counts as held: a question for a
 * researcher, never a release (DOMAIN.md 9). The list before is the newest that was applied and speaks for an earlier day.
 *
 * @param here ids of the people who are on this list
 */
export async function absentFrom(
  database: Database,
  roster: StandingRoster,
  here: ReadonlySet<string>,
  today: Day,
): Promise<PersonOnRecord[]> {
  const before = await listBefore(database, roster);
  if (!before) return [];
  const rows = await database
    .select({ personId: matchDecisions.personId })
    .from(matchDecisions)
    .where(
      and(
        eq(matchDecisions.rosterRef, before),
        eq(matchDecisions.decision, "same"),
        isNull(matchDecisions.supersededAt),
      ),
    );
  const then = rows.flatMap(({ personId }) => personId ?? []);
  const now = await peopleToday(database, then);
  const missing = new Set(then.flatMap((id) => now(id) ?? [])).difference(here);
  const people = await peopleOnRecord(database, [...missing], null);
  return [...people.values()]
    .filter(({ records }) => {
      const status = standingOn(stretches(records), today).count;
      return status !== null && isDeprivedOfLiberty(status);
    })
    .toSorted((a, b) => (a.ref < b.ref ? -1 : 1));
}

async function listBefore(database: Database, roster: StandingRoster): Promise<string | undefined> {
  const { asOf } = roster;
  if (asOf === null) return undefined;
  const day = lastDay(asOf);
  const own = (await standingRosters(database)).filter(
    (one) => one.ref !== roster.ref && isSameOrganization(one.organization, roster.organization) && one.asOf !== null,
  );
  const applied = await appliedIn(
    database,
    own.map(({ ref }) => ref),
  );
  return own
    .filter(({ ref, asOf: then }) => applied.has(ref) && lastDay(then ?? "") < day)
    .toSorted((a, b) => lastDay(a.asOf ?? "") - lastDay(b.asOf ?? ""))
    .at(-1)?.ref;
}

function lastDay(asOf: string): Day {
  return readEdtf(asOf).latest ?? Infinity;
}
