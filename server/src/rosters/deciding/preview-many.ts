import type { PreviewManyQuery } from "@paradero/shared/rosters/roster-input";
import type { Writer } from "../../changes/writer.ts";
import { type AboveVerdict, judgeAbove } from "./choose-above.ts";
import { comparisonOf } from "./comparison.ts";
import { openLines, takenOn } from "./decide-many.ts";
import { lineStandings } from "../line-standings.ts";
import { standingRoster } from "../standing-roster.ts";
import { within } from "./within.ts";

const MOST_MS = 1500;

/** What deciding many lines at once would do, so that it can be said before. */
export interface PreviewMany {
  /** Open lines whose best candidate is at least so certain: those that would be accepted, and why the others would not. */
  readonly above: Readonly<Record<AboveVerdict, number>>;
  /** Open lines that nobody on record fits so well: they would become new people. */
  readonly below: number;
  /** Open lines that are still to be compared, and count as neither. */
  readonly waiting: number;
}

/** Counts what `decideAbove` and `decideNew` would decide now. @throws {DomainError} `not_found` */
export async function previewMany({ reader }: Writer, { ref, certainty }: PreviewManyQuery): Promise<PreviewMany> {
  const { database } = reader;
  const standings = await lineStandings(database, await standingRoster(database, ref));
  const comparison = comparisonOf(reader, ref, standings.lines);
  await within(MOST_MS, comparison.refresh());
  const open = openLines(standings, comparison);
  const above: Record<AboveVerdict, number> = { accepted: 0, contradicted: 0, close: 0, claimed: 0 };
  for (const { verdict } of judgeAbove(open, certainty, takenOn(standings))) above[verdict] += 1;
  const remaining = standings.lines.filter((line) => !line.hasFault && standings.of(line).decision === null).length;
  return {
    above,
    below: open.filter(({ candidates }) => candidates.every((one) => one.certainty < certainty)).length,
    waiting: remaining - open.length,
  };
}
