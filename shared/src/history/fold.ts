import { isDeprivedOfLiberty, type Status, STATUS_TRAITS } from "../statuses/statuses.ts";
import { attests, isCustody, isDeath, isEntry } from "./certain-order.ts";
import type { HistoryRecord } from "./record.ts";

/** How a person stands after some records were told one after another (DOMAIN.md 5.3). */
export interface Standing {
  /** Null: nothing on record yet. */
  readonly status: Status | null;
  /** The stays that are running, by key. */
  readonly running: ReadonlyMap<string, Status>;
}

export const BEFORE_ALL: Standing = { status: null, running: new Map() };

/** Tells one more record: a stay's entry opens it, its exit closes it alone, a statement speaks of the person. */
export function tell(before: Standing, record: HistoryRecord): Standing {
  const { status, stay } = record;
  if (stay === null) return { status, running: afterStatement(before.running, status) };
  const running = new Map(before.running);
  if (isEntry(record)) return { status, running: running.set(stay, status) };
  running.delete(stay);
  return { status: mostRestricted(running.values()) ?? status, running };
}

function afterStatement(running: Standing["running"], status: Status): Standing["running"] {
  if (running.size === 0) return running;
  if (!isDeprivedOfLiberty(status)) return BEFORE_ALL.running;
  return new Map([...running.keys()].map((stay) => [stay, status]));
}

function mostRestricted(statuses: Iterable<Status>): Status | undefined {
  let most: Status | undefined;
  for (const status of statuses)
    if (most === undefined || STATUS_TRAITS[status].severity < STATUS_TRAITS[most].severity) most = status;
  return most;
}

/** Whether the person is in prison, missing, or under house arrest. */
export function isHeld(status: Status | null): boolean {
  return status !== null && isDeprivedOfLiberty(status);
}

/** An exit: a statement or the end of a stay that says that custody is over. */
function isExit(record: HistoryRecord): boolean {
  return !isCustody(record);
}

/**
 * Whether a record is an idle exit where it is told (DOMAIN.md 5.2): a status at liberty told first although custody
 * follows; one that finds the person under fewer measures than it states; a death that finds nobody in custody.
 *
 * @param custodyFollows whether a record of custody that is not an attestation is told after it
 */
export function isIdle(record: HistoryRecord, before: Status | null, custodyFollows: boolean): boolean {
  if (!isExit(record) || isHeld(before)) return false;
  if (isDeath(record)) return true;
  if (before === null) return custodyFollows;
  return measuresOf(record.status) < measuresOf(before);
}

/** Whether a record is an exit that implies a custody which is not on record (DOMAIN.md 5.5). */
export function impliesCustody(record: HistoryRecord, before: Status | null): boolean {
  if (!isExit(record) || isHeld(before) || !STATUS_TRAITS[record.status].leavesCustody) return false;
  return before === null || isDeath(record) || measuresOf(record.status) <= measuresOf(before);
}

/** The smaller, the more measures. Released and amnestied state none, whichever of them it is. */
function measuresOf(status: Status): number {
  return STATUS_TRAITS[status].restricted ? STATUS_TRAITS[status].severity : Infinity;
}

const SAME_EVENT_DAYS = 30;

/**
 * Whether telling a record here needs a fact that nobody reported (DOMAIN.md 5.7): custody told again long after, or an
 * attestation of custody that finds the person at liberty.
 *
 * @param lastCustody the last record of custody told before it that is not an attestation
 */
export function isUnreported(record: HistoryRecord, before: Status | null, lastCustody: HistoryRecord | null): boolean {
  if (!isCustody(record)) return false;
  if (attests(record)) return before !== null && !isHeld(before);
  if (record.status !== before) return false;
  return lastCustody === null || Math.abs(record.anchor - lastCustody.anchor) > SAME_EVENT_DAYS;
}
