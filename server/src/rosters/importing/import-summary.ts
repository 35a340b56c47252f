import type { Finding } from "@paradero/shared/history/review";
import { asRemarks, type ImportRemark, importRemarkSentence } from "@paradero/shared/rosters/import-remarks";
import type { ImportSummary, RefusedCell } from "@paradero/shared/rosters/import-result";
import type { LineFault } from "@paradero/shared/rosters/line-faults";
import type { MappedRow } from "@paradero/shared/rosters/mapping/mapped-line";
import type { ListedStatement } from "./listed-people.ts";
import type { PersonDifference } from "./plan-person.ts";
import { isContradiction, type StatementPlan } from "./plan-statements.ts";

interface Imported {
  readonly rows: readonly MappedRow[];
  readonly undecided: number;
  readonly refused: readonly RefusedCell[];
  readonly unread: readonly RefusedCell[];
  readonly flagged: readonly RefusedCell[];
  readonly doubts: readonly RefusedCell[];
  readonly differences: readonly PersonDifference[];
}

export function summaryOf({ rows, undecided, refused, unread, flagged, doubts, differences }: Imported): ImportSummary {
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
    unread: inOrder(unread),
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

type ByRow = ReadonlyMap<number, readonly ImportRemark[]>;

/** What was found of rows as they were read. */
export interface RowRemarks {
  /** Cells that are left out. */
  readonly unread: ByRow;
  /** Hours that run backwards: of the remarks on a row these change what it says. */
  readonly reversed: ByRow;
}

export function rowRemarks(rows: readonly MappedRow[]): RowRemarks {
  const byRow = (said: readonly LineFault[]) => Map.groupBy(asRemarks(said), ({ row }) => row);
  const remarks = rows.flatMap((row) => row.remarks);
  return {
    unread: byRow(rows.flatMap((row) => row.unread)),
    reversed: byRow(remarks.filter(({ reason }) => reason === "hours_reversed")),
  };
}

/** What no record may say: its row is refused as a whole. */
export function refusedOf({ statements }: PersonDifference): ImportRemark[] {
  return statements.refused
    .filter(({ finding }) => !isContradiction(finding))
    .map(({ statement, finding }) => found(statement, finding));
}

/** The cells of a person's rows that are left out. */
export function unreadOf({ listed }: PersonDifference, { unread }: RowRemarks): ImportRemark[] {
  return listed.lines.flatMap(({ number }) => unread.get(number) ?? []);
}

/** What is written and does not fit the rest (DOMAIN.md 9): it is said at its row. */
export function doubtsOf(
  { listed, statements: { doubts, stayDoubts, undated } }: PersonDifference,
  { reversed }: RowRemarks,
): ImportRemark[] {
  return [
    ...listed.lines.flatMap(({ number }) => reversed.get(number) ?? []),
    ...doubts.map(({ statement, finding }) => found(statement, finding)),
    ...stayDoubts.map(({ statement, reason, other }) => ({ ...at(statement), is: reason, other })),
    ...undated.map((one) => ({ ...at(one), is: "undated" as const, status: one.status, date: one.date })),
  ];
}

/** What contradicts itself or what is on record: none of the records of the person is taken. */
export function contradictionsOf({ statements }: PersonDifference): ImportRemark[] {
  return statements.refused
    .filter(({ finding }) => isContradiction(finding))
    .map(({ statement, finding }) => found(statement, finding));
}

/** What a human being has to look at, while the rest of the row is taken. */
export function flaggedOf(difference: PersonDifference): RefusedCell[] {
  const [{ identifier, names }] = difference.listed.lines;
  const name = names[0]?.name ?? "";
  const who = identifier ? `${name}, ${identifier.scheme} ${identifier.value}` : name;
  const contradictions = contradictionsOf(difference).map((remark): RefusedCell => ({
    ...cellOf(remark),
    reason: "contradiction",
    message: `${importRemarkSentence(remark, "en", who)} None of the records of this person was taken from the list.`,
  }));
  const differing = difference.disagreements.map(({ row, attribute, known, said }): RefusedCell => ({
    row,
    column: attribute,
    value: said,
    reason: "differs",
    message: `Row ${row} (${who}): "${attribute}" is "${said}" in the list and "${known}" on record, which was kept.`,
  }));
  return [...contradictions, ...differing];
}

function found(statement: ListedStatement, finding: Finding): ImportRemark {
  return { ...at(statement), is: "found", finding };
}

function at({ row, column, said, date }: ListedStatement) {
  return { row, column, value: said === "" ? date : said };
}

/** A remark as the command line reports it. */
export function cellOf(remark: ImportRemark): RefusedCell {
  const { row, column, value } = remark;
  const reason = remark.is === "found" ? remark.finding.code : remark.is === "fault" ? remark.reason : remark.is;
  return { row, column, value, reason, message: importRemarkSentence(remark, "en") };
}
