import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import { type Day, dayAt } from "@paradero/shared/days";
import type { ReaderCensus } from "../census/reader-census.ts";

/** A connection of one database role: what that role cannot select, no query of ours can return. */
export type ReaderDatabase = PostgresJsDatabase;

/**
 * Everything that a verb may use to answer somebody. Each kind of reader has its own database role and a census that was
 * filled through it, so an answer cannot rest on what the reader may not see (ARCHITECTURE, decision 5).
 */
export interface Reader {
  /** `public` is anonymous and sees what is published; `staff` sees the workspace. */
  readonly sees: "public" | "staff";
  readonly database: ReaderDatabase;
  readonly census: ReaderCensus;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  /** IANA name of the zone whose calendar the store keeps ("America/Caracas"). */
  readonly timeZone: string;
}

/** The day on the store's calendar, now. */
export function todayOf(reader: Pick<Reader, "clock" | "timeZone">): Day {
  return dayAt(reader.clock(), reader.timeZone);
}
