import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { afterAll, afterEach, beforeEach, expect, inject, test } from "vitest";
import { connect, type Logins } from "./connect.ts";
import { openLogins } from "./logins/open-logins.ts";
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

async function emptyDatabase(): Promise<string> {
  const name = `test_${randomBytes(8).toString("hex")}`;
  made.push(name);
  await admin.unsafe(`create database ${name}`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function journal(logins: Logins): Promise<number> {
  const owner = connect(logins, { role: "owner", max: 1 });
  const [row] = await owner.sql<{ applied: number }[]>`select count(*)::int as applied from migrations.journal`;
  await owner.close();
  return row?.applied ?? 0;
}

test("a second migration finds nothing to do", async () => {
  const logins = await openLogins(await emptyDatabase());
  await migrate(logins);
  const applied = await journal(logins);
  await migrate(logins);
  expect(await journal(logins)).toBe(applied);
  expect(applied).toBeGreaterThan(3);
});

test("processes that migrate one database at once take turns, and two databases of one server do not meet", async () => {
  const [one, other] = [await emptyDatabase(), await emptyDatabase()];
  await Promise.all([one, one, one, other, other].map(async (url) => migrate(await openLogins(url))));
  expect(await journal(await openLogins(one))).toBe(await journal(await openLogins(other)));
});
