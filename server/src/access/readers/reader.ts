import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import { type Day, dayAt } from "@paradero/shared/dates/days";
import type { ReaderCensus } from "../../census/reader-census.ts";
import type { UnnamedCensus } from "../../census/unnamed-census.ts";
import type { ReaderFeed } from "../../changes/change-feed.ts";
import type { ChangesUnderWay } from "../../changes/changes-under-way.ts";

/** A connection of one database role: what that role cannot select, no query of ours can return. */
export type ReaderDatabase = PostgresJsDatabase;

/**
 * Everything that a verb may use to answer somebody. Each kind of reader has its own database role and a census that was
 * filled through it, so an answer cannot rest on what the reader may not see (ARCHITECTURE, decision 5).
 */
interface AnyReader {
  readonly database: ReaderDatabase;
  readonly census: ReaderCensus;
  /** Says when something that this reader may see has changed. */
  readonly feed: ReaderFeed;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  /** IANA name of the zone whose calendar the store keeps ("America/Caracas"). */
  readonly timeZone: string;
  /** The day before which the store has nothing on record (DOMAIN.md 3.2); null for none. */
  readonly firstDay: Day | null;
}

/** Anonymous: sees what is published. */
export interface PublicReader extends AnyReader {
  readonly sees: "public";
  /** Of those who may not be named it gives one rounded number. */
  readonly unnamed: UnnamedCensus;
}

/** Sees the workspace, and can write in it. */
export interface StaffReader extends AnyReader {
  readonly sees: "staff";
  /** Their own census has everybody. */
  readonly unnamed: null;
  readonly newFactId: () => string;
  /** What is being written just now. */
  readonly underWay: ChangesUnderWay;
  /** That many random bytes. */
  readonly random: (bytes: number) => Uint8Array;
}

export type Reader = PublicReader | StaffReader;

/** Whoever only counts: a census, and what day it is. */
export type Counter = Pick<Reader, "census" | "unnamed" | "clock" | "timeZone">;

/** The day on the store's calendar, now. */
export function todayOf(reader: Pick<Reader, "clock" | "timeZone">): Day {
  return dayAt(reader.clock(), reader.timeZone);
}
