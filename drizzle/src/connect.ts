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
  /** Is told every statement that is sent, with its parameters. */
  readonly hear?: (statement: string, parameters: readonly unknown[]) => void;
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

type Settings = {
  readonly search_path: string;
  readonly statement_timeout: number;
  readonly plan_cache_mode?: string;
};

const SETTINGS: Record<ConnectionRole, Settings> = {
  app: { search_path: "workspace, extensions", statement_timeout: 60_000 },
  // Whatever the public asks is looked up by index: one plan of a statement is good for all its parameters.
  public: { search_path: "published, extensions", statement_timeout: 15_000, plan_cache_mode: "force_generic_plan" },
  owner: { search_path: "workspace, extensions", statement_timeout: 0 },
};

/** Opens a pool on the database of `logins`, as the login of a role. Connections are made on first use. */
export function connect<Role extends ConnectionRole>(
  logins: Readonly<Record<Role, string>>,
  options: ConnectOptions<Role>,
): Connection {
  const settings = SETTINGS[options.role];
  const { address, socketDirectory } = readUrl(logins[options.role]);
  const { hear } = options;
  const sql = postgres(address, {
    ...(hear && { debug: (_: number, statement: string, parameters: unknown[]) => hear(statement, parameters) }),
    ...(socketDirectory === null ? {} : { host: socketDirectory }),
    max: options.max ?? 10,
    connect_timeout: 10,
    onnotice: () => undefined,
    connection: {
      ...settings,
      // Compiling a plan takes longer than any of our questions.
      jit: "off",
      application_name: `paradero-${options.role}`,
      statement_timeout: options.statementTimeout ?? settings.statement_timeout,
      idle_in_transaction_session_timeout: options.role === "owner" || options.statementTimeout === 0 ? 0 : 60_000,
    },
  });
  return { db: drizzle(preparing(sql)), sql, close: () => sql.end({ timeout: 1 }) };
}

/** A statement with more is a list spelt out, and another statement with every length of it: not worth keeping. */
const MOST_PARAMETERS = 16;

/**
 * The query builder has each statement planned anew, and planning what row security adds to it takes longer than running it.
 * So the connection keeps the plan of every statement that comes again.
 */
function preparing(sql: postgres.Sql): postgres.Sql {
  const unsafe: postgres.Sql["unsafe"] = (query, parameters, options) =>
    sql.unsafe(query, parameters, { ...options, prepare: (parameters ?? []).length <= MOST_PARAMETERS });
  return new Proxy(sql, { get: (driver, name) => (name === "unsafe" ? unsafe : Reflect.get(driver, name)) });
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
