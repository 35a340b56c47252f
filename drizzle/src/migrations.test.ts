import { readFileSync, readdirSync } from "node:fs";
import { generateDrizzleJson, generateMigration } from "drizzle-kit/api";
import { expect, test } from "vitest";

const MIGRATIONS = new URL("../migrations/", import.meta.url);
const SCHEMA = new URL("./schema/", import.meta.url);

test("the migrations hold the tables as they are in the code: after a change, run npm run generate", async () => {
  const modules = await Promise.all(
    readdirSync(SCHEMA).map((file): Promise<Record<string, unknown>> => import(new URL(file, SCHEMA).href)),
  );
  const snapshots = readdirSync(new URL("meta/", MIGRATIONS)).filter((name) => name.endsWith("_snapshot.json"));
  const newest = snapshots.toSorted().at(-1) ?? "";
  const before = JSON.parse(readFileSync(new URL(`meta/${newest}`, MIGRATIONS), "utf8"));
  const now = generateDrizzleJson(Object.assign({}, ...modules), before.id);
  expect(await generateMigration(before, now)).toEqual([]);
});

test("no migration says in which schema a table stands, so the search path decides", () => {
  const qualified = readdirSync(MIGRATIONS)
    .filter((name) => name.endsWith(".sql"))
    .filter((name) => readFileSync(new URL(name, MIGRATIONS), "utf8").includes('"public".'));
  expect(qualified).toEqual([]);
});
