import { expect, test } from "vitest";
import { freshDatabase } from "../postgres/database.ts";
import { applyKills } from "./apply-kill.ts";
import { importKills } from "./import-kill.ts";
import { writeImport } from "./import-rows.ts";
import { scratchDirectory } from "./scratch.ts";

test("an import that is killed on the way has written everything or nothing, and once more ends with everything", async () => {
  const scratch = scratchDirectory();
  const { some, acknowledgedAndLost, wrongRetries } = await importKills(
    writeImport(scratch.path, 2000),
    2000,
    2,
    freshDatabase,
  );
  expect({ some, acknowledgedAndLost, wrongRetries }).toEqual({ some: 0, acknowledgedAndLost: 0, wrongRetries: 0 });
  scratch.remove();
}, 240_000);

test("a server that is killed while it applies a list has written everything or nothing, and applies it once", async () => {
  const database = await freshDatabase();
  const { some, acknowledgedAndLost, wrongRetries } = await applyKills(database, 2000, 1);
  expect({ some, acknowledgedAndLost, wrongRetries }).toEqual({ some: 0, acknowledgedAndLost: 0, wrongRetries: 0 });
  await database.drop();
}, 240_000);
