import { randomUUID } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { connect, type Logins } from "@paradero/drizzle/connect";
import { afterAll, describe, expect, test } from "vitest";
import { freshDatabase } from "../../../tests/postgres/database.ts";
import { scratchDirectory } from "../../../tests/reliability/scratch.ts";
import { settleStore } from "../store/settle-store.ts";
import { paradero, wideList, wideMapping } from "../testing/import-lists.ts";
import { COMMANDS } from "./command-line.ts";

const scratch = scratchDirectory();
afterAll(() => scratch.remove());
mkdirSync(scratch.path, { recursive: true });
const list = join(scratch.path, "list.csv");
const mapping = join(scratch.path, "mapping.json");
writeFileSync(list, wideList("Ana Prueba;V-1;;;03/02/2024;;;;"));
writeFileSync(mapping, JSON.stringify(wideMapping({ publication: "named" })));

const SAID_NOTHING = { caseSet: null, timeZone: null, language: null, firstDay: null } as const;

/** As a server leaves them that was started so; the first has never been started. */
const STORES = {
  empty: () => Promise.resolve(),
  none: (logins: Logins) => settleStore(logins, { ...SAID_NOTHING, caseSet: "none" }, () => undefined),
  full: (logins: Logins) => settleStore(logins, SAID_NOTHING, () => undefined),
} as const;

/** How each command is asked to read only; null for those that do nothing else than write. */
const READING: Record<keyof typeof COMMANDS, readonly (readonly (string | (() => string))[])[] | null> = {
  census: [[], ["--everybody", "--from", "2024-05-01", "--to", "2024-05-01"]],
  import: [[list, "--mapping", mapping, "--dry-run"]],
  settings: [[]],
  backup: [[() => join(scratch.path, `${randomUUID()}.backup`)]],
  restore: null,
  "user list": [[]],
  "user add": null,
  "user reset": null,
  reset: null,
};

test("it is known of every command how it reads", () => {
  expect(Object.keys(READING).toSorted()).toEqual(Object.keys(COMMANDS).toSorted());
});

const READS = Object.entries(READING).flatMap(([name, all]) =>
  (all ?? []).map((words) => [...name.split(" "), ...words]),
);

describe.each(Object.keys(STORES) as (keyof typeof STORES)[])("in a store that is %s (PROMISES.md 27)", (kind) => {
  test("what only reads, or is a dry run, writes nothing, whatever the environment says", async () => {
    const database = await freshDatabase();
    const owner = connect(database.logins, { role: "owner", max: 1 });
    try {
      await STORES[kind](database.logins);
      const state = () => owner.sql`
        select (select coalesce(max(seq), 0) from changes) as changes, (select count(*) from people) as people,
          (select count(*) from sources) as sources, (select count(*) from store) as settings`;
      const before = await state();
      for (const words of READS) {
        const typed = words.map((word) => (typeof word === "string" ? word : word()));
        const { code, complaints } = await paradero(typed, { DATABASE_URL: database.url, PARADERO_CASE_SET: "" });
        expect({ words, code, complaints, left: await state() }).toEqual({
          words,
          code: 0,
          complaints,
          left: before,
        });
      }
    } finally {
      await owner.close();
      await database.drop();
    }
  });
});

test("an import into a store that began with nothing brings its own people and nobody else's", async () => {
  const database = await freshDatabase();
  const app = connect(database.logins, { role: "app", max: 1 });
  try {
    await STORES.none(database.logins);
    const environment = { DATABASE_URL: database.url, PARADERO_CASE_SET: "" };
    expect(await paradero(["import", list, "--mapping", mapping], environment)).toMatchObject({ code: 0 });
    expect(await app.sql`select count(*)::int as n from people`).toEqual([{ n: 1 }]);
  } finally {
    await app.close();
    await database.drop();
  }
});
