import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { afterAll, afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { sqlstate } from "../../../tests/postgres/sqlstate.ts";
import { type Connection, connect, type Logins } from "../connect.ts";
import { migrate } from "../migrate.ts";
import { openLogins } from "./open-logins.ts";
import { refuseMightyLogin } from "./refuse-mighty-login.ts";
import { LoginsRefused } from "./refused.ts";

const { adminUrl } = inject("postgres");
const admin = postgres(adminUrl, { max: 1, onnotice: () => undefined });

let database: string;
/** Of a user with a password who owns the empty database, and is no superuser. */
let owner: { name: string; url: string };
beforeEach(async () => {
  const random = randomBytes(6).toString("hex");
  database = `test_${random}`;
  owner = { name: `owner_${random}`, url: addressOf(`owner_${random}`, "a password") };
  await admin.unsafe(`create role ${owner.name} login password 'a password'`);
  await admin.unsafe(`create database ${database} owner ${owner.name}`);
});
afterEach(async () => void (await admin.unsafe(`drop database ${database} with (force)`)));
afterAll(() => admin.end());

function addressOf(user: string, password: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  [url.username, url.password] = [user, password];
  return url.href;
}

function superuserUrl(): string {
  const { username, password } = new URL(adminUrl);
  return addressOf(username, password);
}

async function as<T>(logins: Logins, role: keyof Logins, work: (sql: Connection["sql"]) => Promise<T>): Promise<T> {
  const { sql, close } = connect(logins, { role, max: 1 });
  return work(sql).finally(close);
}

async function whoIs(logins: Logins, role: keyof Logins) {
  const [row] = await as(
    logins,
    role,
    (sql) => sql`select session_user::text as user, rolsuper from pg_roles where rolname = session_user`,
  );
  return row;
}

describe("under a superuser", () => {
  test("three logins of the database's own are made, and the superuser owns and serves nothing", async () => {
    const logins = await openLogins(superuserUrl());
    for (const role of ["app", "public", "owner"] as const) {
      expect(await whoIs(logins, role)).toEqual({ user: `paradero_${role}_at_${database}`, rolsuper: false });
    }
    await migrate(logins);
    const owners = await as(
      logins,
      "owner",
      (sql) => sql<{ name: string }[]>`
        select distinct pg_get_userbyid(relowner)::text as name from pg_class
        where relnamespace::regnamespace::text in ('workspace', 'published', 'access', 'migrations') order by 1`,
    );
    expect(owners.map(({ name }) => name)).toEqual(["paradero_gate", `paradero_owner_at_${database}`]);
  });

  test("asked again, it gives the same logins and changes nothing", async () => {
    const logins = await openLogins(superuserUrl());
    const roles = () => admin`select oid, rolpassword from pg_authid where rolname like ${`%${database}`} order by 1`;
    const before = [...(await roles())];
    expect(await openLogins(superuserUrl())).toEqual(logins);
    expect([...(await roles())]).toEqual(before);
  });

  test("a store of an earlier version, which the superuser owned, is taken over whole and still migrates", async () => {
    const asItWas = superuserUrl();
    await migrate({ owner: asItWas });
    const logins = await openLogins(asItWas);
    const left = await as(
      logins,
      "owner",
      (sql) => sql`
        select c.oid::regclass::text from pg_class c where pg_get_userbyid(relowner) = 'postgres'
          and relnamespace::regnamespace::text in ('workspace', 'published', 'access', 'migrations')
        union all
        select oid::regprocedure::text from pg_proc where pg_get_userbyid(proowner) = 'postgres'
          and pronamespace::regnamespace::text in ('workspace', 'published', 'access', 'migrations')
        union all
        select nspname::text from pg_namespace where pg_get_userbyid(nspowner) = 'postgres'
          and nspname in ('workspace', 'published', 'access', 'migrations', 'extensions')`,
    );
    expect([...left]).toEqual([]);
    await migrate(logins);
    await as(logins, "owner", (sql) => sql`alter table workspace.people add column another text`);
  });

  test("a password that was changed behind its back is set again", async () => {
    const logins = await openLogins(superuserUrl());
    await admin.unsafe(`alter role paradero_app_at_${database} password 'another'`);
    expect(await sqlstate(as(logins, "app", (sql) => sql`select 1`))).toBe("28P01");
    await openLogins(superuserUrl());
    expect(await sqlstate(as(logins, "app", (sql) => sql`select 1`))).toBe("allowed");
  });

  test("a login that was given more than its role is refused", async () => {
    const logins = await openLogins(superuserUrl());
    await admin.unsafe(`grant pg_read_server_files to paradero_public_at_${database}`);
    await expect(openLogins(superuserUrl())).rejects.toThrow(LoginsRefused);
    await expect(refuseMightyLogin({ app: superuserUrl() }, "app")).rejects.toThrow(/postgres may do too much/);
    await expect(refuseMightyLogin({ public: logins.app }, "public")).rejects.toThrow(/in paradero_public alone/);
  });
});

describe("under an owner who is no superuser", () => {
  test("who may not create roles, one sentence says what to run, and then it goes", async () => {
    const refusal: unknown = await openLogins(owner.url).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(LoginsRefused);
    const sentence = refusal instanceof Error ? refusal.message : "";
    expect(sentence).toContain(`alter role ${owner.name} createrole; grant paradero_app, `);
    await admin.unsafe(sentence.slice(sentence.indexOf("once: ") + "once: ".length));
    const logins = await openLogins(owner.url);
    expect(logins.owner).toBe(owner.url);
    await migrate(logins);
    for (const role of ["app", "public"] as const) {
      expect(await whoIs(logins, role)).toEqual({ user: `paradero_${role}_at_${database}`, rolsuper: false });
      expect([...(await as(logins, role, (sql) => sql`select 1 from people`))]).toEqual([]);
    }
    await admin.unsafe(`alter role ${owner.name} nocreaterole`);
    expect(await openLogins(owner.url)).toEqual(logins);
  });

  test("without a password in the address, passwords follow from the secret, or it is refused", async () => {
    await expect(openLogins(addressOf(owner.name, ""))).rejects.toThrow(/PARADERO_SECRET/);
  });
});

test("the login of one database cannot get into another of the same server", async () => {
  const logins = await openLogins(superuserUrl());
  const other = new URL(logins.app);
  other.pathname = `/${inject("postgres").migrated}`;
  expect(await sqlstate(as({ ...logins, app: other.href }, "app", (sql) => sql`select 1`))).toBe("42501");
});
