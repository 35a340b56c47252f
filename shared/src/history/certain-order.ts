import { isDeprivedOfLiberty, type Status, STATUS_TRAITS } from "../statuses/statuses.ts";
import type { HistoryRecord } from "./record.ts";

/**
 * Whether `a` certainly comes before `b` (DOMAIN.md 5.1): by the days that each may be, a death last, the entry of a stay
 * before its exit, on one exact day by the hours, and an attestation after all that may have led to it. Where neither comes
 * before the other, the two overlap.
 */
export function comesBefore(a: HistoryRecord, b: HistoryRecord): boolean {
  if (a.stay !== null && a.stay === b.stay) return isEntry(a) && !isEntry(b);
  if (isDeath(a) !== isDeath(b)) return isDeath(b);
  if (a.latest < firstDay(b)) return true;
  if (attests(a) && attests(b)) return a.latest < b.latest;
  if (attests(b)) return a.latest <= b.latest && !isExactly(a, b.latest);
  if (attests(a)) return isExactly(b, a.latest);
  if (!isExact(a) || !isExactly(b, a.latest)) return false;
  return a.minuteOfDay !== null && b.minuteOfDay !== null && a.minuteOfDay < b.minuteOfDay;
}

/** The first day that a record may be; `-Infinity` where there is none. */
export function firstDay({ earliest }: HistoryRecord): number {
  return earliest ?? -Infinity;
}

/** A statement that it was so at the end of its last day, since when is not known. A stay states events only. */
export function attests({ attested, stay }: HistoryRecord): boolean {
  return attested && stay === null;
}

/** The beginning of a stay. */
export function isEntry({ stay, status }: HistoryRecord): boolean {
  return stay !== null && isDeprivedOfLiberty(status);
}

/**
 * The stay of a record that is corrected: whoever corrects one end of a stay leaves it that end, unless it now says what no
 * entry or exit says, and so speaks of the person.
 */
export function stayAfterCorrection(old: Pick<HistoryRecord, "status" | "stay">, status: Status): string | null {
  const { deprivedOfLiberty, inCustody, final } = STATUS_TRAITS[status];
  const isSameEnd = isDeprivedOfLiberty(old.status) ? inCustody : !deprivedOfLiberty && !final;
  return isSameEnd ? old.stay : null;
}

export function isDeath({ status }: HistoryRecord): boolean {
  return STATUS_TRAITS[status].final;
}

/** A record of custody, prison or home. */
export function isCustody({ status }: HistoryRecord): boolean {
  return isDeprivedOfLiberty(status);
}

/** Whether only this one day is possible. */
export function isExactly(record: HistoryRecord, day: number): boolean {
  return record.earliest === day && record.latest === day;
}

export function isExact(record: HistoryRecord): boolean {
  return record.earliest === record.latest;
}

/**
 * Two statements of one exact day that alternate (DOMAIN.md 5.1): the only exact records of their day, without hours, one
 * into custody and one out of it. By record: its partner.
 */
export function alternating<R extends HistoryRecord>(records: readonly R[]): ReadonlyMap<R, R> {
  const ofDay = Map.groupBy(records.filter(isExact), ({ latest }) => latest);
  const partners = new Map<R, R>();
  for (const [one, other, ...more] of ofDay.values()) {
    if (!one || !other || more.length > 0 || !canAlternate(one) || !canAlternate(other)) continue;
    if (isCustody(one) === isCustody(other)) continue;
    partners.set(one, other).set(other, one);
  }
  return partners;
}

function canAlternate(record: HistoryRecord): boolean {
  return record.stay === null && record.minuteOfDay === null && !isDeath(record);
}
