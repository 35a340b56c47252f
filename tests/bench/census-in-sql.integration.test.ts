import { Census } from "@paradero/shared/census/census";
import type { PersonFilter } from "@paradero/shared/census/filter";
import { statusesCountedBy } from "@paradero/shared/statuses/counting-rules";
import type { FacetName } from "@paradero/shared/person/facets";
import { setOf } from "@paradero/shared/statuses/status-set";
import { STATUSES } from "@paradero/shared/statuses/statuses";
import type { Sql } from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type FreshDatabase, freshDatabase } from "../postgres/database.ts";
import { ALL, mustAgree } from "./agree.ts";
import { FIRST_DAY, LAST_DAY } from "./histories.ts";
import { people, THREE_FILTERS, THREE_FILTERS_IN_SQL } from "./people.ts";
import { eachOf, middleLineInSql, sweepInSql } from "./sql-sweep.ts";
import { connectAtBest, fillTables } from "./sql-tables.ts";

/** What `npm run bench` compares at a million people, at a size for every day. */
const PEOPLE = 5_000;

const DAYS = LAST_DAY - FIRST_DAY + 1;
const HELD = statusesCountedBy("deprived-of-liberty");
const census = new Census();
let database: FreshDatabase;
let sql: Sql;

beforeAll(async () => {
  database = await freshDatabase();
  sql = connectAtBest(database.url);
  await fillTables(sql, people(PEOPLE));
  for (const person of people(PEOPLE)) census.put(person);
});

afterAll(async () => {
  await sql.end();
  await database.drop();
});

it("counts everybody by status, on each day of twelve years, as SQL does", async () => {
  const changes = await sweepInSql(sql, eachOf(STATUSES), null);
  const points = mustAgree(timeline("status"), changes, ["low", "count", "high"]);
  expect(points).toBe(STATUSES.length * 3 * DAYS);
});

it("counts whoever is held in whatever way as SQL does, under three filters too", async () => {
  const everybody = await sweepInSql(sql, { [ALL]: HELD }, null);
  expect(mustAgree(timeline(undefined), everybody, ["low", "count", "high"])).toBe(3 * DAYS);
  const some = await sweepInSql(sql, { [ALL]: HELD }, THREE_FILTERS_IN_SQL);
  expect(mustAgree(timeline(undefined, THREE_FILTERS), some, ["low", "count", "high"])).toBe(3 * DAYS);
});

it("draws the middle line as SQL does, which never looks at an open record for it", async () => {
  const changes = await middleLineInSql(sql, eachOf(STATUSES));
  expect(mustAgree(timeline("status"), changes, ["count"])).toBe(STATUSES.length * DAYS);
});

function timeline(by: FacetName | undefined, filter: PersonFilter = {}) {
  const statuses = setOf(by === undefined ? HELD : STATUSES);
  return census.timeline({ statuses, from: FIRST_DAY, to: LAST_DAY, step: "day", by, filter });
}
