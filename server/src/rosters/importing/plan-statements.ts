import { type DateRange, readEdtf } from "@paradero/shared/dates/dates";
import type { Day } from "@paradero/shared/dates/days";
import { isFirm } from "@paradero/shared/statuses/grades";
import { countedRecord } from "@paradero/shared/history/middle-line";
import { type HistoryRecord, saidOf } from "@paradero/shared/history/record";
import { type Finding, type Refusal, reviewRecord, type Warning } from "@paradero/shared/history/review";
import { standingOn, stretches } from "@paradero/shared/history/stretches";
import type { Status } from "@paradero/shared/statuses/statuses";
import { certainlyIn, justStatus } from "@paradero/shared/statuses/status-set";
import type { ListedRecord } from "../../people/person/records-of.ts";
import type { ListedStatement } from "./listed-people.ts";
import type { PersonOnRecord } from "./people-on-record.ts";
import { type ListedStay, type StayDoubt, stayDoubts, staysOf } from "./plan-stays.ts";
import { NOTHING_WITHDRAWN } from "./withdrawn-from.ts";

/** A statement of a list that becomes a record. */
export interface NewStatement {
  readonly statement: ListedStatement;
  readonly date: DateRange;
  readonly earliest: Day | null;
  readonly latest: Day;
  /** The key of the stay that it begins or ends. */
  readonly stay: string | null;
  /** Ids of the record, and of its citations, in whose place it comes: the list could not read its day before. */
  readonly replaces: { readonly id: string; readonly citations: readonly string[] } | null;
}

export interface StatementPlan {
  readonly created: readonly NewStatement[];
  /** Records that the list is one more source of; `asOf` (EDTF) where it speaks for another day. */
  readonly confirmed: readonly { readonly recordId: string; readonly asOf: string | null }[];
  readonly unchanged: number;
  readonly refused: readonly { readonly statement: ListedStatement; readonly finding: Finding<Refusal> }[];
  /** Of records that are created all the same. */
  readonly doubts: readonly { readonly statement: ListedStatement; readonly finding: Finding<Warning> }[];
  readonly stayDoubts: readonly StayDoubt[];
  /** Records that are created although their day could not be read. */
  readonly undated: readonly ListedStatement[];
}

export interface Evidence {
  /** When the list was published, and by whom. */
  readonly published: DateRange;
  readonly publisher: string;
  readonly today: Day;
  readonly newStay: () => string;
}

type Known = Pick<PersonOnRecord, "records" | "supported" | "withdrawn" | "publishers" | "undated">;

/** Nobody was on record before the list. */
export const NOTHING_KNOWN: Known = {
  records: [],
  supported: new Map(),
  publishers: new Map(),
  undated: new Map(),
  withdrawn: NOTHING_WITHDRAWN,
};

/** Both contradict a death, and which of the two is wrong is for a human being to find out. */
const CONTRADICTIONS: ReadonlySet<Refusal> = new Set(["after_death", "before_death"]);

/** What a list says against the rest, whoever is right (DOMAIN.md 9). */
const DOUBTS: ReadonlySet<Warning> = new Set(["not_held_before", "conflict"]);
/** The revolving door is normal within a list, and worth a look against what was on record before. */
const DOUBTS_AGAINST_THE_RECORD: ReadonlySet<Warning> = new Set(["re_detention"]);

/**
 * What the statements of a list add to the history of one person: what is on record already gets one more source, what
 * somebody has withdrawn is left withdrawn, and of statements that contradict each other none is taken.
 */
export function planStatements(
  statements: readonly ListedStatement[],
  known: Known,
  evidence: Evidence,
): StatementPlan {
  const stays = staysOf(statements, known.records, known.publishers, evidence.publisher, evidence.newStay);
  const created: (NewStatement & { readonly record: HistoryRecord })[] = [];
  const confirmed: { recordId: string; asOf: string | null }[] = [];
  const refused: { statement: ListedStatement; finding: Finding<Refusal> }[] = [];
  const doubts: { statement: ListedStatement; finding: Finding<Warning> }[] = [];
  let unchanged = 0;
  for (const statement of statements) {
    const date = readEdtf(statement.date);
    const listed = statement.stay ? stays.get(statement.row) : undefined;
    const told = onRecord(statement, date, listed, known, evidence);
    const isRepeated = !listed && created.some((one) => saysOf(one.statement) === saysOf(statement));
    if (told === "unchanged" || isRepeated) unchanged += 1;
    else if (told && confirmed.some((one) => one.recordId === told.recordId && one.asOf === told.asOf)) unchanged += 1;
    else if (told) confirmed.push(told);
    else {
      const stay = listed?.key ?? null;
      const replaces = undatedBefore(statement, listed, known, evidence);
      const standing = known.records.filter(({ id }) => id !== replaces?.id);
      const history = [...standing, ...created.map(({ record }) => record)];
      const { status, grade } = statement;
      const draft = { status, date, firm: isFirm(grade), stay, citations: [cited(evidence)] };
      const { refusals, warnings, days } = reviewRecord(history, draft, evidence.today);
      refused.push(...refusals.map((finding) => ({ statement, finding })));
      if (refusals.length > 0 || !days) continue;
      const isFirst = created.length === 0;
      const against = isFirst ? warnings : reviewRecord(standing, draft, evidence.today).warnings;
      const doubtful = [
        ...warnings.filter(({ code }) => DOUBTS.has(code)),
        ...against.filter(({ code }) => DOUBTS_AGAINST_THE_RECORD.has(code)),
      ];
      doubts.push(...doubtful.map((finding) => ({ statement, finding })));
      created.push({ statement, date, ...days, stay, replaces, record: asRecord(statement, date, days, stay) });
    }
  }
  const contradicts = refused.some(({ finding }) => CONTRADICTIONS.has(finding.code));
  if (contradicts) return { ...NO_STATEMENTS, unchanged, refused };
  return {
    created,
    confirmed,
    unchanged,
    refused,
    doubts,
    stayDoubts: stayDoubts(created, known.records),
    undated: created.flatMap(({ statement }) => (statement.isUndated ? statement : [])),
  };
}

export const NO_STATEMENTS: StatementPlan = {
  created: [],
  confirmed: [],
  unchanged: 0,
  refused: [],
  doubts: [],
  stayDoubts: [],
  undated: [],
};

export function isContradiction({ code }: Finding<Refusal>): boolean {
  return CONTRADICTIONS.has(code);
}

function undatedAlready({ status }: ListedStatement, { records, undated }: Known, { publisher }: Evidence): boolean {
  return records.some((one) => isUndatedBy(one, status, undated, publisher));
}

function isUndatedBy(one: ListedRecord, status: Status, undated: Known["undated"], publisher: string): boolean {
  return one.status === status && one.stay === null && undated.get(one.id)?.publishers.has(publisher) === true;
}

/** Whether a record says this already; what then is left to do. Undefined: nothing on record says it. */
function onRecord(
  statement: ListedStatement,
  date: DateRange,
  stay: ListedStay | undefined,
  known: Known,
  evidence: Evidence,
) {
  const { published } = evidence;
  if (known.withdrawn.records.has(saysOf(statement))) return "unchanged" as const;
  if (!stay && statement.isUndated && undatedAlready(statement, known, evidence)) return "unchanged" as const;
  if (!stay && attestedAlready(statement, date, known)) return "unchanged" as const;
  const record = stay ? recordOfStay(statement, stay, known) : recordOf(statement, date, known.records);
  if (!record) return undefined;
  // The record says as much or more.
  if (statement.isUndated) return "unchanged" as const;
  const asOf = record.date === statement.date || !date.attested ? null : lastDayOf(statement.date);
  if (known.supported.get(record.id)?.has(asOf ?? "") === true) return "unchanged" as const;
  // An earlier source would sharpen the days of the record: that is a correction, and not for a list to make.
  if (published.latest === null || published.latest < record.latest) return "unchanged" as const;
  return { recordId: record.id, asOf };
}

/** Another exit than the one on record is somebody's question, and no second exit; unless no list could read that one. */
function recordOfStay(
  statement: ListedStatement,
  { entry, exit }: ListedStay,
  { undated }: Known,
): ListedRecord | null {
  if (statement.stay === "entry") return entry;
  return exit && undated.has(exit.id) && !statement.isUndated ? null : exit;
}

/** The record that an earlier edition could not date, where this one can. */
function undatedBefore(
  { status, stay, isUndated }: ListedStatement,
  listed: ListedStay | undefined,
  { records, undated }: Known,
  { publisher }: Evidence,
): NewStatement["replaces"] {
  if (isUndated) return null;
  const record = stay === "exit" ? listed?.exit : records.find((one) => isUndatedBy(one, status, undated, publisher));
  const found = record && undated.get(record.id);
  return record && found ? { id: record.id, citations: found.citations } : null;
}

function recordOf(statement: ListedStatement, date: DateRange, records: readonly ListedRecord[]) {
  return records.find((one) => saysOf(one) === saysOf(statement)) ?? meant(statement, date, records);
}

/** What a list said of a day stays said of the record that it was said of, whatever became known of that day since. */
function attestedAlready({ status, date: said }: ListedStatement, { attested }: DateRange, known: Known): boolean {
  return (
    attested &&
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
  stay: string | null,
): HistoryRecord {
  const said = saidOf(edtf, days.latest);
  return { status, ...days, ...said, minuteOfDay, firm: isFirm(grade), stay, recordedAt: 0, supersededAt: null };
}
