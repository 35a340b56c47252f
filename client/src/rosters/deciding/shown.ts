import type { QueuedLine } from "./answer.ts";
import type { SentDecision } from "./use-decisions.ts";

/** Decided just now, before the server has shown it. */
export type ShownLine = QueuedLine & { readonly isSent: boolean };

/**
 * Lines as they stand with what was sent since they were read: decided lines leave the open ones at once, and whoever was
 * said not to be the line is no longer suggested.
 *
 * @param readAt when the lines were read, in ms
 */
export function shownLines(lines: readonly QueuedLine[], sent: readonly SentDecision[], readAt: number): ShownLine[] {
  const fresh = sent.filter(({ doneAt }) => doneAt === null || readAt <= doneAt);
  return lines.map((line) => {
    const own = fresh.filter(({ input }) => input.number === line.number);
    const refused = new Set(own.flatMap(({ input }) => (input.decision === "not_same" ? (input.person ?? []) : [])));
    const last = own.findLast(({ input }) => input.decision !== "not_same")?.input;
    return {
      ...line,
      suggestions: line.suggestions.filter(({ person }) => !refused.has(person.ref)),
      refused: [...new Set([...line.refused, ...refused])],
      decision: last ? decisionOf(line, last) : line.decision,
      isSent: last !== undefined,
    };
  });
}

function decisionOf(line: QueuedLine, { decision, person }: SentDecision["input"]): QueuedLine["decision"] {
  if (decision === null || decision === "not_same") return null;
  const known = line.suggestions.find((one) => one.person.ref === person)?.person ?? null;
  return { decision, person: known, remembered: null };
}
