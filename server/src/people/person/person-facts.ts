import { formatDay } from "@paradero/shared/dates/days";
import type { Grade } from "@paradero/shared/statuses/grades";
import { inOrder } from "@paradero/shared/history/middle-line";
import type { MilestoneKind } from "@paradero/shared/statuses/milestones";
import type { Status } from "@paradero/shared/statuses/statuses";
import { type Citation, told } from "../../sources/citations-of.ts";
import type { FactsOnRecord } from "./facts-of.ts";
import type { ListedMilestone } from "./milestones-of.ts";
import type { FactOnRecord, ListedRecord } from "./records-of.ts";

/** What a status record and a milestone say alike on a person's page. */
interface PersonFact {
  readonly id: string;
  /** EDTF, as it was said. */
  readonly date: string;
  /** ISO days that follow from the date and the evidence; `earliest` is null where there is none. */
  readonly earliest: string | null;
  readonly latest: string;
  readonly grade: Grade;
  /** Name of the facility. */
  readonly facility: string | null;
  readonly place: string | null;
  /** ISO instants. */
  readonly recordedAt: string;
  /** Null while it stood at the instant whose knowledge is shown. */
  readonly supersededAt: string | null;
  /** Id of the fact that this one corrects. */
  readonly corrects: string | null;
  readonly citations: readonly Citation[];
}

export interface PersonRecord extends PersonFact {
  readonly status: Status;
  readonly minuteOfDay: number | null;
  /** The key of the stay that it begins or ends. */
  readonly stay: string | null;
  readonly state: string | null;
}

export interface PersonMilestone extends PersonFact {
  readonly kind: MilestoneKind;
}

/** The facts of one person as their page tells them. */
export interface PersonFacts {
  /** In the order of the history (DOMAIN.md 5.7). */
  readonly records: readonly PersonRecord[];
  /** By their first possible day. */
  readonly milestones: readonly PersonMilestone[];
  /** Records that were corrected or retracted, the last first: what the page once said, with all that it ever cited. */
  readonly replaced: readonly PersonRecord[];
  readonly replacedMilestones: readonly PersonMilestone[];
}

/**
 * @param ever all that was known of the person by an instant
 * @param standing what of that stood at it
 */
export function personFacts(personId: string, ever: FactsOnRecord, standing: FactsOnRecord): PersonFacts {
  const records = standing.records.get(personId) ?? [];
  const milestones = standing.milestones.get(personId) ?? [];
  // What was closed later still stood at the instant that is shown.
  const stood = { supersededAt: null };
  return {
    records: inOrder(records).map((record) => ({ ...recordIn(standing, record), ...stood })),
    milestones: milestones.toSorted(byFirstDay).map((milestone) => ({ ...milestoneIn(standing, milestone), ...stood })),
    replaced: closed(ever.records.get(personId), records).map((record) => recordIn(ever, record)),
    replacedMilestones: closed(ever.milestones.get(personId), milestones).map((milestone) =>
      milestoneIn(ever, milestone),
    ),
  };
}

function closed<Fact extends FactOnRecord>(ever: readonly Fact[] = [], standing: readonly Fact[]): Fact[] {
  return ever.filter((fact) => !standing.includes(fact)).toSorted(byLastClosed);
}

function byLastClosed(a: FactOnRecord, b: FactOnRecord): number {
  return (b.supersededAt ?? Infinity) - (a.supersededAt ?? Infinity) || (a.id < b.id ? 1 : -1);
}

function byFirstDay(a: FactOnRecord, b: FactOnRecord): number {
  return (a.earliest ?? a.latest) - (b.earliest ?? b.latest) || a.latest - b.latest;
}

function recordIn(facts: FactsOnRecord, record: ListedRecord): PersonRecord {
  const { status, minuteOfDay, stay, state } = record;
  return { status, minuteOfDay, stay, state, ...factIn(facts, record) };
}

function milestoneIn(facts: FactsOnRecord, milestone: ListedMilestone): PersonMilestone {
  return { kind: milestone.kind, ...factIn(facts, milestone) };
}

function factIn({ facilities, citations }: FactsOnRecord, fact: FactOnRecord): PersonFact {
  const { id, date, grade, facilityId, place, corrects } = fact;
  return {
    id,
    date,
    earliest: fact.earliest === null ? null : formatDay(fact.earliest),
    latest: formatDay(fact.latest),
    grade,
    facility: (facilityId === null ? undefined : facilities.get(facilityId))?.name ?? null,
    place,
    recordedAt: new Date(fact.recordedAt).toISOString(),
    supersededAt: fact.supersededAt === null ? null : new Date(fact.supersededAt).toISOString(),
    corrects,
    citations: told(citations.get(id)),
  };
}
