import { connect } from "@paradero/drizzle/connect";
import { StartFailure } from "../process/start-failure.ts";
import { POSTGRES_MAJOR } from "./binaries.ts";

/** Throws a `StartFailure` if the server of `DATABASE_URL` does not answer or is too old. The password is in no sentence. */
export async function refuseUnusableServer(databaseUrl: string): Promise<void> {
  const { host, pathname } = new URL(databaseUrl);
  const where = `The database ${pathname.slice(1)} at ${host} (DATABASE_URL)`;
  const connection = connect(databaseUrl, { role: "owner", max: 1 });
  try {
    const [found] = await connection.sql<{ version: string }[]>`select current_setting('server_version') as version`;
    const version = found?.version ?? "";
    if (Number.parseInt(version, 10) >= Number(POSTGRES_MAJOR)) return;
    throw new StartFailure(`${where} is PostgreSQL ${version}, and Paradero needs ${POSTGRES_MAJOR} or later.`);
  } catch (error) {
    if (error instanceof StartFailure) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartFailure(`${where} cannot be used: ${reason}. Check the address, the name and the password.`, {
      cause: error,
    });
  } finally {
    await connection.close();
  }
}
