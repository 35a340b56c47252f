import { readEdtf } from "../dates/dates.ts";
import { type Day, parseDay } from "../dates/days.ts";
import type { Status } from "../statuses/statuses.ts";
import { type HistoryRecord, saidOf } from "./record.ts";

/** A day of a test, written `2026-02-08`. */
export function day(iso: string): Day {
  const parsed = parseDay(iso);
  if (parsed === undefined) throw new Error(`${iso} is not a day`);
  return parsed;
}

export interface RecordOptions {
  readonly firm?: boolean;
  readonly stay?: string;
  readonly recorded?: string;
  readonly superseded?: string;
}

/** A record of a test, its date in EDTF. Firm, about the person, and known since 1970 unless told otherwise. */
export function record(status: Status, date: string, options: RecordOptions = {}): HistoryRecord {
  const { earliest, latest, minuteOfDay } = readEdtf(date);
  if (latest === null) throw new Error(`${date} has no last day`);
  return {
    status,
    earliest,
    latest,
    ...saidOf(date, latest),
    minuteOfDay,
    firm: options.firm ?? true,
    stay: options.stay ?? null,
    recordedAt: options.recorded === undefined ? 0 : Date.parse(options.recorded),
    supersededAt: options.superseded === undefined ? null : Date.parse(options.superseded),
  };
}

/** The two records of a stay; without an exit it is still running. */
export function stay(key: string, entry: string, exit?: string): HistoryRecord[] {
  return statedStay(key, entry, exit).map(recordOf);
}

/** A record as a source states it. */
export interface Stated {
  readonly status: Status;
  /** EDTF. */
  readonly date: string;
  readonly firm: boolean;
  readonly stay: string | null;
}

function stated(status: Status, date: string, options: Pick<RecordOptions, "firm" | "stay"> = {}): Stated {
  return { status, date, firm: options.firm ?? true, stay: options.stay ?? null };
}

function statedStay(key: string, entry: string, exit?: string): Stated[] {
  const first = stated("detained", entry, { stay: key });
  return exit === undefined ? [first] : [first, stated("released", exit, { stay: key })];
}

/** What a history makes of it. */
export function recordOf({ status, date, firm, stay: key }: Stated): HistoryRecord {
  return record(status, date, { firm, ...(key !== null && { stay: key }) });
}

export interface WorkedCase {
  /** Its number in DOMAIN.md 11, and what it shows. */
  readonly name: string;
  readonly records: readonly Stated[];
  /** By day, low/count/high under `deprived-of-liberty`; a day with `!` under `in-custody`. */
  readonly held: Readonly<Record<string, string>>;
}

const guanipa = [
  stated("detained", "2025-05-23"),
  stated("conditional_release", "2026-02-08T12:00"),
  stated("detained", "2026-02-08T23:45"),
  stated("house_arrest", "2026-02-10"),
];

/** The worked cases of DOMAIN.md 11 that are about one history. */
export const WORKED_CASES: readonly WorkedCase[] = [
  {
    name: "1. Guanipa, freed at noon and seized at 23:45, is held at midnight; house arrest is not custody",
    records: [...guanipa, stated("amnestied", "2026-02-11/2026-02-28")],
    held: {
      "2026-02-08": "1/1/1",
      "2026-02-08!": "1/1/1",
      "2026-02-10": "1/1/1",
      "2026-02-10!": "0/0/0",
      "2026-02-28": "0/0/0",
    },
  },
  {
    name: "2. somebody only attested on a list is certain from the list on and possible before it",
    records: [stated("detained", "../2026-04-06")],
    held: { "2026-03-01": "0/0/1", "2026-04-05": "0/0/1", "2026-04-06": "1/1/1" },
  },
  {
    name: "3. an arrest of which the month is known is counted from its first day, and certain from the article on",
    records: [stated("detained", "2025-11-01/2025-11-27")],
    held: { "2025-10-31": "0/0/0", "2025-11-15": "0/1/1", "2025-11-27": "1/1/1", "2031-01-01": "1/1/1" },
  },
  {
    name: "4. a year, then a day: the arrest comes before the bail",
    records: [stated("detained", "2024"), stated("bailed", "2024-08-05")],
    held: { "2024-03-01": "0/1/1", "2024-08-05": "0/0/0" },
  },
  {
    name: "5. a disputed release leaves the count alone and takes the certainty away",
    records: [stated("detained", "2024-08-02"), stated("released", "2026-01-25", { firm: false })],
    held: { "2026-01-24": "1/1/1", "2026-01-25": "0/1/1", "2030-01-01": "0/1/1" },
  },
  {
    name: "6. a death on one of two days ends custody on the second at the latest",
    records: [stated("detained", "2024-11-24"), stated("died_in_custody", "2025-12-05/2025-12-06")],
    held: { "2025-12-04": "1/1/1", "2025-12-05": "0/0/1", "2025-12-06": "0/0/0" },
  },
  {
    name: "11. a vague exit beside an exact arrest comes after it",
    records: [stated("detained", "2026-01-20"), stated("released", "2026-01")],
    held: { "2026-01-19": "0/0/0", "2026-01-20": "0/0/1", "2026-01-30": "0/0/1", "2026-01-31": "0/0/0" },
  },
  {
    name: "11. the same with a year",
    records: [stated("released", "2026"), stated("detained", "2026-01-20")],
    held: { "2026-01-20": "0/0/1", "2026-12-30": "0/0/1", "2026-12-31": "0/0/0" },
  },
  {
    name: "12. a release and an arrest of one month have two orders",
    records: [stated("detained", "2025-03-01"), stated("released", "2025-11"), stated("detained", "2025-11")],
    held: { "2025-12-01": "0/1/1" },
  },
  {
    name: "13. a list makes the day certain, and a release of that month frees afterwards",
    records: [stated("detained", "2025-03-01"), stated("detained", "../2026-04-06"), stated("released", "2026-04")],
    held: { "2026-04-06": "1/1/1", "2026-05-01": "0/0/1" },
  },
  {
    name: "14. an amnesty of the whole month may have come before the second arrest",
    records: [...guanipa, stated("amnestied", "2026-02")],
    held: { "2026-02-08": "0/1/1", "2026-03-01": "0/0/1" },
  },
  {
    name: "15. overlapping stays hold as long as either does",
    records: [...statedStay("jail", "2013-01-30", "2013-05-01"), ...statedStay("prison", "2013-04-30", "2014-10-28")],
    held: { "2013-05-01": "1/1/1", "2014-10-27": "1/1/1", "2014-10-28": "0/0/0" },
  },
  {
    name: "15. a stay within a stay frees nobody",
    records: [...statedStay("outer", "2014-03-11", "2015-03-12"), ...statedStay("inner", "2014-07-17", "2014-07-18")],
    held: { "2014-08-01": "1/1/1" },
  },
  {
    name: "15. in and out and in again on one day ends in",
    records: [...statedStay("first", "2013-12-09", "2013-12-09"), ...statedStay("second", "2013-12-09", "2014-05-06")],
    held: { "2013-12-08": "0/0/0", "2013-12-09": "1/1/1", "2014-05-06": "0/0/0" },
  },
  {
    name: "15. a stay that ends on the day on which another begins and ends leaves nobody held that night",
    records: [...statedStay("long", "2014-03-01", "2014-03-28"), ...statedStay("short", "2014-03-28", "2014-03-28")],
    held: { "2014-03-27": "1/1/1", "2014-03-28": "0/0/0" },
  },
  {
    name: "16. a statement about the person frees from every stay",
    records: [...statedStay("one", "2014-03-01"), ...statedStay("two", "2014-05-28"), stated("released", "2015-01-10")],
    held: { "2015-01-09": "1/1/1", "2015-01-10": "0/0/0" },
  },
  {
    name: "17. a release alone implies a custody, which is possible and never counted",
    records: [stated("released", "2026-01-12")],
    held: { "2026-01-11": "0/0/1", "2026-01-12": "0/0/0" },
  },
  {
    name: "20. somebody known only by an allegation is possibly held, and found",
    records: [stated("detained", "2024-07", { firm: false })],
    held: { "2024-06-30": "0/0/0", "2024-08-01": "0/0/1", "2030-01-01": "0/0/1" },
  },
  {
    name: "21. a release told twice frees once",
    records: [
      stated("detained", "2024-01-01"),
      stated("released", "2024-03-10"),
      stated("released", "2024-03"),
      stated("detained", "2024-03-20"),
    ],
    held: { "2024-03-31": "0/1/1", "2024-05-01": "0/1/1" },
  },
  {
    name: "21. an arrest told three times is one arrest",
    records: [
      stated("detained", "2024-03-01"),
      stated("detained", "2024-03-02"),
      stated("detained", "2024-03-03"),
      stated("released", "2024-03"),
    ],
    held: { "2024-04-01": "0/0/1" },
  },
  {
    name: "22. what happened by a day may have come before another event of those days",
    records: [stated("detained", "2026-03-01"), stated("released", "[..2026-04-06]"), stated("detained", "2026-04-02")],
    held: { "2026-04-06": "0/1/1" },
  },
  {
    name: "22. an arrest that happened by a day came before the release",
    records: [stated("detained", "[..2026-04-06]"), stated("released", "2026-04-02")],
    held: { "2026-04-06": "0/0/0" },
  },
  {
    name: "23. a release after a release implies a custody between them",
    records: [stated("detained", "2023"), stated("released", "2024-03-01"), stated("released", "2026-01-20")],
    held: { "2025-06-01": "0/0/1", "2026-01-20": "0/0/0" },
  },
  {
    name: "24. out of a jail and into a prison on the next day is a move",
    records: [...statedStay("jail", "2013-01-01", "2013-04-29"), ...statedStay("prison", "2013-04-30", "2014-01-01")],
    held: { "2013-04-28": "1/1/1", "2013-04-29": "0/1/1", "2013-04-30": "1/1/1" },
  },
  {
    name: "25. house arrest within a stay is house arrest also after an inner stay",
    records: [
      ...statedStay("outer", "2026-01-01"),
      stated("house_arrest", "2026-02-01"),
      ...statedStay("inner", "2026-03-01", "2026-03-05"),
    ],
    held: { "2026-02-15!": "0/0/0", "2026-03-10!": "0/0/0", "2026-03-10": "1/1/1" },
  },
  {
    name: "26. a list that names the dead is a conflict: nothing is certain, on no day",
    records: [
      stated("detained", "2025-01-01"),
      stated("died_in_custody", "2026-01-05"),
      stated("detained", "../2026-04-06"),
    ],
    held: { "2024-12-31": "0/0/1", "2025-06-01": "0/1/1", "2026-02-01": "0/0/1", "2026-04-06": "0/1/1" },
  },
];
