import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { afterAll, afterEach, beforeEach, expect, inject, test } from "vitest";
import { connect } from "./connect.ts";
import { migrate } from "./migrate.ts";

const { adminUrl } = inject("postgres");
const admin = postgres(adminUrl, { max: 1, onnotice: () => undefined });
const made: string[] = [];

beforeEach(() => {
  made.length = 0;
});
afterEach(async () => {
  for (const name of made) await admin.unsafe(`drop database if exists ${name} with (force)`);
});

afterAll(() => admin.end());

async function emptyDatabase(owner = "postgres"): Promise<string> {
  const name = `test_${randomBytes(8).toString("hex")}`;
  made.push(name);
  await admin.unsafe(`create database ${name} owner ${owner}`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function journal(url: string): Promise<number> {
  const owner = connect(url, { role: "owner", max: 1 });
  const [row] = await owner.sql<{ applied: number }[]>`select count(*)::int as applied from migrations.journal`;
  await owner.close();
  return row?.applied ?? 0;
}

test("a second migration finds nothing to do", async () => {
  const url = await emptyDatabase();
  await migrate(url);
  const applied = await journal(url);
  await migrate(url);
  expect(await journal(url)).toBe(applied);
  expect(applied).toBeGreaterThan(3);
});

test("processes that migrate one database at once take turns, and two databases of one server do not meet", async () => {
  const [one, other] = [await emptyDatabase(), await emptyDatabase()];
  await Promise.all([one, one, one, other, other].map((url) => migrate(url)));
  expect(await journal(one)).toBe(await journal(other));
});

test("an owner who is no superuser can migrate, and take on both roles", async () => {
  const name = `owner_${randomBytes(6).toString("hex")}`;
  await admin.unsafe(`create role ${name} login createrole password 'test'`);
  // On a server of their own the owner makes the roles; here they are there, and the administrator hands them over.
  await admin.unsafe(
    `grant paradero_app, paradero_gate, paradero_public to ${name} with admin true, inherit false, set false`,
  );
  const url = new URL(await emptyDatabase(name));
  [url.username, url.password] = [name, "test"];
  await migrate(url.href);
  for (const role of ["app", "public"] as const) {
    const connection = connect(url.href, { role, max: 1 });
    expect([...(await connection.sql`select count(*)::int as people from people`)]).toEqual([{ people: 0 }]);
    await connection.close();
  }
});
