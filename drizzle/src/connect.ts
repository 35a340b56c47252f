import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";

/**
 * Who a connection is in the database. `app` reads and adds facts in `workspace`; `public` reads the `published` views,
 * which have the names of the tables; `owner` migrates.
 */
export type ConnectionRole = "app" | "public" | "owner";

/** The address of one database for each of them: each logs in as itself, and none can become another. */
export type Logins = Readonly<Record<ConnectionRole, string>>;

export interface ConnectOptions<Role extends ConnectionRole = ConnectionRole> {
  readonly role: Role;
  /** Most connections at once. */
  readonly max?: number;
  /** Milliseconds after which the server gives a statement up, and a transaction that waits for us; 0 for never. */
  readonly statementTimeout?: number;
}

export type Database = PostgresJsDatabase;
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

export interface Connection {
  readonly db: Database;
  /** The driver under `db`, for LISTEN and COPY. Dates and timestamps come out of it as PostgreSQL writes them. */
  readonly sql: postgres.Sql;
  /** Lets running statements end, at most one second. */
  readonly close: () => Promise<void>;
}

const SETTINGS: Record<ConnectionRole, { search_path: string; statement_timeout: number }> = {
  app: { search_path: "workspace, extensions", statement_timeout: 60_000 },
  public: { search_path: "published, extensions", statement_timeout: 15_000 },
  owner: { search_path: "workspace, extensions", statement_timeout: 0 },
};

/** Opens a pool on the database of `logins`, as the login of a role. Connections are made on first use. */
export function connect<Role extends ConnectionRole>(
  logins: Readonly<Record<Role, string>>,
  options: ConnectOptions<Role>,
): Connection {
  const settings = SETTINGS[options.role];
  const { address, socketDirectory } = readUrl(logins[options.role]);
  const sql = postgres(address, {
    ...(socketDirectory === null ? {} : { host: socketDirectory }),
    max: options.max ?? 10,
    connect_timeout: 10,
    onnotice: () => undefined,
    connection: {
      ...settings,
      application_name: `paradero-${options.role}`,
      statement_timeout: options.statementTimeout ?? settings.statement_timeout,
      idle_in_transaction_session_timeout: options.role === "owner" || options.statementTimeout === 0 ? 0 : 60_000,
    },
  });
  return { db: drizzle(sql), sql, close: () => sql.end({ timeout: 1 }) };
}

/**
 * The driver lets parameters of the URL override those of the code, so whatever decides what a connection may do is taken
 * out of it. `?host=/run/postgresql` names the directory of a Unix socket, as in libpq.
 */
function readUrl(text: string): { address: string; socketDirectory: string | null } {
  const url = new URL(text);
  const socketDirectory = url.searchParams.get("host");
  const settled = ["host", "role", "search_path", "options", "application_name", "session_authorization"];
  const timeouts = [...url.searchParams.keys()].filter((name) => name.endsWith("_timeout"));
  for (const name of [...settled, ...timeouts]) url.searchParams.delete(name);
  return { address: url.href, socketDirectory };
}
