import { type Day, parseDay } from "../days.ts";
import type { Status } from "../statuses.ts";
import type { HistoryRecord } from "./record.ts";

/** A day of a test, written `2026-02-08`. */
export function day(iso: string): Day {
  const parsed = parseDay(iso);
  if (parsed === undefined) throw new Error(`${iso} is not a day`);
  return parsed;
}

export interface RecordOptions {
  readonly at?: string;
  readonly firm?: boolean;
  readonly recorded?: string;
  readonly superseded?: string;
}

/**
 * A record of a test: `when` is a day, `earliest/latest` or `../latest`; `at` an hour such as `23:45`. Firm unless told
 * otherwise, known since 1970 unless told otherwise; records keep the order in which they are made.
 */
export function record(status: Status, when: string, options: RecordOptions = {}): HistoryRecord {
  const [start = when, end = start] = when.split("/");
  const [hours = 0, minutes = 0] = (options.at ?? "").split(":").map(Number);
  const earliest = start === ".." ? null : day(start);
  return {
    status,
    earliest,
    latest: day(end),
    anchor: earliest ?? day(end),
    attested: earliest === null,
    stay: null,
    minuteOfDay: options.at === undefined ? null : hours * 60 + minutes,
    firm: options.firm ?? true,
    recordedAt: options.recorded === undefined ? 0 : Date.parse(options.recorded),
    supersededAt: options.superseded === undefined ? null : Date.parse(options.superseded),
  };
}
