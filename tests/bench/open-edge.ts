import { randomBytes } from "node:crypto";
import { connect, type Connection, type Logins } from "@paradero/drizzle/connect";
import { Access } from "@paradero/server/access/access";
import { openReaders } from "@paradero/server/access/readers/open-readers";
import { createApp } from "@paradero/server/http/app";
import { SILENT_LOG } from "@paradero/server/testing/silent-log";
import { LIMITS, type WorkLimits } from "@paradero/server/work/limits";
import { DEFAULT_LOCALE } from "@paradero/shared/words/locales";

/** One asker asks for more than anybody may. */
const ENOUGH = { atOnce: 1e12, perSecond: 1e12 };
export const WIDE: WorkLimits = { ...LIMITS, address: ENOUGH, account: ENOUGH };

type App = ReturnType<typeof createApp>;

/** The whole API of a store, in this process. */
export interface Edge {
  /** Another one over the same store, with buckets of its own. */
  readonly appWith: (limits: WorkLimits) => App;
  /** Connections of the application, without row security. */
  readonly staff: Connection;
}

export async function withEdge<T>(logins: Logins, work: (edge: Edge) => Promise<T>): Promise<T> {
  const visitors = connect(logins, { role: "public" });
  const filling = connect(logins, { role: "public", max: 4, statementTimeout: 0 });
  const staff = connect(logins, { role: "app" });
  const readers = await openReaders({
    visitors,
    filling,
    staff,
    clock: Date.now,
    random: randomBytes,
    timeZone: "UTC",
    firstDay: null,
    complain: (reason) => console.error(reason),
  });
  try {
    const access = await Access.open({ database: staff.db, clock: Date.now, key: null });
    const edge = { isReady: () => true, assets: new Map(), language: DEFAULT_LOCALE, log: SILENT_LOG };
    return await work({ staff, appWith: (limits) => createApp({ readers, access, ...edge, limits }) });
  } finally {
    readers.close();
    await Promise.all([visitors.close(), filling.close(), staff.close()]);
  }
}
