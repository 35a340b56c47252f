import { setTimeout as pause } from "node:timers/promises";
import type { Sql } from "postgres";
import { connect } from "../connect.ts";
import { scramVerifier } from "./passwords.ts";
import { NOT_ALLOWED, codeOf } from "./refused.ts";
import { RIGHTS, type Wanted, loginsOf, quoted } from "./roles.ts";

const WRONG_PASSWORD = "28P01";
const NO_LOGIN = "28000";
/** How PostgreSQL says that somebody else did the same: duplicate object, unique violation, and "internal" where two grants met. */
const MET = new Set(["42710", "23505", "XX000"]);

/**
 * Makes what is missing of the roles, and lets the logins into their database. Roles belong to the cluster: another database
 * may make the same ones at the same moment.
 */
export async function makeRoles(sql: Sql, wanted: Wanted, at: { database: string; owner: string }): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await makeMissing(sql, wanted, at);
    } catch (error) {
      if (!MET.has(codeOf(error)) || attempt === 20) throw error;
      await pause(50);
    }
  }
}

async function makeMissing(sql: Sql, wanted: Wanted, at: { database: string; owner: string }): Promise<void> {
  const roles = await sql<{ name: string }[]>`select rolname::text as name from pg_roles`;
  const there = new Set(roles.map(({ name }) => name));
  for (const name of Object.values(RIGHTS)) if (!there.has(name)) await sql.unsafe(`create role ${name} nologin`);
  for (const { name, password, url } of loginsOf(wanted)) {
    if (there.has(name) && (await letsIn(url))) continue;
    const verb = there.has(name) ? "alter" : "create";
    await sql.unsafe(`${verb} role ${quoted(name)} login password '${scramVerifier(password)}'`);
  }
  await makeHeir(sql, RIGHTS.gate, at.owner, "inherit true, set true");
  // Never put on: what is put on can be taken off.
  await makeHeir(sql, RIGHTS.app, wanted.app.name, "inherit true, set false");
  await makeHeir(sql, RIGHTS.public, wanted.public.name, "inherit true, set false");
  await openDatabase(sql, at.database, [wanted.app.name, wanted.public.name]);
}

async function letsIn(url: string): Promise<boolean> {
  const { sql, close } = connect({ owner: url }, { role: "owner", max: 1 });
  try {
    await sql`select 1`;
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code === NOT_ALLOWED) return true;
    if (code === WRONG_PASSWORD || code === NO_LOGIN) return false;
    throw error;
  } finally {
    await close();
  }
}

async function makeHeir(sql: Sql, of: string, heir: string, how: string): Promise<void> {
  const [found] = await sql<{ isHeir: boolean }[]>`select pg_has_role(${heir}, ${of}, 'USAGE') as "isHeir"`;
  if (!found?.isHeir) await sql.unsafe(`grant ${of} to ${quoted(heir)} with ${how}`);
}

/** Only its own logins get into a database: those of other databases of the cluster inherit the same rights. */
async function openDatabase(sql: Sql, database: string, logins: readonly string[]): Promise<void> {
  const others = ["public", RIGHTS.app, RIGHTS.public];
  const [found] = await sql<{ isRight: boolean }[]>`
    select not has_database_privilege('public', current_database(), 'TEMPORARY')
      and bool_and(has_database_privilege(name, current_database(), 'CONNECT') = (name = any(${logins}::text[]))) as "isRight"
    from unnest(${[...others, ...logins]}::text[]) name`;
  if (found?.isRight) return;
  await sql.unsafe(`
    revoke connect, temporary on database ${quoted(database)} from public;
    revoke connect on database ${quoted(database)} from ${RIGHTS.app}, ${RIGHTS.public};
    grant connect on database ${quoted(database)} to ${logins.map(quoted).join()}`);
}
