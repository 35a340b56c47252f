import { DomainError } from "@paradero/shared/words/errors";
import type { DecideAboveInput, DecideNewInput } from "@paradero/shared/rosters/roster-input";
import type { Writer } from "../../changes/writer.ts";
import { chooseAbove, type OpenLine } from "./choose-above.ts";
import { type Comparison, comparisonOf } from "./comparison.ts";
import type { LineStandings } from "../line-standings.ts";
import type { Decided } from "../roster-answers.ts";
import { indexedLines } from "../roster-lines.ts";
import { standingRoster } from "../standing-roster.ts";
import { within } from "./within.ts";
import { writeDecisions } from "./write-decisions.ts";

/** As long as somebody waits for an answer. */
const MOST_MS = 15_000;

/**
 * Accepts the best suggestion of every open line that is certain enough, and of which nothing speaks against it (`chooseAbove`).
 *
 * @throws {DomainError} `not_found`; `busy` while the list is still being compared
 */
export async function decideAbove(writer: Writer, input: DecideAboveInput): Promise<Decided> {
  const { idempotencyKey, ref, certainty } = input;
  const comparison = await compared(writer, ref);
  return writeDecisions(writer, { idempotencyKey, input: { above: input }, ref }, async (_, standings) => {
    const byNumber = new Map(standings.lines.map((line) => [line.number, line]));
    return chooseAbove(openLines(standings, comparison), certainty, takenOn(standings)).flatMap(
      ({ number, personId }) => {
        const line = byNumber.get(number);
        return line ? [{ line, decision: "same", personId }] : [];
      },
    );
  });
}

/** Who is on the list by a decision already. */
export function takenOn(standings: LineStandings) {
  return standings.lines.flatMap((line) => {
    const { decision } = standings.of(line);
    return decision?.personId ? [{ personId: decision.personId, line }] : [];
  });
}

/** Says of every open line whom nobody on record fits at least so well that it is somebody new. Throws as `decideAbove`. */
export async function decideNew(writer: Writer, input: DecideNewInput): Promise<Decided> {
  const { idempotencyKey, ref, below } = input;
  const comparison = await compared(writer, ref);
  return writeDecisions(writer, { idempotencyKey, input: { below: input }, ref }, async (_, standings) => {
    const fitting = new Set(
      openLines(standings, comparison)
        .filter(({ candidates }) => candidates.some(({ certainty }) => certainty >= below))
        .map(({ number }) => number),
    );
    return openOf(standings)
      .filter(({ number }) => comparison.candidates(number) !== undefined && !fitting.has(number))
      .map((line) => ({ line, decision: "new", personId: null }));
  });
}

async function compared({ reader }: Writer, ref: string): Promise<Comparison> {
  await standingRoster(reader.database, ref);
  const comparison = comparisonOf(reader, ref, await indexedLines(reader.database, ref));
  if (await within(MOST_MS, comparison.complete())) return comparison;
  throw new DomainError("busy", "The list is still being compared with everybody on record. Try again in a moment.");
}

function openOf(standings: LineStandings) {
  return standings.lines.filter((line) => !line.hasFault && standings.of(line).decision === null);
}

/** The open lines that were compared, without the people of whom it was decided that they are not the line. */
export function openLines(standings: LineStandings, comparison: Comparison): OpenLine[] {
  return openOf(standings).flatMap((line) => {
    const candidates = comparison.candidates(line.number);
    if (!candidates) return [];
    const { refused } = standings.of(line);
    return [{ ...line, candidates: candidates.filter(({ personId }) => !refused.has(personId)) }];
  });
}
