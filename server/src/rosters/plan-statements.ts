import { type DateRange, readEdtf } from "@paradero/shared/dates";
import type { Day } from "@paradero/shared/days";
import { isFirm } from "@paradero/shared/grades";
import { countedRecord } from "@paradero/shared/history/middle-line";
import { type HistoryRecord, saidOf } from "@paradero/shared/history/record";
import { type Finding, type Refusal, reviewRecord } from "@paradero/shared/history/review";
import { standingOn, stretches } from "@paradero/shared/history/stretches";
import { certainlyIn, justStatus } from "@paradero/shared/status-set";
import type { ListedRecord } from "../people/records-of.ts";
import type { ListedStatement } from "./listed-people.ts";
import type { PersonOnRecord } from "./people-on-record.ts";
import { NOTHING_WITHDRAWN } from "./withdrawn-from.ts";

/** A statement of a list that becomes a record. */
export interface NewStatement {
  readonly statement: ListedStatement;
  readonly date: DateRange;
  readonly earliest: Day | null;
  readonly latest: Day;
}

export interface StatementPlan {
  readonly created: readonly NewStatement[];
  /** Records that the list is one more source of; `asOf` (EDTF) where it speaks for another day. */
  readonly confirmed: readonly { readonly recordId: string; readonly asOf: string | null }[];
  readonly unchanged: number;
  readonly refused: readonly { readonly statement: ListedStatement; readonly finding: Finding<Refusal> }[];
}

export interface Evidence {
  /** When the list was published. */
  readonly published: DateRange;
  readonly today: Day;
}

type Known = Pick<PersonOnRecord, "records" | "supported" | "withdrawn">;

/** Nobody was on record before the list. */
export const NOTHING_KNOWN: Known = { records: [], supported: new Map(), withdrawn: NOTHING_WITHDRAWN };

/** Both contradict a death, and which of the two is wrong is for a human being to find out. */
const CONTRADICTIONS: ReadonlySet<Refusal> = new Set(["after_death", "before_death"]);

/**
 * What the statements of a list add to the history of one person: what is on record already gets one more source, what
 * somebody has withdrawn is left withdrawn, and of statements that contradict each other none is taken.
 */
export function planStatements(
  statements: readonly ListedStatement[],
  known: Known,
  evidence: Evidence,
): StatementPlan {
  const created: (NewStatement & { readonly record: HistoryRecord })[] = [];
  const confirmed: { recordId: string; asOf: string | null }[] = [];
  const refused: { statement: ListedStatement; finding: Finding<Refusal> }[] = [];
  let unchanged = 0;
  for (const statement of statements) {
    const date = readEdtf(statement.date);
    const told = onRecord(statement, date, known, evidence);
    const isRepeated = created.some((one) => saysOf(one.statement) === saysOf(statement));
    if (told === "unchanged" || isRepeated) unchanged += 1;
    else if (told && confirmed.some((one) => one.recordId === told.recordId && one.asOf === told.asOf)) unchanged += 1;
    else if (told) confirmed.push(told);
    else {
      const history = [...known.records, ...created.map(({ record }) => record)];
      const draft = { status: statement.status, date, firm: isFirm(statement.grade), citations: [cited(evidence)] };
      const { refusals, days } = reviewRecord(history, draft, evidence.today);
      refused.push(...refusals.map((finding) => ({ statement, finding })));
      if (refusals.length > 0 || !days) continue;
      created.push({ statement, date, ...days, record: asRecord(statement, date, days) });
    }
  }
  const contradicts = refused.some(({ finding }) => CONTRADICTIONS.has(finding.code));
  return { created: contradicts ? [] : created, confirmed: contradicts ? [] : confirmed, unchanged, refused };
}

export function isContradiction({ code }: Finding<Refusal>): boolean {
  return CONTRADICTIONS.has(code);
}

/** Whether a record says this already; what then is left to do. Undefined: nothing on record says it. */
function onRecord(statement: ListedStatement, date: DateRange, known: Known, { published }: Evidence) {
  if (known.withdrawn.records.has(saysOf(statement))) return "unchanged" as const;
  if (attestedAlready(statement, date, known)) return "unchanged" as const;
  const record =
    known.records.find((one) => saysOf(one) === saysOf(statement)) ?? meant(statement, date, known.records);
  if (!record) return undefined;
  const asOf = record.date === statement.date || date.earliest !== null ? null : lastDayOf(statement.date);
  if (known.supported.get(record.id)?.has(asOf ?? "") === true) return "unchanged" as const;
  // An earlier source would sharpen the days of the record: that is a correction, and not for a list to make.
  if (published.latest === null || published.latest < record.latest) return "unchanged" as const;
  return { recordId: record.id, asOf };
}

/** What a list said of a day stays said of the record that it was said of, whatever became known of that day since. */
function attestedAlready({ status, date: said }: ListedStatement, { earliest }: DateRange, known: Known): boolean {
  return (
    earliest === null &&
    known.records.some((one) => one.status === status && known.supported.get(one.id)?.has(lastDayOf(said)) === true)
  );
}

/** The record that says the same more exactly, or, of "on or before a day", the one that stands on that day. */
function meant({ status }: ListedStatement, date: DateRange, records: readonly ListedRecord[]) {
  const { earliest, latest } = date;
  if (latest === null) return undefined;
  if (earliest === null) {
    if (!certainlyIn(standingOn(stretches(records), latest).possible, justStatus(status))) return undefined;
    return countedRecord(records, latest);
  }
  return records.find(
    (record) =>
      record.status === status && record.earliest !== null && record.earliest >= earliest && record.latest <= latest,
  );
}

/** "../2026-04-06" speaks for 6 April. */
function lastDayOf(edtf: string): string {
  return edtf.slice(edtf.lastIndexOf("/") + 1);
}

function saysOf({ status, date }: { readonly status: string; readonly date: string }): string {
  return `${status} ${date}`;
}

function cited({ published }: Evidence) {
  return { published, asOf: null };
}

function asRecord(
  { status, grade }: ListedStatement,
  { edtf, minuteOfDay }: DateRange,
  days: { readonly earliest: Day | null; readonly latest: Day },
): HistoryRecord {
  const said = saidOf(edtf, days.latest);
  return { status, ...days, ...said, minuteOfDay, firm: isFirm(grade), stay: null, recordedAt: 0, supersededAt: null };
}
