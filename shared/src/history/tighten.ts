import type { Day } from "../days.ts";
import type { HistoryRecord } from "./record.ts";

/** When a record can have begun, once its neighbours have had their say. */
export interface Tightened<R extends HistoryRecord> {
  readonly record: R;
  /** First possible day; `-Infinity` where there is none. */
  readonly earliest: Day;
  /** Last possible day. */
  readonly latest: Day;
  /** The last possible day of the next firm record: from that day on, this one is over. `Infinity` where there is none. */
  readonly over: Day;
}

/**
 * Tightens the records of one person, given in order (DOMAIN.md 5.4): nothing begins before a firm record before it can
 * have begun, nor after a firm record after it must have. Open records tighten nobody.
 */
export function tighten<R extends HistoryRecord>(ordered: readonly R[]): Tightened<R>[] {
  const over: Day[] = [];
  let nextFirm: Day = Infinity;
  for (let i = ordered.length - 1; i >= 0; i -= 1) {
    over[i] = nextFirm;
    const record = ordered[i];
    if (record?.firm) nextFirm = Math.min(nextFirm, record.latest);
  }

  let lastFirm: Day = -Infinity;
  return ordered.map((record, i) => {
    const earliest = Math.max(lastFirm, record.earliest ?? -Infinity);
    if (record.firm) lastFirm = earliest;
    const limit = over[i] ?? Infinity;
    return { record, earliest, latest: Math.min(record.latest, limit), over: limit };
  });
}

/**
 * The day on which the middle line lets a record begin (DOMAIN.md 5.7): its anchor, clipped into its tightened range. Only
 * a death that had to wait for another record has its anchor outside.
 */
export function countDay({ record, earliest, latest }: Tightened<HistoryRecord>): Day {
  return Math.min(Math.max(record.anchor, earliest), latest);
}
