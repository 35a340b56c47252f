import type { Connection } from "@paradero/drizzle/connect";
import { newFactIds } from "@paradero/drizzle/fact-ids";
import type { Day } from "@paradero/shared/dates/days";
import { ReaderCensus } from "../../census/reader-census.ts";
import { UnnamedCensus } from "../../census/unnamed-census.ts";
import { ChangeFeed } from "../../changes/change-feed.ts";
import { ChangesUnderWay } from "../../changes/changes-under-way.ts";
import type { Readers } from "./readers.ts";

export interface OpenReadersOptions {
  /** Connections of the two roles. */
  readonly visitors: Connection;
  /** Through which the census of visitors is filled; theirs where it is left out. */
  readonly filling?: Connection;
  readonly staff: Connection;
  /** Through which what staff see is read whole; theirs where it is left out. */
  readonly fillingStaff?: Connection;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  readonly random: (bytes: number) => Uint8Array;
  readonly timeZone: string;
  readonly firstDay?: Day | null;
  /** Is told why a change could not be taken in at once. */
  readonly complain: (reason: unknown) => void;
}

/**
 * The two kinds of reader, each with a census that the change log keeps in step. That of staff is loaded when somebody
 * first signs in: nobody is at the first moment, and the public need not wait for it.
 */
export async function openReaders(options: OpenReadersOptions): Promise<Readers & { close(): void }> {
  const {
    visitors,
    filling = visitors,
    staff,
    fillingStaff = staff,
    clock,
    random,
    timeZone,
    firstDay = null,
    complain,
  } = options;
  const feed = await ChangeFeed.open(staff.sql, complain);
  const followed = (connection: Connection, hearsAll: boolean) =>
    feed.follow(() => ReaderCensus.load(connection.sql, firstDay), { hearsAll });
  const { census: unnamed } = await feed.follow(() => UnnamedCensus.load(fillingStaff.sql, firstDay), {
    hearsAll: false,
  });
  const times = { clock, timeZone, firstDay };
  const newFactId = newFactIds(clock, random);
  return {
    anonymous: { sees: "public", database: visitors.db, unnamed, ...times, ...(await followed(filling, false)) },
    staff: onceItWorked(async () => {
      const own = await followed(fillingStaff, true);
      const writing = { underWay: new ChangesUnderWay(fillingStaff.sql), newFactId, random };
      return { sees: "staff" as const, database: staff.db, unnamed: null, ...times, ...own, ...writing };
    }),
    close: () => feed.close(),
  };
}

/** Makes something once, and again where that failed. */
function onceItWorked<T>(make: () => Promise<T>): () => Promise<T> {
  let making: Promise<T> | undefined;
  return () =>
    (making ??= make().catch((error: unknown) => {
      making = undefined;
      throw error;
    }));
}
