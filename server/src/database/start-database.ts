import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Logins } from "@paradero/drizzle/connect";
import type { Configuration } from "../configuration.ts";
import { loginsOfOwnServer } from "./own-server.ts";
import { startEmbeddedPostgres } from "./embedded-postgres.ts";

/** A database that answers, and how to reach it. */
export interface RunningDatabase {
  readonly logins: Logins;
  /** Leaves a server that is not ours alone. */
  readonly stop: () => Promise<void>;
}

/** Where a running server tells the commands of the same data directory how to reach its database. */
export function connectionFile(dataDirectory: string): string {
  return join(dataDirectory, "connection");
}

/**
 * Gives the database of a configuration: the server of `DATABASE_URL`, or our own, started for this process. Throws a
 * `StartFailure`.
 */
export async function startDatabase(
  configuration: Pick<Configuration, "databaseUrl" | "publicDatabaseUrl" | "dataDirectory" | "secret">,
  say: (sentence: string) => void = () => undefined,
): Promise<RunningDatabase> {
  const { databaseUrl, dataDirectory } = configuration;
  if (databaseUrl !== null) {
    return { logins: await loginsOfOwnServer(databaseUrl, configuration), stop: () => Promise.resolve() };
  }
  const { logins, stop } = await startEmbeddedPostgres({ directory: dataDirectory, say });
  const file = connectionFile(dataDirectory);
  rmSync(file, { force: true });
  writeFileSync(file, `${JSON.stringify(logins)}\n`, { mode: 0o600, flag: "wx" });
  return {
    logins,
    async stop() {
      rmSync(file, { force: true });
      await stop();
    },
  };
}
