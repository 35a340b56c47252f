import { DomainError, type Fault } from "@paradero/shared/words/errors";
import type { DecideInput } from "@paradero/shared/rosters/roster-input";
import type { Writer } from "../../changes/writer.ts";
import { idsOfPeople } from "../person-refs.ts";
import type { Decided } from "../roster-answers.ts";
import type { IndexedLine } from "../roster-lines.ts";
import { writeDecisions } from "./write-decisions.ts";

/**
 * Decides who lines of a list are.
 *
 * @throws {DomainError} `not_found` for the list or a person; `invalid_input` for a line that there is not, or that has a fault
 */
export async function decideLines(writer: Writer, input: DecideInput): Promise<Decided> {
  const { idempotencyKey, ref, decisions } = input;
  return writeDecisions(writer, { idempotencyKey, input, ref }, async (tx, { lines }) => {
    const byNumber = new Map(lines.map((line) => [line.number, line]));
    refuseUndecidable(decisions, byNumber);
    const ids = await idsOfPeople(
      tx,
      decisions.flatMap(({ person }) => person ?? []),
    );
    return decisions.flatMap(({ number, decision, person }) => {
      const line = byNumber.get(number);
      return line ? [{ line, decision, personId: ids.get(person ?? "") ?? null }] : [];
    });
  });
}

function refuseUndecidable(decisions: DecideInput["decisions"], lines: ReadonlyMap<number, IndexedLine>): void {
  const faults = decisions.flatMap(({ number }, index): Fault[] => {
    const line = lines.get(number);
    if (line && !line.hasFault) return [];
    const message = line
      ? `Line ${number} has a fault, so that nothing can be decided of it. Correct the file or the mapping, and read it again.`
      : `There is no line ${number} in this list.`;
    return [{ field: `decisions.${index}.number`, value: String(number), message }];
  });
  if (faults.length === 0) return;
  throw new DomainError("invalid_input", faults.map(({ message }) => message).join(" "), faults);
}
