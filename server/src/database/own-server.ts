import { connect, type Logins } from "@paradero/drizzle/connect";
import { openLogins } from "@paradero/drizzle/logins/open-logins";
import { refuseMightyLogin } from "@paradero/drizzle/logins/refuse-mighty-login";
import { LoginsRefused } from "@paradero/drizzle/logins/refused";
import type { Configuration } from "../configuration.ts";
import { StartFailure } from "../process/start-failure.ts";
import { POSTGRES_MAJOR } from "./binaries.ts";

/**
 * The logins of the database of `DATABASE_URL`, made where they are missing. Throws a `StartFailure` if the server does not
 * answer, is too old, or lets nobody in who may only do what serving takes. The password is in no sentence.
 */
export async function loginsOfOwnServer(
  databaseUrl: string,
  { publicDatabaseUrl, secret }: Pick<Configuration, "publicDatabaseUrl" | "secret">,
): Promise<Logins> {
  const { host, pathname } = new URL(databaseUrl);
  const where = `The database ${pathname.slice(1)} at ${host} (DATABASE_URL)`;
  try {
    const version = await versionOf(databaseUrl);
    if (Number.parseInt(version, 10) < Number(POSTGRES_MAJOR)) {
      throw new StartFailure(`${where} is PostgreSQL ${version}, and Paradero needs ${POSTGRES_MAJOR} or later.`);
    }
    const logins = await openLogins(databaseUrl, secret);
    if (publicDatabaseUrl === null) return logins;
    await refuseMightyLogin({ public: publicDatabaseUrl }, "public");
    return { ...logins, public: publicDatabaseUrl };
  } catch (error) {
    if (error instanceof StartFailure) throw error;
    if (error instanceof LoginsRefused) {
      throw new StartFailure(`${where} cannot be used. ${error.message}`, { cause: error });
    }
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartFailure(`${where} cannot be used: ${reason}. Check the address, the name and the password.`, {
      cause: error,
    });
  }
}

async function versionOf(url: string): Promise<string> {
  const { sql, close } = connect({ owner: url }, { role: "owner", max: 1 });
  try {
    const [found] = await sql<{ version: string }[]>`select current_setting('server_version') as version`;
    return found?.version ?? "";
  } finally {
    await close();
  }
}
