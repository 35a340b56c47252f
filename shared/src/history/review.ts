import type { DateRange } from "../dates/dates.ts";
import type { Day } from "../dates/days.ts";
import type { Status } from "../statuses/statuses.ts";
import { type Protected, protectedAs } from "../person/under-age.ts";
import { attests, firstDay, isCustody, isDeath, isExactly } from "./certain-order.ts";
import { inOrder } from "./middle-line.ts";
import { type HistoryRecord, saidOf } from "./record.ts";
import { isConflict } from "./stretches.ts";

/** What no record may say. */
export const REFUSALS = [
  "future",
  "no_publication",
  "source_in_future",
  "source_too_early",
  "as_of_after_publication",
  "after_death",
  "before_death",
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** What a researcher should look at twice, and may be right all the same. */
export const WARNINGS = [
  "duplicate",
  "not_held_before",
  "same_status",
  "re_detention",
  "in_the_past",
  "stale",
  "under_age",
  "no_longer_named",
  "conflict",
] as const;
export type Warning = (typeof WARNINGS)[number];

/** One remark on a record that is being written. `findingSentence` says it in either language. */
export interface Finding<Code extends Refusal | Warning = Refusal | Warning> {
  readonly code: Code;
  /** The field that it is about, as the input calls it. */
  readonly field: string;
  /** What was given there, as it was given. */
  readonly value: string;
  /** Days that the sentence names. */
  readonly days: Readonly<Record<string, Day>>;
  /** The status that the sentence names. */
  readonly status?: Status;
  readonly count?: number;
}

/** A source as it stands in a citation that is being written. */
export interface DraftCitation {
  readonly published: DateRange;
  readonly asOf: DateRange | null;
}

export interface DraftRecord {
  /** Null for a milestone. */
  readonly status: Status | null;
  readonly date: DateRange;
  readonly firm: boolean;
  readonly citations: readonly DraftCitation[];
  /** The key of the stay that it begins or ends. */
  readonly stay?: string | null | undefined;
  /** The days of milestones of the same kind. */
  readonly alike?: readonly Pick<HistoryRecord, "earliest" | "latest">[];
  /** Whom it is about, as far as their protection goes. */
  readonly person?: Protected | undefined;
}

export interface Review {
  readonly refusals: readonly Finding<Refusal>[];
  readonly warnings: readonly Finding<Warning>[];
  /** The days that follow from the date and the evidence; null where they cannot be worked out. */
  readonly days: { readonly earliest: Day | null; readonly latest: Day } | null;
}

/** Later than so many days after it began, a record is worth a second look at its year. */
const STALE_DAYS = 730;

/**
 * Looks at a record before it is written, in the form while somebody types and on the server before it is kept.
 *
 * @param history the records of the person that stand now, without the one that is corrected
 * @param today on the calendar of the store
 */
export function reviewRecord(history: readonly HistoryRecord[], draft: DraftRecord, today: Day): Review {
  const evidence = draft.citations.flatMap((citation, index) => refusedCitation(citation, index, today));
  const days = daysOf(draft, today);
  const dated = refusedDate(draft, days, today);
  if (!days || draft.status === null) {
    const warnings = days
      ? [...duplicates(draft.alike ?? [], draft, days), ...staleness(draft, days, today), ...childhood(draft, days)]
      : [];
    return { refusals: [...dated, ...evidence], warnings, days };
  }
  const record: HistoryRecord = {
    status: draft.status,
    ...days,
    minuteOfDay: draft.date.minuteOfDay,
    firm: draft.firm,
    ...saidOf(draft.date.edtf, days.latest),
    stay: draft.stay ?? null,
    recordedAt: 0,
    supersededAt: null,
  };
  const ordered = inOrder([...history, record]);
  const at = ordered.indexOf(record);
  const placed: Placed = { record, before: ordered.slice(0, at), after: ordered.slice(at + 1), value: draft.date.edtf };
  const same = history.filter(({ status }) => status === record.status);
  return {
    refusals: [...dated, ...evidence, ...aroundDeath(history, placed)],
    warnings: [
      ...duplicates(same, draft, days),
      ...oddOrder(placed),
      ...contradictions(history, placed),
      ...staleness(draft, days, today),
      ...childhood(draft, days),
    ],
    days,
  };
}

interface Placed {
  readonly record: HistoryRecord;
  readonly before: readonly HistoryRecord[];
  readonly after: readonly HistoryRecord[];
  readonly value: string;
}

/**
 * The evidence cap (DOMAIN.md 3.3), and today's: nothing that is on record lies ahead. Null where no source has a last day
 * of publication, or one was published before the record can have begun.
 */
export function daysOf({ date, citations }: Pick<DraftRecord, "date" | "citations">, today: Day): Review["days"] {
  const published = citations.flatMap((citation) => citation.published.latest ?? []);
  if (published.length === 0) return null;
  const latest = Math.min(date.latest ?? Infinity, today, ...published);
  return date.earliest !== null && latest < date.earliest ? null : { earliest: date.earliest, latest };
}

function refusedDate({ date, citations }: DraftRecord, days: Review["days"], today: Day): Finding<Refusal>[] {
  const about = { field: "date", value: date.edtf };
  if (date.earliest !== null && date.earliest > today) {
    return [{ code: "future", ...about, days: { date: date.earliest, today } }];
  }
  if (days || date.earliest === null) return [];
  const published = citations.flatMap((citation) => citation.published.latest ?? []);
  if (published.length === 0) return [];
  return [{ code: "source_too_early", ...about, days: { published: Math.min(...published), earliest: date.earliest } }];
}

function refusedCitation({ published, asOf }: DraftCitation, index: number, today: Day): Finding<Refusal>[] {
  const about = { field: `citations.${index}.source`, value: published.edtf };
  if (published.latest === null) return [{ code: "no_publication", ...about, days: {} }];
  const first = published.earliest ?? published.latest;
  if (first > today) return [{ code: "source_in_future", ...about, days: { published: first, today } }];
  if (!asOf || (asOf.earliest ?? asOf.latest ?? -Infinity) <= published.latest) return [];
  const days = { published: published.latest };
  return [{ code: "as_of_after_publication", field: `citations.${index}.asOf`, value: asOf.edtf, days }];
}

/** No status certainly follows a death (DOMAIN.md 2), whichever of the two is written first. */
function aroundDeath(history: readonly HistoryRecord[], { record, value }: Placed): Finding<Refusal>[] {
  const about = { field: "date", value };
  const death = history.find((other) => other.firm && isDeath(other) && isCertainlyLater(record, other));
  if (death) return [{ code: "after_death", ...about, status: record.status, days: { death: death.latest } }];
  const isFirmDeath = record.firm && isDeath(record);
  const later = isFirmDeath ? history.find((other) => isCertainlyLater(other, record)) : undefined;
  if (!later) return [];
  return [{ code: "before_death", ...about, status: later.status, days: { later: later.earliest ?? later.latest } }];
}

function isCertainlyLater(record: HistoryRecord, death: HistoryRecord): boolean {
  if (attests(record)) return death.latest <= record.latest && !isExactly(death, record.latest);
  if (death.latest < firstDay(record)) return true;
  const hours = isExactly(death, death.latest) && isExactly(record, death.latest) && !isDeath(record);
  return hours && death.minuteOfDay !== null && record.minuteOfDay !== null && death.minuteOfDay < record.minuteOfDay;
}

/** A record that leaves no order in which all of them can have happened (DOMAIN.md 5.2). */
function contradictions(history: readonly HistoryRecord[], { record, value }: Placed): Finding<Warning>[] {
  if (!isConflict([...history, record]) || isConflict(history)) return [];
  return [{ code: "conflict", field: "date", value, days: {}, status: record.status }];
}

type Days = NonNullable<Review["days"]>;

function duplicates(
  others: readonly Pick<HistoryRecord, "earliest" | "latest">[],
  { date, status }: DraftRecord,
  days: Days,
): Finding<Warning>[] {
  const twin = others.find(({ earliest, latest }) => earliest === days.earliest && latest === days.latest);
  if (!twin) return [];
  const about = { field: "date", value: date.edtf, days: { date: twin.earliest ?? twin.latest } };
  return [{ code: "duplicate", ...about, ...(status && { status }) }];
}

function oddOrder({ record, before, after, value }: Placed): Finding<Warning>[] {
  const about = { value, status: record.status };
  const found: Finding<Warning>[] = [];
  const last = before.findLast(({ firm }) => firm);
  if (!isCustody(record) && !before.some(isCustody))
    found.push({ code: "not_held_before", field: "status", ...about, days: {} });
  if (last?.status === record.status) {
    found.push({ code: "same_status", field: "status", ...about, days: { since: last.earliest ?? last.latest } });
  }
  if (last && isCustody(record) && !isCustody(last)) {
    const days = { left: last.earliest ?? last.latest };
    found.push({ code: "re_detention", field: "status", ...about, status: last.status, days });
  }
  if (after.length > 0) {
    const next = after[0] ?? record;
    const days = { next: next.earliest ?? next.latest };
    found.push({ code: "in_the_past", field: "date", value, status: next.status, days, count: after.length });
  }
  return found;
}

function staleness({ date }: DraftRecord, { latest }: Days, today: Day): Finding<Warning>[] {
  if (today - latest <= STALE_DAYS) return [];
  return [{ code: "stale", field: "date", value: date.edtf, days: { date: latest, today } }];
}

/** Who was under 18 by this record is protected as a child from then on (DOMAIN.md 10): the writer is told before. */
function childhood({ date, person }: DraftRecord, { earliest, latest }: Days): Finding<Warning>[] {
  if (!person || person.minor) return [];
  const day = earliest ?? latest;
  const { minor, publication } = protectedAs(person, person, [day]);
  if (!minor) return [];
  const code = publication === person.publication ? "under_age" : "no_longer_named";
  return [{ code, field: "date", value: date.edtf, days: { date: day } }];
}
