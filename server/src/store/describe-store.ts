import { formatDay } from "@paradero/shared/dates/days";
import { type Reader, todayOf } from "../access/readers/reader.ts";
import { VERSION } from "./version.ts";

export interface StoreDescription {
  /** The day on the store's calendar: `YYYY-MM-DD`. */
  readonly today: string;
  readonly timeZone: string;
  /** `YYYY-MM-DD`, before which nothing is on record; null for none. */
  readonly firstDay: string | null;
  /** ISO day: the first one on which anybody is counted in some status; null where nobody ever is. */
  readonly firstCounted: string | null;
  /** How many people this reader may see. */
  readonly people: number;
  /**
   * Moves whenever something that this reader may see changes: what `changes.follow` goes on from. For staff the newest
   * change of the log; for everybody else it is counted from visible facts, for the log would tell how much is hidden
   * (PROMISES.md 15).
   */
  readonly changeSeq: number;
  readonly version: string;
}

/** What a client needs to know of the store before its first page. */
export function describeStore(reader: Reader): StoreDescription {
  const { firstCounted } = reader.census;
  return {
    today: formatDay(todayOf(reader)),
    timeZone: reader.timeZone,
    firstDay: reader.firstDay === null ? null : formatDay(reader.firstDay),
    firstCounted: firstCounted === null ? null : formatDay(firstCounted),
    people: reader.census.size,
    changeSeq: seqFor(reader),
    version: VERSION,
  };
}

function seqFor(reader: Reader): number {
  return reader.sees === "staff" ? reader.feed.seq() : reader.census.changeSeq;
}
