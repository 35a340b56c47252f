import { expect, test } from "vitest";
import { freshDatabase } from "../postgres/database.ts";
import { concurrentEdits } from "./concurrent-edits.ts";
import { loadPeople } from "./people-rows.ts";

test("32 researchers at once on ten people: each edit is kept once or refused as a conflict, and none is overwritten", async () => {
  const database = await freshDatabase();
  await loadPeople(database.logins, 10);
  const { acknowledged, conflicts, lost, unasked, gaps, wrongVersions } = await concurrentEdits(database.logins, 32, 8);
  expect({ lost, unasked, gaps, wrongVersions }).toEqual({ lost: 0, unasked: 0, gaps: 0, wrongVersions: 0 });
  expect(acknowledged).toBeGreaterThan(20);
  expect(conflicts).toBeGreaterThan(20);
  await database.drop();
}, 60_000);
