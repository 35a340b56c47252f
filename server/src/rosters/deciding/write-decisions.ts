import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@paradero/drizzle/connect";
import { matchDecisions } from "@paradero/drizzle/schema/rosters";
import type { LineDecision } from "@paradero/shared/rosters/line-decisions";
import { makeChange } from "../../changes/make-change.ts";
import type { NewFact } from "../../changes/fact-tables.ts";
import type { Writer } from "../../changes/writer.ts";
import type { Decided } from "../roster-answers.ts";
import { type LineStandings, lineStandings } from "../line-standings.ts";
import type { IndexedLine } from "../roster-lines.ts";
import { type StandingRoster, standingRoster } from "../standing-roster.ts";

/** What is to stand of a line. null takes back what was decided here: of one person, or whoever the line was said to be. */
export interface NewDecision {
  readonly line: IndexedLine;
  readonly decision: LineDecision | null;
  readonly personId: string | null;
}

interface Request {
  readonly idempotencyKey: string;
  readonly input: unknown;
  readonly ref: string;
}

type Row = Pick<typeof matchDecisions.$inferSelect, "id" | "number" | "decision" | "personId">;

/**
 * Writes decisions on lines of a list as one change, in the place of those that they contradict; one that stands already is
 * not written again. Lines of one identifier are one person: what is decided of one is decided of all.
 *
 * @param decide gets what stands while nobody else decides of this list
 * @returns how many lines are decided otherwise than before
 * @throws {DomainError} `not_found` for the list; whatever `decide` refuses with
 */
export async function writeDecisions(
  writer: Writer,
  { idempotencyKey, input, ref }: Request,
  decide: (tx: Transaction, standings: LineStandings, roster: StandingRoster) => Promise<readonly NewDecision[]>,
): Promise<Decided> {
  const change = { action: "rosters.decide", idempotencyKey, input } as const;
  try {
    const { seq, result } = await makeChange(writer, change, async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${ref}, 11))`);
      const roster = await standingRoster(tx, ref);
      const standings = await lineStandings(tx, roster);
      const decided = withTwins(await decide(tx, standings, roster), standings.lines);
      const plan = planned(await ownDecisions(tx, ref), decided, ref, writer.reader.newFactId);
      if (plan.count === 0) throw new NothingToDecide();
      const { count, facts, closes } = plan;
      const after = { roster: ref, title: roster.title, lines: count, decisions: tally(decided) };
      return {
        subjects: [],
        facts: { matchDecisions: facts },
        closes: { matchDecisions: closes },
        after,
        result: { count },
      };
    });
    return { seq, count: result.count };
  } catch (error) {
    if (error instanceof NothingToDecide) return { seq: null, count: 0 };
    throw error;
  }
}

/** Rolls back a change that would change nothing. */
class NothingToDecide extends Error {
  override readonly name = "NothingToDecide";
}

function withTwins(decisions: readonly NewDecision[], lines: readonly IndexedLine[]): NewDecision[] {
  const twins = Map.groupBy(
    lines.filter(({ identifier, hasFault }) => identifier !== null && !hasFault),
    ({ identifier }) => identifier,
  );
  return decisions.flatMap((one) => {
    const own = one.line.identifier === null ? undefined : twins.get(one.line.identifier);
    return (own ?? [one.line]).map((line) => ({ ...one, line }));
  });
}

async function ownDecisions(tx: Transaction, ref: string): Promise<Row[]> {
  return tx
    .select({
      id: matchDecisions.id,
      number: matchDecisions.number,
      decision: matchDecisions.decision,
      personId: matchDecisions.personId,
    })
    .from(matchDecisions)
    .where(and(eq(matchDecisions.rosterRef, ref), isNull(matchDecisions.supersededAt)))
    .orderBy(asc(matchDecisions.id));
}

interface Planned {
  readonly count: number;
  readonly facts: NewFact<typeof matchDecisions>[];
  readonly closes: string[];
}

/** One decision after the other: a later one of the same request goes before an earlier one. */
function planned(standing: Row[], decisions: readonly NewDecision[], ref: string, newFactId: () => string): Planned {
  const before = new Set(standing.map(({ id }) => id));
  const byLine = Map.groupBy(standing, ({ number }) => number);
  const keys = new Map<number, string>();
  for (const { line, decision, personId } of decisions) {
    keys.set(line.number, line.key);
    const own = byLine.get(line.number) ?? [];
    if (decision !== null && own.some((row) => row.decision === decision && row.personId === personId)) continue;
    const kept = own.filter((row) => !contradicts(row, decision, personId));
    const added = decision === null ? [] : [{ id: newFactId(), number: line.number, decision, personId }];
    byLine.set(line.number, [...kept, ...added]);
  }
  const after = [...byLine.values()].flat();
  const stays = new Set(after.map(({ id }) => id));
  const fresh = after.filter(({ id }) => !before.has(id));
  const closes = standing.filter(({ id }) => !stays.has(id));
  const touched = new Set([...fresh, ...closes].map(({ number }) => number));
  return {
    count: touched.size,
    facts: fresh.map((row) => ({ ...row, rosterRef: ref, key: keys.get(row.number) ?? "" })),
    closes: closes.map(({ id }) => id),
  };
}

/** A line is one person, or new, or unsure; of any number of people it may be said that they are not the line. */
function contradicts(row: Row, decision: LineDecision | null, personId: string | null): boolean {
  if (decision === "not_same") return row.decision === "same" && row.personId === personId;
  if (decision === null && personId !== null) return row.personId === personId;
  if (row.decision === "not_same") return decision === "same" && row.personId === personId;
  return true;
}

function tally(decisions: readonly NewDecision[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { decision } of decisions) counts[decision ?? "taken_back"] = (counts[decision ?? "taken_back"] ?? 0) + 1;
  return counts;
}
