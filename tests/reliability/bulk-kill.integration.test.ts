import { expect, test } from "vitest";
import { freshDatabase } from "../postgres/database.ts";
import { bulkKills } from "./bulk-kill.ts";
import { loadPeople } from "./people-rows.ts";

test("a server that is killed in the middle of a bulk update has written everybody or nobody", async () => {
  const database = await freshDatabase();
  await loadPeople(database.logins, 500);
  const { some, acknowledgedAndLost, wrongRetries } = await bulkKills(database, 500, 3);
  expect({ some, acknowledgedAndLost, wrongRetries }).toEqual({ some: 0, acknowledgedAndLost: 0, wrongRetries: 0 });
  await database.drop();
}, 120_000);
