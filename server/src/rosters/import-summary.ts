import { findingFault } from "@paradero/shared/finding-sentence";
import type { ImportSummary, RefusedCell } from "@paradero/shared/rosters/import-result";
import type { MappedRow } from "@paradero/shared/rosters/mapped-line";
import type { ListedStatement } from "./listed-people.ts";
import type { PersonDifference } from "./plan-person.ts";
import type { StayDoubt } from "./plan-stays.ts";
import { isContradiction, type StatementPlan } from "./plan-statements.ts";

interface Imported {
  readonly rows: readonly MappedRow[];
  readonly undecided: number;
  readonly refused: readonly RefusedCell[];
  readonly flagged: readonly RefusedCell[];
  readonly doubts: readonly RefusedCell[];
  readonly differences: readonly PersonDifference[];
}

export function summaryOf({ rows, undecided, refused, flagged, doubts, differences }: Imported): ImportSummary {
  const remarks: Record<string, number> = {};
  for (const { reason } of rows.flatMap((row) => row.remarks)) remarks[reason] = (remarks[reason] ?? 0) + 1;
  const count = (is: (difference: PersonDifference) => boolean) => differences.filter(is).length;
  return {
    rows: rows.length,
    people: {
      created: count(({ known }) => known === null),
      updated: count(({ known, isChanged }) => known !== null && isChanged),
      unchanged: count(({ isChanged }) => !isChanged),
    },
    records: {
      created: sum(differences, ({ created }) => created.length),
      confirmed: sum(differences, ({ confirmed }) => confirmed.length),
      unchanged: sum(differences, ({ unchanged }) => unchanged),
    },
    undecided,
    refused: inOrder(refused),
    flagged: inOrder(flagged),
    doubts: inOrder(doubts),
    remarks,
  };
}

function sum(differences: readonly PersonDifference[], of: (statements: StatementPlan) => number): number {
  return differences.reduce((total, { statements }) => total + of(statements), 0);
}

function inOrder(cells: readonly RefusedCell[]): RefusedCell[] {
  return cells.toSorted((a, b) => a.row - b.row);
}

/** What no record may say: its row is refused as a whole. */
export function refusedOf({ statements }: PersonDifference): RefusedCell[] {
  return statements.refused
    .filter(({ finding }) => !isContradiction(finding))
    .map(({ statement, finding }) => ({
      row: statement.row,
      column: statement.column,
      value: statement.said === "" ? statement.date : statement.said,
      reason: finding.code,
      message: `Row ${statement.row}${inColumn(statement)}: ${findingFault(finding).message}`,
    }));
}

/** What the mapping alone says stands in no column. */
function inColumn({ column }: ListedStatement): string {
  return column === "" ? "" : `, column "${column}"`;
}

/** What is written and does not fit the rest (DOMAIN.md 9): it is said at its row. */
export function doubtsOf({ statements: { doubts, stayDoubts } }: PersonDifference): RefusedCell[] {
  const cellOf = (statement: ListedStatement) => ({
    row: statement.row,
    column: statement.column,
    value: statement.said === "" ? statement.date : statement.said,
  });
  const found = doubts.map(({ statement, finding }): RefusedCell => ({
    ...cellOf(statement),
    reason: finding.code,
    message: `Row ${statement.row}${inColumn(statement)}: ${findingFault(finding).message}`,
  }));
  const ofStays = stayDoubts.map(({ statement, reason, other }): RefusedCell => ({
    ...cellOf(statement),
    reason,
    message: `Row ${statement.row}${inColumn(statement)}: ${STAY_DOUBTS[reason](other)}`,
  }));
  return [...found, ...ofStays];
}

const STAY_DOUBTS: Record<StayDoubt["reason"], (other: string) => string> = {
  stays_overlap: (other) => `this stay overlaps another one of the same person (${other}); they are counted once.`,
  stay_left_open: (other) => `this stay has no exit, although a later one of the same person has ended (${other}).`,
};

/** What contradicts itself or what is on record: a human being has to look at it, and the rest of the row is taken. */
export function flaggedOf({ statements, listed, disagreements }: PersonDifference): RefusedCell[] {
  const [{ identifier, names }] = listed.lines;
  const name = names[0]?.name ?? "";
  const who = identifier ? `${name}, ${identifier.scheme} ${identifier.value}` : name;
  const contradictions = statements.refused
    .filter(({ finding }) => isContradiction(finding))
    .map(({ statement, finding }): RefusedCell => ({
      row: statement.row,
      column: statement.column,
      value: statement.said === "" ? statement.date : statement.said,
      reason: "contradiction",
      message: `Row ${statement.row} (${who})${inColumn(statement)}: ${findingFault(finding).message} None of the records of this person was taken from the list.`,
    }));
  const differing = disagreements.map(({ row, attribute, known, said }): RefusedCell => ({
    row,
    column: attribute,
    value: said,
    reason: "differs",
    message: `Row ${row} (${who}): "${attribute}" is "${said}" in the list and "${known}" on record, which was kept.`,
  }));
  return [...contradictions, ...differing];
}
