import { randomBytes } from "node:crypto";
import type { Logins } from "@paradero/drizzle/connect";
import { openLogins } from "@paradero/drizzle/logins/open-logins";
import postgres from "postgres";
import { inject } from "vitest";
import type {} from "./global-setup.ts";

export interface FreshDatabase {
  /** As an operator names it in `DATABASE_URL`: of a superuser. */
  readonly url: string;
  readonly logins: Logins;
  /** Also ends the connections that a test left open. */
  drop(): Promise<void>;
}

/** A database of a test's own, migrated, and with the Venezuela case set in it where that is asked for. */
export async function freshDatabase(wanted: { readonly caseSet?: boolean } = {}): Promise<FreshDatabase> {
  const { adminUrl, migrated, withCaseSet, caseSetFault } = inject("postgres");
  if (wanted.caseSet && caseSetFault !== "") throw new Error(`There is no case set to test with: ${caseSetFault}`);
  const name = `test_${randomBytes(8).toString("hex")}`;
  await administer(adminUrl, `create database ${name} template ${wanted.caseSet ? withCaseSet : migrated}`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  const logins = await openLogins(url.href);
  return { url: url.href, logins, drop: () => administer(adminUrl, `drop database if exists ${name} with (force)`) };
}

async function administer(adminUrl: string, statement: string): Promise<void> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => undefined });
  await sql.unsafe(statement).finally(() => sql.end());
}
