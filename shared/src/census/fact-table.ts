import type { Day } from "../dates/days.ts";
import type { HistoryRecord } from "../history/record.ts";
import { STATUSES } from "../statuses/statuses.ts";
import { NO_DAY } from "./columns.ts";
import type { CensusMilestone, CensusPerson, CensusRecord, Confirmation } from "./person.ts";
import { NO_PLACE, type PlaceDictionary } from "./place-dictionary.ts";
import { Runs } from "./runs.ts";

/** What was known of one person at one instant. */
export interface KnownFacts {
  readonly records: readonly (HistoryRecord & Said)[];
  readonly milestones: readonly ({ readonly anchor: Day } & Said)[];
}

interface Said {
  /** Number of the place that it names; null where it names none. */
  readonly place: number | null;
  /** The days for which its sources speak. */
  readonly days: readonly Day[];
}

const NO_HOUR = -1;
/** Never superseded. */
const STILL_STANDS = Infinity;
/** Stays of a person are counted from 1. */
const NO_STAY = 0;
/** The status is kept above these bits; a milestone has the number after the last status. */
const FIRM_BIT = 1;
const ATTESTED_BIT = 2;
/** As long as it stood a source spoke of its own last day: what most facts are confirmed by takes no entry. */
const CONFIRMED_BIT = 4;
const STATUS_SHIFT = 3;

/** Every record and milestone of everybody, superseded ones too, in columns: what "as known" questions are answered from. */
export class FactTable {
  readonly #facts = new Runs({
    statusAndMarks: Uint8Array,
    earliest: Int32Array,
    latest: Int32Array,
    anchor: Int32Array,
    minute: Int16Array,
    stay: Uint16Array,
    place: Uint16Array,
    recordedAt: Float64Array,
    supersededAt: Float64Array,
  });
  /** Of facts that are confirmed for another day, or not as long as they stand; `fact` is counted within the row. */
  readonly #confirmations = new Runs({
    fact: Uint16Array,
    day: Int32Array,
    recordedAt: Float64Array,
    supersededAt: Float64Array,
  });
  readonly #places: PlaceDictionary;

  constructor(places: PlaceDictionary) {
    this.#places = places;
  }

  put(row: number, { records, milestones }: Pick<CensusPerson, "records" | "milestones">): void {
    const stays = [...new Set(records.map(({ stay }) => stay).filter((stay) => stay !== null))];
    const facts = [...records, ...milestones.map(asRecord)];
    const start = this.#facts.place(row, facts.length);
    const { columns } = this.#facts;
    const others: (Confirmation & { readonly fact: number })[] = [];
    for (const [i, fact] of facts.entries()) {
      const at = start + i;
      const isOwn = (each: Confirmation) =>
        each.day === fact.latest && each.recordedAt === fact.recordedAt && each.supersededAt === fact.supersededAt;
      others.push(...fact.confirmations.filter((each) => !isOwn(each)).map((each) => ({ ...each, fact: i })));
      columns.statusAndMarks[at] =
        ((fact.status === null ? STATUSES.length : STATUSES.indexOf(fact.status)) << STATUS_SHIFT) |
        (fact.firm ? FIRM_BIT : 0) |
        (fact.attested ? ATTESTED_BIT : 0) |
        (fact.confirmations.some(isOwn) ? CONFIRMED_BIT : 0);
      columns.earliest[at] = fact.earliest ?? NO_DAY;
      columns.latest[at] = fact.latest;
      columns.anchor[at] = fact.anchor;
      columns.minute[at] = fact.minuteOfDay ?? NO_HOUR;
      columns.stay[at] = fact.stay === null ? NO_STAY : stays.indexOf(fact.stay) + 1;
      columns.place[at] = this.#places.numberOf(fact.place);
      columns.recordedAt[at] = fact.recordedAt;
      columns.supersededAt[at] = fact.supersededAt ?? STILL_STANDS;
    }
    this.#putConfirmations(row, others);
  }

  /** The facts of a row that were known at `instant`. */
  knownAt(row: number, instant: number): KnownFacts {
    const records: KnownFacts["records"][number][] = [];
    const milestones: KnownFacts["milestones"][number][] = [];
    const { statusAndMarks, anchor, place } = this.#facts.columns;
    const [start, end] = spanOf(this.#facts, row);
    for (let at = start; at < end; at += 1) {
      if (!isKnown(this.#facts, at, instant)) continue;
      const number = place[at] ?? NO_PLACE;
      const said = { place: number === NO_PLACE ? null : number, days: this.#days(row, at, at - start, instant) };
      const marks = statusAndMarks[at] ?? 0;
      const status = STATUSES[marks >> STATUS_SHIFT];
      if (status !== undefined) records.push({ ...this.#record(at, status, marks), ...said });
      else if ((marks & FIRM_BIT) !== 0) milestones.push({ anchor: anchor[at] ?? 0, ...said });
    }
    return { records, milestones };
  }

  /** Whether a firm record of the row, as known at `instant`, may begin on one of the days from `from` to `to`. */
  mayTurn(row: number, instant: number, from: Day, to: Day): boolean {
    const { statusAndMarks, earliest, latest } = this.#facts.columns;
    const [start, end] = spanOf(this.#facts, row);
    for (let at = start; at < end; at += 1) {
      const marks = statusAndMarks[at] ?? 0;
      if (marks >> STATUS_SHIFT >= STATUSES.length || (marks & FIRM_BIT) === 0) continue;
      const isWithin = (earliest[at] ?? NO_DAY) <= to && (latest[at] ?? 0) >= from;
      if (isWithin && isKnown(this.#facts, at, instant)) return true;
    }
    return false;
  }

  /** Every instant at which a record of the row was written, and at which one was closed. */
  *instantsOf(row: number): Iterable<{ readonly at: number; readonly is: "written" | "closed" }> {
    const { statusAndMarks, recordedAt, supersededAt } = this.#facts.columns;
    const [start, end] = spanOf(this.#facts, row);
    for (let at = start; at < end; at += 1) {
      if ((statusAndMarks[at] ?? 0) >> STATUS_SHIFT >= STATUSES.length) continue;
      yield { at: recordedAt[at] ?? 0, is: "written" };
      const closed = supersededAt[at] ?? STILL_STANDS;
      if (closed !== STILL_STANDS) yield { at: closed, is: "closed" };
    }
  }

  /** Whether exactly the same of the row was known at both instants. */
  isKnownAlike(row: number, instant: number, other: number): boolean {
    return isAlike(this.#facts, row, instant, other) && isAlike(this.#confirmations, row, instant, other);
  }

  #record(at: number, status: HistoryRecord["status"], marks: number): HistoryRecord {
    const { columns } = this.#facts;
    const earliest = columns.earliest[at] ?? NO_DAY;
    const minute = columns.minute[at] ?? NO_HOUR;
    const stay = columns.stay[at] ?? NO_STAY;
    const supersededAt = columns.supersededAt[at] ?? STILL_STANDS;
    return {
      status,
      earliest: earliest === NO_DAY ? null : earliest,
      latest: columns.latest[at] ?? 0,
      anchor: columns.anchor[at] ?? 0,
      attested: (marks & ATTESTED_BIT) !== 0,
      stay: stay === NO_STAY ? null : String(stay),
      minuteOfDay: minute === NO_HOUR ? null : minute,
      firm: (marks & FIRM_BIT) !== 0,
      recordedAt: columns.recordedAt[at] ?? 0,
      supersededAt: supersededAt === STILL_STANDS ? null : supersededAt,
    };
  }

  #days(row: number, at: number, fact: number, instant: number): Day[] {
    const { statusAndMarks, latest } = this.#facts.columns;
    const days = ((statusAndMarks[at] ?? 0) & CONFIRMED_BIT) === 0 ? [] : [latest[at] ?? 0];
    const { columns } = this.#confirmations;
    const [start, end] = spanOf(this.#confirmations, row);
    for (let i = start; i < end; i += 1) {
      if (columns.fact[i] === fact && isKnown(this.#confirmations, i, instant)) days.push(columns.day[i] ?? 0);
    }
    return days;
  }

  #putConfirmations(row: number, confirmations: readonly (Confirmation & { readonly fact: number })[]): void {
    const start = this.#confirmations.place(row, confirmations.length);
    const { columns } = this.#confirmations;
    for (const [i, { fact, day, recordedAt, supersededAt }] of confirmations.entries()) {
      columns.fact[start + i] = fact;
      columns.day[start + i] = day;
      columns.recordedAt[start + i] = recordedAt;
      columns.supersededAt[start + i] = supersededAt ?? STILL_STANDS;
    }
  }
}

/** A milestone in the columns of the records: of no status. Of its day only the anchor and the last one are asked for. */
function asRecord(milestone: CensusMilestone): Omit<CensusRecord, "status"> & { readonly status: null } {
  return { ...milestone, status: null, earliest: null, attested: false, minuteOfDay: null, stay: null };
}

type KnownRuns = Pick<
  Runs<{ recordedAt: Float64ArrayConstructor; supersededAt: Float64ArrayConstructor }>,
  "columns" | "slices"
>;

function isKnown({ columns }: KnownRuns, at: number, instant: number): boolean {
  const supersededAt = columns.supersededAt[at] ?? STILL_STANDS;
  return (columns.recordedAt[at] ?? 0) <= instant && (supersededAt === STILL_STANDS || supersededAt > instant);
}

function isAlike(table: KnownRuns, row: number, instant: number, other: number): boolean {
  const [start, end] = spanOf(table, row);
  for (let at = start; at < end; at += 1) if (isKnown(table, at, instant) !== isKnown(table, at, other)) return false;
  return true;
}

function spanOf({ slices }: Pick<KnownRuns, "slices">, row: number): [start: number, end: number] {
  const start = slices.offset[row] ?? 0;
  return [start, start + (slices.length[row] ?? 0)];
}
