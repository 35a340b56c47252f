import { randomBytes } from "node:crypto";
import { connect, type Logins } from "@paradero/drizzle/connect";
import { loadCaseSet } from "@paradero/drizzle/load-case-set";
import { openLogins } from "@paradero/drizzle/logins/open-logins";
import { migrate } from "@paradero/drizzle/migrate";
import { readCaseSet } from "@paradero/drizzle/read-case-set";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { startPostgres } from "./start-postgres.ts";

/** Databases that `freshDatabase` copies: one only migrated, one with the case set in it. */
const MIGRATED = "template_migrated";
const WITH_CASE_SET = "template_case_set";

/** What the tests of this run are told of its server. */
export interface TestPostgres {
  readonly adminUrl: string;
  readonly migrated: string;
  readonly withCaseSet: string;
  /** Why there is no database with the case set; empty where there is one. */
  readonly caseSetFault: string;
}

declare module "vitest" {
  interface ProvidedContext {
    postgres: TestPostgres;
  }
}

/** One real PostgreSQL for a whole run, migrated once. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  try {
    const adminUrl = server.url("postgres");
    await createDatabase(adminUrl, MIGRATED, "template1");
    await migrate(await openLogins(server.url(MIGRATED)));
    await createDatabase(adminUrl, WITH_CASE_SET, MIGRATED);
    const caseSetFault = await loadVenezuela(await openLogins(server.url(WITH_CASE_SET)));
    project.provide("postgres", { adminUrl, migrated: MIGRATED, withCaseSet: WITH_CASE_SET, caseSetFault });
  } catch (error) {
    await server.stop();
    throw error;
  }
  return () => server.stop();
}

async function createDatabase(adminUrl: string, name: string, template: string): Promise<void> {
  const sql = postgres(adminUrl, { max: 1 });
  await sql.unsafe(`create database ${name} template ${template}`).finally(() => sql.end());
}

/** A case set that cannot be loaded fails the tests that ask for it, and no others. */
async function loadVenezuela(logins: Logins): Promise<string> {
  const connection = connect(logins, { role: "app", max: 1 });
  try {
    const options = { name: "venezuela", now: new Date(), timeZone: "America/Caracas", random: randomBytes };
    await loadCaseSet(connection.db, await readCaseSet("venezuela"), options);
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await connection.close();
  }
}
