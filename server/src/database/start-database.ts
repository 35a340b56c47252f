import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Configuration } from "../configuration.ts";
import { refuseUnusableServer } from "./own-server.ts";
import { startEmbeddedPostgres } from "./embedded-postgres.ts";

/** A database that answers, and how to reach it. */
export interface RunningDatabase {
  /** A user who owns the database and may take on the roles `paradero_app` and `paradero_public`. */
  readonly ownerUrl: string;
  /** For anonymous readers: a user of its own where the operator gave one, else the same. */
  readonly publicUrl: string;
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
  configuration: Pick<Configuration, "databaseUrl" | "publicDatabaseUrl" | "dataDirectory">,
  say: (sentence: string) => void = () => undefined,
): Promise<RunningDatabase> {
  const { databaseUrl, publicDatabaseUrl, dataDirectory } = configuration;
  if (databaseUrl !== null) {
    await refuseUnusableServer(databaseUrl);
    return { ownerUrl: databaseUrl, publicUrl: publicDatabaseUrl ?? databaseUrl, stop: () => Promise.resolve() };
  }
  const embedded = await startEmbeddedPostgres({ directory: dataDirectory, say });
  const file = connectionFile(dataDirectory);
  rmSync(file, { force: true });
  writeFileSync(file, `${embedded.ownerUrl}\n`, { mode: 0o600, flag: "wx" });
  return {
    ownerUrl: embedded.ownerUrl,
    publicUrl: publicDatabaseUrl ?? embedded.ownerUrl,
    async stop() {
      rmSync(file, { force: true });
      await embedded.stop();
    },
  };
}
