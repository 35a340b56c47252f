import type { BlockList } from "node:net";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type Day, parseDay } from "@paradero/shared/dates/days";
import { type Locale, LOCALES } from "@paradero/shared/words/locales";
import { z } from "zod";
import { readProxies } from "./http/proxies.ts";
import { StartFailure } from "./process/start-failure.ts";

/** Everything that an operator can set, from the environment alone. */
export interface Configuration {
  /** 0 takes a free one. */
  readonly port: number;
  readonly host: string;
  /** Absolute. */
  readonly dataDirectory: string;
  /** A PostgreSQL of the organisation's own; `null` for the one that comes with Paradero. */
  readonly databaseUrl: string | null;
  /** For anonymous readers, with `databaseUrl`; `null` to make a login for them there. */
  readonly publicDatabaseUrl: string | null;
  /** What the store decides at its first start and then keeps; null where the operator said nothing. */
  readonly caseSet: CaseSet | null;
  readonly timeZone: string | null;
  readonly language: Locale | null;
  readonly firstDay: Day | null;
  /** Whose word is believed on where a request comes from, besides this machine's own. */
  readonly proxies: BlockList;
  /** Signs cookies and encrypts the secrets of authenticators; `null` for the one that the store keeps. */
  readonly secret: string | null;
  readonly logLevel: LogLevel;
}

const CASE_SETS = ["venezuela", "none"] as const;
export type CaseSet = (typeof CASE_SETS)[number];

const LOG_LEVELS = ["silent", "error", "warn", "info", "debug"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface Variable {
  readonly default: string;
  readonly means: string;
  /** What would be right, as the end of "it takes …". */
  readonly takes: string;
  /** Its value holds a password, and no sentence may repeat it. */
  readonly secret?: true;
}

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));

/** The table of the README; a contract test holds the two together. */
export const ENVIRONMENT = {
  PORT: { default: "4000", means: "Port of the web server", takes: "a whole number from 0 (any free port) to 65535" },
  HOST: {
    default: "127.0.0.1",
    means: "Address it listens on; 0.0.0.0 for every network of the machine",
    takes: "an IP address or the name of a host",
  },
  PARADERO_DATA: {
    default: ".data",
    means: "Directory of the database and its logs; not used with DATABASE_URL",
    takes: "the path of a directory",
  },
  DATABASE_URL: {
    default: "",
    means:
      "PostgreSQL 18 server to use instead of the one that comes with Paradero; its user owns the database and makes the logins",
    takes: "postgres://user:password@host:5432/database",
    secret: true,
  },
  PARADERO_PUBLIC_DATABASE_URL: {
    default: "",
    means: "The database of DATABASE_URL or its replica for anonymous readers; its user is only in paradero_public",
    takes: "postgres://user:password@host:5432/database",
    secret: true,
  },
  PARADERO_CASE_SET: {
    default: "venezuela",
    means: "What a new store is filled with; kept at its first start, like the next three",
    takes: CASE_SETS.join(" or "),
  },
  PARADERO_TZ: {
    default: "",
    means: "Time zone in which a day begins; that of the case set, or UTC until it is decided",
    takes: "a name of the IANA time zone database, like America/Caracas",
  },
  PARADERO_LANGUAGE: {
    default: "",
    means: "Language of the pages for whoever reads neither; that of the case set, or Spanish",
    takes: LOCALES.join(" or "),
  },
  PARADERO_FIRST_DAY: {
    default: "",
    means: "Day before which nothing can be on record; none without it",
    takes: "a calendar day like 1999-02-02",
  },
  PARADERO_PROXIES: {
    default: "",
    means: "Proxies in front, whose X-Forwarded-For or Forwarded says who asks; those on this machine are known",
    takes: "IP addresses and ranges like 172.16.0.0/12, with commas between",
  },
  PARADERO_SECRET: {
    default: "",
    means:
      "Key that signs sessions and encrypts the secrets of authenticators; the store keeps one of its own without it",
    takes: "at least 32 characters, the same on every node",
    secret: true,
  },
  PARADERO_LOG_LEVEL: { default: "info", means: "How much is logged", takes: LOG_LEVELS.join(", ") },
} as const satisfies Record<string, Variable>;

const notSaid = z.literal("").transform(() => null);
const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((number) => number <= 65_535);
const host = z.string().regex(/^[\w.:%-]+$/);
const path = z.string().refine((text) => !text.includes("\0"));
const postgresUrl = notSaid.or(z.url({ protocol: /^postgres(ql)?$/ }));
const proxies = z.string().transform((text, check) => {
  try {
    return readProxies(text);
  } catch {
    check.addIssue("not a list of addresses");
    return z.NEVER;
  }
});
const secret = notSaid.or(z.string().min(32));
const timeZone = z.string().refine(isTimeZone);
const firstDay = z.string().transform((text, check) => {
  const day = parseDay(text);
  if (day !== undefined) return day;
  check.addIssue("not a calendar day");
  return z.NEVER;
});

/**
 * Reads the configuration; an empty variable counts as not set. Throws a `StartFailure` that names the variable, its
 * value (unless it holds a password) and what it takes.
 */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const read = <T>(name: keyof typeof ENVIRONMENT, schema: z.ZodType<T>): T =>
    readVariable(name, environment[name], schema);
  const base = environment["PARADERO_DATA"] ? "." : PROJECT;
  return {
    port: read("PORT", port),
    host: read("HOST", host),
    dataDirectory: resolve(base, read("PARADERO_DATA", path)),
    databaseUrl: read("DATABASE_URL", postgresUrl),
    publicDatabaseUrl: read("PARADERO_PUBLIC_DATABASE_URL", postgresUrl),
    caseSet: environment["PARADERO_CASE_SET"] ? read("PARADERO_CASE_SET", z.enum(CASE_SETS)) : null,
    timeZone: read("PARADERO_TZ", notSaid.or(timeZone)),
    language: read("PARADERO_LANGUAGE", notSaid.or(z.enum(LOCALES))),
    firstDay: read("PARADERO_FIRST_DAY", notSaid.or(firstDay)),
    proxies: read("PARADERO_PROXIES", proxies),
    secret: read("PARADERO_SECRET", secret),
    logLevel: read("PARADERO_LOG_LEVEL", z.enum(LOG_LEVELS)),
  };
}

function readVariable<T>(name: keyof typeof ENVIRONMENT, given: string | undefined, schema: z.ZodType<T>): T {
  const variable: Variable = ENVIRONMENT[name];
  const result = schema.safeParse(given || variable.default);
  if (result.success) return result.data;
  const shown = variable.secret ? "has a value that cannot be used" : `is "${given}"`;
  throw new StartFailure(`The environment variable ${name} ${shown}; it takes ${variable.takes}.`);
}

/** Whether the IANA time zone database has a zone of this name. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
