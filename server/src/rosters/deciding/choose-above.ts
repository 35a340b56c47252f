import { type Candidate, LIKELY } from "./match-candidates.ts";

/** An open line with those who may be it, the surest first, without those of whom it was decided that they are not. */
export interface OpenLine {
  readonly number: number;
  readonly identifier: string | null;
  readonly candidates: readonly Candidate[];
}

/** A second candidate this close leaves open which of the two it is. */
const TOO_CLOSE = 0.1;
/** What two certainties may differ by and still be the same number. */
const ROUNDING = 1e-9;

/** Why a line that is certain enough cannot be accepted without looking at it. The first that holds is told. */
export const ABOVE_VERDICTS = ["accepted", "contradicted", "close", "claimed"] as const;
export type AboveVerdict = (typeof ABOVE_VERDICTS)[number];

interface Judged {
  readonly number: number;
  readonly personId: string;
  readonly verdict: AboveVerdict;
}

/**
 * The lines of which the best candidate can be accepted without looking at each: certain enough, without a contradiction,
 * without a second one close by, and claimed by no other line of the list. Lines of one identifier are one person.
 *
 * @param taken who is on the list by a decision already, with the identifier of that line
 */
export function chooseAbove(
  open: readonly OpenLine[],
  certainty: number,
  taken: readonly Taken[],
): { readonly number: number; readonly personId: string }[] {
  return judgeAbove(open, certainty, taken)
    .filter(({ verdict }) => verdict === "accepted")
    .map(({ number, personId }) => ({ number, personId }));
}

interface Taken {
  readonly personId: string;
  readonly line: Pick<OpenLine, "number" | "identifier">;
}

/** All lines that are certain enough, and whether they can be accepted. */
export function judgeAbove(open: readonly OpenLine[], certainty: number, taken: readonly Taken[]): Judged[] {
  const claims = new Map<string, Set<string>>();
  const claim = (personId: string, line: Taken["line"]) =>
    claims.set(personId, (claims.get(personId) ?? new Set()).add(whoOf(line)));
  for (const { personId, line } of taken) claim(personId, line);
  const leastClaim = Math.min(certainty, LIKELY);
  for (const line of open) {
    const [best] = line.candidates;
    if (best && best.certainty >= leastClaim) claim(best.personId, line);
  }
  return open.flatMap(({ number, candidates: [best, second] }) => {
    if (!best || best.certainty < certainty) return [];
    const isClose = second !== undefined && best.certainty - second.certainty <= TOO_CLOSE + ROUNDING;
    const isClaimed = claims.get(best.personId)?.size !== 1;
    const verdict = best.contradicted ? "contradicted" : isClose ? "close" : isClaimed ? "claimed" : "accepted";
    return [{ number, personId: best.personId, verdict }];
  });
}

function whoOf({ number, identifier }: Pick<OpenLine, "number" | "identifier">): string {
  return identifier === null ? `line ${number}` : `identifier ${identifier}`;
}
