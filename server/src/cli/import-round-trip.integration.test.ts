import type { WrittenMapping } from "@paradero/shared/rosters/mapping/mapping";
import { guardCell } from "@paradero/shared/rosters/cells/formula-guard";
import { STATUSES } from "@paradero/shared/statuses/statuses";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aPerson } from "../testing/a-person.ts";
import { wideList, wideMapping } from "../testing/import-lists.ts";
import { type ImportWorld, importWorld } from "../testing/import-world.ts";
import { seenNow } from "../testing/versions.ts";
import { key } from "../testing/writing.ts";

let here: ImportWorld;
beforeAll(async () => {
  here = await importWorld();
});
afterAll(() => here.close());

/** What a spreadsheet would run, what only looks like it, and what an apostrophe before it must not become. */
const NAMES = [
  "=1+1",
  "+58",
  "-0-",
  "@x",
  "'=2+2",
  "''@y",
  "'Abd al-Malik",
  "＝3+3",
  "=cmd|' /C calc'!A1",
  "-12 de Mayo",
  'Ana "La Ñ", Gil',
];

/** How what we export is read: a person's newest record is in the columns of their status. */
const EXPORTED: WrittenMapping = wideMapping({
  person: { name: { full: "name" }, attributes: { sex: { column: "sex" } } },
  records: [
    {
      status: { column: "status", values: Object.fromEntries(STATUSES.map((status) => [status, status])) },
      date: { column: "since" },
    },
  ],
});

test.each(["csv", "xlsx"])(
  "people whose names look like formulas come back from people.%s as they went",
  async (kind) => {
    const rows = NAMES.map(
      (name, index) => `"${guardCell(name).replaceAll('"', '""')}";X-${index};F;;0${(index % 9) + 1}/02/2024;;;;`,
    );
    const list = wideList(...rows);
    await here.imports(list, wideMapping({ publication: "named" }));
    for (const [index, name] of NAMES.entries())
      expect((await here.person(`X-${index}`)).names).toMatchObject([{ name, kind: "main" }]);
    const before = await here.stored();
    const exported = new Uint8Array(await (await here.world.get(`/api/v1/people.${kind}`)).arrayBuffer());
    expect(await here.imports(exported, EXPORTED)).toMatchObject({
      code: 0,
      summary: {
        change: null,
        rows: NAMES.length,
        people: { created: 0, updated: 0, unchanged: NAMES.length },
        records: { created: 0, confirmed: 0, unchanged: NAMES.length },
        refused: [],
        flagged: [],
      },
    });
    expect(await here.stored()).toEqual(before);
  },
);

test.each(["csv", "xlsx"])(
  "a name that is nothing but dashes leaves by people.%s as it is, and comes in as no name",
  async (kind) => {
    const person = aPerson({ names: [{ name: "---", kind: "main" }] });
    const world = await importWorld();
    try {
      await world.imports(wideList("Alguien;Y-1;;;03/02/2024;;;;"), wideMapping({ publication: "named" }));
      const { caller } = world.editor;
      const { ref } = await world.person("Y-1");
      await caller.people.edit({ ...key(), ...(await seenNow(world.world, ref)), person });
      const answer = await world.world.get(`/api/v1/people.${kind}`);
      const exported = new Uint8Array(await answer.arrayBuffer());
      if (kind === "csv") expect(new TextDecoder().decode(exported)).toContain(`\n${ref},---,`);
      const { summary } = await world.imports(exported, EXPORTED, "--skip-refused");
      expect(summary).toMatchObject({ change: null, people: { created: 0 }, refused: [{ row: 2, reason: "no_name" }] });
    } finally {
      await world.close();
    }
  },
);
