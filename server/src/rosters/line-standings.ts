import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@paradero/drizzle/connect";
import { matchDecisions, rosterLines } from "@paradero/drizzle/schema/rosters";
import type { LineDecision } from "@paradero/shared/rosters/line-decisions";
import type { ReaderDatabase } from "../access/readers/reader.ts";
import { peopleToday } from "./people-today.ts";
import { type IndexedLine, indexedLines } from "./roster-lines.ts";
import { isSameOrganization, type StandingRoster, standingRosters } from "./standing-roster.ts";

/** What stands of a line, by decisions made for it or for the same line of another list. */
export interface LineStanding {
  readonly decision: {
    readonly decision: Exclude<LineDecision, "not_same">;
    readonly personId: string | null;
    /** The list for which it was decided, where that is another one of the same organisation. */
    readonly remembered: string | null;
  } | null;
  /** Ids of people who were decided not to be this line. */
  readonly refused: ReadonlySet<string>;
  /** Who the same line was decided to be on lists of other organisations. It decides nothing. */
  readonly elsewhere: readonly { readonly personId: string; readonly roster: StandingRoster }[];
}

export interface LineStandings {
  readonly lines: readonly IndexedLine[];
  of(line: IndexedLine): LineStanding;
}

const NOTHING: LineStanding = { decision: null, refused: new Set(), elsewhere: [] };

/**
 * What is decided of every line of a list (DOMAIN.md 9). A decision of the list itself goes before what is remembered; a
 * remembered "new" is not used, since that person may be on record by now. A key without an identifier that stands twice on
 * a list does not say which of the lines it is, and nothing is remembered by it. Whoever was merged since is who they became.
 */
export async function lineStandings(
  database: ReaderDatabase | Transaction,
  roster: StandingRoster,
): Promise<LineStandings> {
  const lines = await indexedLines(database, roster.ref);
  const rows = await decisionsOnKeysOf(database, roster.ref);
  if (rows.length === 0) return { lines, of: () => NOTHING };
  const rosters = new Map((await standingRosters(database)).map((one) => [one.ref, one]));
  const today = await peopleToday(
    database,
    rows.flatMap(({ personId }) => personId ?? []),
  );
  const standing = rows.flatMap((row): Made[] => {
    const from = rosters.get(row.rosterRef);
    const personId = row.personId === null ? null : today(row.personId);
    return !from || personId === undefined ? [] : [{ ...row, personId, from }];
  });
  const twins = twinKeys(lines);
  const own = Map.groupBy(
    standing.filter(({ from }) => from.ref === roster.ref),
    ({ number }) => number,
  );
  const byKey = Map.groupBy(
    standing.filter((made) => made.from.ref !== roster.ref && made.isOnly && !twins.has(made.key)),
    ({ key }) => key,
  );
  return {
    lines,
    of: ({ number, key }) => standingOf(roster, own.get(number) ?? [], byKey.get(key) ?? []),
  };
}

interface Made extends Omit<Row, "personId"> {
  readonly personId: string | null;
  readonly from: StandingRoster;
}

/** @param own @param others in the order in which they were made */
function standingOf(roster: StandingRoster, own: readonly Made[], others: readonly Made[]): LineStanding {
  if (own.length === 0 && others.length === 0) return NOTHING;
  const refused = new Set<string>();
  for (const { decision, personId } of [...others, ...own])
    if (decision === "not_same" && personId !== null) refused.add(personId);
  const chosen = own.findLast(isPositive);
  // Whoever says of this list who it is has seen what was said of others.
  if (chosen?.personId) refused.delete(chosen.personId);
  const remembered = others
    .filter(({ from, decision }) => isSameOrganization(from.organization, roster.organization) && decision !== "new")
    .findLast((made) => isPositive(made) && !refused.has(made.personId ?? ""));
  const elsewhere = others.flatMap(({ from, decision, personId }) =>
    decision === "same" && personId !== null && !isSameOrganization(from.organization, roster.organization)
      ? [{ personId, roster: from }]
      : [],
  );
  return { decision: shown(chosen, null) ?? shown(remembered, remembered?.from.ref ?? null), refused, elsewhere };
}

function isPositive({ decision }: Made): boolean {
  return decision !== "not_same";
}

function shown(made: Made | undefined, remembered: string | null): LineStanding["decision"] {
  if (!made || made.decision === "not_same") return null;
  return { decision: made.decision, personId: made.personId, remembered };
}

type Row = Awaited<ReturnType<typeof decisionsOnKeysOf>>[number];

/** The open decisions on lines of this list, and on lines of any list with a key of this one. */
async function decisionsOnKeysOf(database: ReaderDatabase | Transaction, ref: string) {
  return database
    .select({
      id: matchDecisions.id,
      rosterRef: matchDecisions.rosterRef,
      number: matchDecisions.number,
      key: matchDecisions.key,
      decision: matchDecisions.decision,
      personId: matchDecisions.personId,
      // Written out, since a column alone would be that of the lines.
      isOnly: sql<boolean>`jsonb_array_length(match_decisions.key::jsonb) > 2 or 1 = (
        select count(*) from ${rosterLines} twin
        where twin.roster_ref = match_decisions.roster_ref and twin.key = match_decisions.key)`,
    })
    .from(matchDecisions)
    .where(
      and(
        isNull(matchDecisions.supersededAt),
        sql`(${eq(matchDecisions.rosterRef, ref)} or ${matchDecisions.key} in (
          select own.key from ${rosterLines} own where own.roster_ref = ${ref}))`,
      ),
    )
    .orderBy(asc(matchDecisions.id));
}

function twinKeys(lines: readonly IndexedLine[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const twins = new Set<string>();
  for (const { key, identifier } of lines) {
    if (identifier === null && seen.has(key)) twins.add(key);
    seen.add(key);
  }
  return twins;
}
