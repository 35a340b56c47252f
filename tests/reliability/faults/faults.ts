import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { troubleOf } from "@paradero/drizzle/trouble";
import type postgres from "postgres";
import { type Started, start } from "../bulk-kill.ts";
import type { SmallDisk } from "./small-disk.ts";

/** What can befall a change while it is made. */
export const FAULTS = [
  "killed",
  "client cut",
  "database cut",
  "statement time-out",
  "transaction time-out",
  "disk full",
] as const;
export type Fault = (typeof FAULTS)[number];

/** Where it happens. */
export interface Scene {
  readonly url: string;
  /** As a superuser of the database. */
  readonly admin: postgres.Sql;
  /** Null where nobody may make one. */
  readonly disk: SmallDisk | null;
  server: Started;
}

interface Strike {
  /** Ends the connection of whoever asked. */
  readonly hangUp: AbortController;
  /** Milliseconds from the request on. */
  readonly after: number;
}

interface Way {
  /** Before the change is asked for. */
  readonly before?: (scene: Scene, strike: Strike) => Promise<void>;
  /** While it is made. */
  readonly during?: (scene: Scene, strike: Strike) => Promise<void>;
  /** Everything is as it was again. */
  readonly mend?: (scene: Scene) => Promise<void>;
}

const MOST_TRIES = 200;
const OF_THE_SERVER = "application_name = 'paradero-app' and datname = current_database()";

export const WAYS: Readonly<Record<Fault, Way>> = {
  killed: {
    during: async ({ server }, { after }) => {
      await pause(after);
      server.child.kill("SIGKILL");
      await once(server.child, "exit");
    },
    mend: async (scene) => {
      scene.server = await start(scene.url);
    },
  },
  "client cut": {
    during: async (_, { after, hangUp }) => {
      await pause(after);
      hangUp.abort();
    },
  },
  "database cut": {
    during: async ({ admin }, { after }) => {
      await pause(after);
      await admin.unsafe(`select pg_terminate_backend(pid) from pg_stat_activity where ${OF_THE_SERVER}`);
    },
  },
  // What the server gives up after its time and what is cancelled end alike. Between two statements nothing is given up.
  "statement time-out": {
    during: async ({ admin }, { after }) => {
      await pause(after);
      const cancelled = () =>
        admin.unsafe(`select pg_cancel_backend(pid) from pg_stat_activity where ${OF_THE_SERVER} and state = 'active'`);
      for (let tries = 0; tries < MOST_TRIES; tries += 1) if ((await cancelled()).length > 0) return;
    },
  },
  "transaction time-out": {
    before: async (scene, { after }) => setTransactionTimeout(scene, Math.max(1, Math.round(after))),
    mend: async (scene) => setTransactionTimeout(scene, 0),
  },
  "disk full": {
    before: async ({ disk, admin }) => {
      disk?.fill();
      // What is left of the pages holds small changes: every other time even that is used up.
      if (Math.random() < 0.5) await useUpPages(admin);
    },
    mend: async ({ disk }) => disk?.empty(),
  },
};

/** Of connections that are made from here on: those that there are end. */
async function setTransactionTimeout({ admin, url }: Scene, milliseconds: number): Promise<void> {
  await admin.unsafe("set transaction_timeout = 0");
  await admin.unsafe(`alter database ${new URL(url).pathname.slice(1)} set transaction_timeout = ${milliseconds}`);
  await admin.unsafe(`select pg_terminate_backend(pid) from pg_stat_activity where ${OF_THE_SERVER}`);
}

async function useUpPages(admin: postgres.Sql): Promise<void> {
  const row = "insert into workspace.changes (at, actor, action) values (now(), 'system:test', 'test.fill')";
  try {
    for (;;) await admin.unsafe(row);
  } catch (error) {
    if (troubleOf(error) !== "full") throw error;
  }
}
