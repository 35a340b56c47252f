import { asc, eq } from "drizzle-orm";
import { rosterLines } from "@paradero/drizzle/schema/rosters";
import { byCost, type LineFault } from "@paradero/shared/rosters/line-faults";
import type { MappedRow } from "@paradero/shared/rosters/mapping/mapped-line";
import { readMapping } from "@paradero/shared/rosters/mapping/read-mapping";
import { asMapped } from "../deciding/comparison.ts";
import { lineStandings, type LineStandings } from "../line-standings.ts";
import type { Database, ImportRequest, WhoIs } from "../importing/plan-import.ts";
import type { StandingRoster } from "../standing-roster.ts";

/** A list that was read, as an import takes it, with what is decided of its lines. */
export interface RosterRequest extends ImportRequest {
  readonly standings: LineStandings;
}

export async function rosterRequest(database: Database, roster: StandingRoster): Promise<RosterRequest> {
  const standings = await lineStandings(database, roster);
  const whoIs = whoWasDecided(standings);
  return {
    mapping: readMapping(roster.mapping),
    rows: await rowsOf(database, roster.ref),
    whoAre: () => Promise.resolve(whoIs),
    standings,
  };
}

/** Whoever was decided, else whom the identifier names, unless that was refused. Nobody else is anybody. */
function whoWasDecided(standings: LineStandings): WhoIs {
  const byNumber = new Map(standings.lines.map((line) => [line.number, standings.of(line)]));
  return ({ number }, personId) => {
    const standing = byNumber.get(number);
    const decided = standing?.decision;
    if (decided?.decision === "new") return { is: "new" };
    if (decided?.decision === "same" && decided.personId !== null) return { is: "known", personId: decided.personId };
    const isRefused = personId !== undefined && standing?.refused.has(personId) === true;
    return decided || personId === undefined || isRefused ? { is: "undecided" } : { is: "known", personId };
  };
}

async function rowsOf(database: Database, ref: string): Promise<MappedRow[]> {
  const rows = await database
    .select({ line: rosterLines.line, faults: rosterLines.faults })
    .from(rosterLines)
    .where(eq(rosterLines.rosterRef, ref))
    .orderBy(asc(rosterLines.number));
  return rows.map(asRow);
}

/** Nothing is written into these columns but what a mapping made of a row. */
function asRow(row: { line: unknown; faults: unknown }): MappedRow {
  const line = asMapped(row.line);
  const said = row.faults as readonly LineFault[];
  return {
    line: line.names.length > 0 ? line : null,
    ...byCost(said),
  };
}
