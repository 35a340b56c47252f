import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Connection, connect, type ConnectionRole, type Logins } from "@paradero/drizzle/connect";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sqlstate } from "../../../tests/postgres/sqlstate.ts";
import { scratchDirectory } from "../../../tests/reliability/scratch.ts";
import { type ServerProcess, startServer } from "../../../tests/reliability/server-process.ts";
import { importLists, paradero, wideList, wideMapping } from "../testing/import-lists.ts";
import { superuserPassword } from "./create-cluster.ts";
import { startEmbeddedPostgres } from "./embedded-postgres.ts";

const NOT_ALLOWED = "42501";
const ROLES = ["app", "public", "owner"] as const;

const scratch = scratchDirectory();
const dataDirectory = join(scratch.path, "walled");
const log = () => readFileSync(join(dataDirectory, "logs", "postgres.log"), "utf8");

let server: ServerProcess;
let logins: Logins;
const open: Partial<Record<ConnectionRole, Connection>> = {};
beforeAll(async () => {
  const first = await startEmbeddedPostgres({ directory: dataDirectory });
  const superuser = new URL(first.logins.owner);
  [superuser.username, superuser.password] = ["paradero", superuserPassword(join(dataDirectory, "postgres"))];
  const { sql, close } = connect({ owner: superuser.href }, { role: "owner", max: 1 });
  await sql`alter system set log_connections = 'authorization'`;
  await close();
  await first.stop();
  server = await startServer({ dataDirectory });
  logins = server.logins;
});
afterAll(async () => {
  await Promise.all(Object.values(open).map(({ close }) => close()));
  server.process.kill("SIGTERM");
  await server.ended;
  scratch.remove();
});

/** A pool as the server opens it, of one connection. */
function as(role: ConnectionRole): Connection["sql"] {
  return (open[role] ??= connect(logins, { role, max: 1 })).sql;
}

async function expectRefused(role: ConnectionRole, statements: readonly string[]): Promise<void> {
  const said: string[][] = [];
  for (const statement of statements) said.push([statement, await sqlstate(as(role).unsafe(statement))]);
  expect(said).toEqual(statements.map((statement) => [statement, NOT_ALLOWED]));
}

test("whatever the server and the command line do, they log in as one of the three, and after the start never to migrate", async () => {
  const atReady = log().length;
  const address = (path: string) => new URL(path, server.address);
  for (const path of [
    "health",
    "people",
    "people.csv",
    "census?from=2024-01-01&to=2024-02-01",
    "sources",
    "changes.atom",
  ]) {
    await (await fetch(address(`/api/v1/${path}`))).text();
  }
  await fetch(address("/trpc/access.signIn?batch=1"), {
    method: "POST",
    headers: { "content-type": "application/json", "sec-fetch-site": "same-origin" },
    body: JSON.stringify({ 0: { email: "nobody@example.org", password: "wrong" } }),
  });
  const byTheServer = usersOf(log().slice(atReady));
  const data = { PARADERO_DATA: dataDirectory };
  expect((await importLists(scratch.path, data)(wideList("Ana Prueba;V-1;;;03/02/2024;;;;"), wideMapping())).code).toBe(
    0,
  );
  expect((await paradero(["census", "--from", "2024-05-01", "--to", "2024-05-01"], data)).code).toBe(0);
  expect((await paradero(["user", "list"], data)).code).toBe(0);
  expect((await paradero(["backup", join(scratch.path, "walled.backup")], data)).code).toBe(0);
  const byAll = usersOf(log().slice(atReady));
  const [app, visitor, owner] = ROLES.map((role) => new URL(logins[role]).username);
  expect([app, visitor, owner].every((user) => user?.startsWith("paradero_"))).toBe(true);
  // Those of the start are kept and used.
  expect([app, visitor]).toEqual(expect.arrayContaining(byTheServer));
  expect(byAll).toEqual([app, owner, visitor].toSorted());
});

/** Who was let in, as PostgreSQL itself tells. */
function usersOf(text: string): string[] {
  const lines = text.matchAll(/connection authorized: user=(\S+)/g);
  return [...new Set(Array.from(lines, ([, user = ""]) => user))].toSorted();
}

describe.each(ROLES)("a connection of %s", (role) => {
  test("is a login of its own, and what puts a role on or off leaves it what it is", async () => {
    const user = new URL(logins[role]).username;
    for (const statement of [
      "set role none",
      "reset role",
      "select set_config('role', 'none', false)",
      "reset session authorization",
      "set session authorization default",
    ]) {
      await as(role).unsafe(statement);
      const [who] = await as(
        role,
      )`select session_user::text, current_user::text, current_setting('is_superuser') as mighty`;
      expect([statement, who]).toEqual([statement, { session_user: user, current_user: user, mighty: "off" }]);
    }
  });

  test("cannot become anybody else", async () => {
    const logged = ROLES.filter((one) => one !== role).map((one) => new URL(logins[one]).username);
    const statements = ["paradero", "paradero_app", "paradero_public", ...logged].flatMap((name) => [
      `set role ${name}`,
      `set session authorization ${name}`,
      `select set_config('role', '${name}', false)`,
      `select set_config('session_authorization', '${name}', false)`,
    ]);
    await expectRefused(role, statements);
  });

  test("cannot reach the machine, its files and programs, or the settings of its server", async () => {
    await expectRefused(role, [
      "copy (select 1) to program 'true'",
      "do $$ begin execute 'copy (select 1) to program ''true'''; end $$",
      "copy (select 1) to '/tmp/paradero-walls'",
      "select lo_import('/etc/passwd')",
      "select lo_export(1, '/tmp/paradero-walls')",
      "select pg_read_file('/etc/passwd')",
      "select pg_read_binary_file('PG_VERSION')",
      "select pg_ls_dir('.')",
      "select pg_stat_file('PG_VERSION')",
      "select rolpassword from pg_authid",
      "create function mine() returns int language c as 'libc.so.6', 'getpid'",
      "create function mine() returns int language internal as 'pg_backend_pid'",
      "create language plpython3u",
      "load 'auth_delay'",
      "alter system set fsync = off",
      "select pg_reload_conf()",
      "set session_replication_role = replica",
      "alter role paradero password 'mine'",
      "create role mine superuser",
      "create database mine",
    ]);
  });
});

test.each(["app", "public"] as const)("%s can keep nothing but what its role may write", async (role) => {
  await expectRefused(role, [
    "create table workspace.mine (x int)",
    "create table published.mine (x int)",
    "create table public.mine (x int)",
    "create temporary table mine (x int)",
    "create schema mine",
    "create function pg_temp.mine() returns int language sql as 'select 1'",
    "select lo_create(0)",
    "select lo_from_bytea(0, 'x')",
    "set role paradero_gate",
  ]);
});

test("the application cannot rewrite the change log or what was on record, nor take its guards away", async () => {
  await expectRefused("app", [
    "update changes set actor = 'nobody'",
    "delete from changes",
    "truncate changes",
    "update status_records set status = 'released'",
    "delete from status_records",
    "alter table status_records disable trigger all",
    "drop trigger append_only on changes",
    "alter table changes add column x int",
    "select * from migrations.journal",
  ]);
});
