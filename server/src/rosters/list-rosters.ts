import type { Writer } from "../changes/writer.ts";
import { appliedIn } from "./difference/applied-in.ts";
import { lineStandings } from "./line-standings.ts";
import type { RosterInBrief } from "./roster-answers.ts";
import { standingRosters } from "./standing-roster.ts";

/** Every list that was read and not retracted, the last first. */
export async function listRosters({ reader: { database } }: Writer): Promise<RosterInBrief[]> {
  const rosters = await standingRosters(database);
  const applied = await appliedIn(
    database,
    rosters.map(({ ref }) => ref),
  );
  const brief: RosterInBrief[] = [];
  for (const roster of rosters.toReversed()) {
    const standings = await lineStandings(database, roster);
    const counting = standings.lines.filter(({ hasFault }) => !hasFault);
    const decided = counting.filter((line) => standings.of(line).decision !== null).length;
    brief.push({
      ref: roster.ref,
      title: roster.title,
      organization: roster.organization,
      asOf: roster.asOf,
      lines: roster.lines,
      decided,
      remaining: counting.length - decided,
      applied: applied.get(roster.ref) ?? null,
      recordedAt: roster.recordedAt.toISOString(),
    });
  }
  return brief;
}
