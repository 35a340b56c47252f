import { eq } from "drizzle-orm";
import { rosterFiles } from "@paradero/drizzle/schema/roster-files";
import { sources } from "@paradero/drizzle/schema/sources";
import type { RosterQuery } from "@paradero/shared/rosters/roster-input";
import type { Writer } from "../changes/writer.ts";
import { appliedIn } from "./difference/applied-in.ts";
import { comparisonOf } from "./deciding/comparison.ts";
import { openLines } from "./deciding/decide-many.ts";
import { type LineStandings, lineStandings } from "./line-standings.ts";
import { asWritten } from "./mapping/list-mappings.ts";
import { LIKELY } from "./deciding/match-candidates.ts";
import type { OpenLine } from "./deciding/choose-above.ts";
import type { Roster, RosterCounts } from "./roster-answers.ts";
import { type StandingRoster, standingRoster } from "./standing-roster.ts";
import { within } from "./deciding/within.ts";

/** Comparing a list of some hundreds takes less; of a longer one the counts come while it goes on. */
const MOST_MS = 1500;

/** One list with what is decided of it and what remains. @throws {DomainError} `not_found` */
export async function getRoster({ reader }: Writer, { ref }: RosterQuery): Promise<Roster> {
  const { database } = reader;
  const roster = await standingRoster(database, ref);
  const standings = await lineStandings(database, roster);
  const comparison = comparisonOf(reader, ref, standings.lines);
  await within(MOST_MS, comparison.refresh());
  const applied = await appliedIn(database, [ref]);
  const { title, organization, asOf, mapping, recordedAt } = roster;
  return {
    ref,
    title,
    organization,
    asOf,
    mapping: asWritten(mapping),
    applied: applied.get(ref) ?? null,
    recordedAt: recordedAt.toISOString(),
    ...(await originOf(database, roster)),
    counts: countsOf(standings, openLines(standings, comparison)),
  };
}

async function originOf(
  database: Writer["reader"]["database"],
  { fileId, sourceId }: StandingRoster,
): Promise<Pick<Roster, "file" | "source">> {
  const [file] = await database
    .select({ ref: rosterFiles.ref, name: rosterFiles.name })
    .from(rosterFiles)
    .where(eq(rosterFiles.id, fileId));
  if (!file) throw new Error("a list has no file, although the database keeps one for each");
  if (sourceId === null) return { file, source: null };
  const [source] = await database
    .select({ ref: sources.ref, title: sources.title })
    .from(sources)
    .where(eq(sources.id, sourceId));
  return { file, source: source ?? null };
}

/** @param compared the open lines that were compared so far */
function countsOf(standings: LineStandings, compared: readonly OpenLine[]): RosterCounts {
  const counting = standings.lines.filter(({ hasFault }) => !hasFault);
  const decisions = counting.flatMap((line) => standings.of(line).decision ?? []);
  const decided = { same: 0, new: 0, unsure: 0 };
  for (const { decision } of decisions) decided[decision] += 1;
  const best = compared.map(({ candidates: [first] }) => first);
  const certain = best.filter((first) => first?.certain === true).length;
  const likely = best.filter((first) => first && !first.certain && first.certainty >= LIKELY).length;
  return {
    lines: standings.lines.length,
    faults: standings.lines.length - counting.length,
    compared: compared.length,
    certain,
    likely,
    unlikely: compared.length - certain - likely,
    decided,
    remaining: counting.length - decisions.length,
    remembered: decisions.filter(({ remembered }) => remembered !== null).length,
  };
}
