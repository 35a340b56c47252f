import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  HELD_BY_STAYS,
  HELD_BY_VAGUE_EXITS,
  HOURS_BACKWARDS,
  stayMapping,
  STAYS,
  VAGUE_EXITS,
} from "../../../tests/fixtures/lists-of-stays.ts";
import { scratchDirectory } from "../../../tests/reliability/scratch.ts";
import { type ImportLists, importLists, paradero } from "../testing/import-lists.ts";
import { signedIn } from "../testing/signed-in.ts";
import { type TestWorld, testWorld } from "../testing/test-world.ts";
import { seenNow } from "../testing/versions.ts";
import { aStatus, key } from "../testing/writing.ts";

const scratch = scratchDirectory();
let world: TestWorld;
let imports: ImportLists;
beforeAll(async () => {
  world = await testWorld(() => Promise.resolve());
  imports = importLists(scratch.path, { DATABASE_URL: world.databaseUrl }, (change) =>
    world.staffReader.feed.reached(change),
  );
});
afterAll(async () => {
  await world.close();
  scratch.remove();
});

/** low/count/high in custody on days, as the command line prints it. */
async function heldOn({ databaseUrl }: TestWorld, ...days: readonly string[]): Promise<string[]> {
  const [from = "", to = from] = [days[0], days.at(-1)];
  const words = ["census", "--rule", "in-custody", "--from", from, "--to", to, "--format", "csv"];
  const { printed } = await paradero(words, { DATABASE_URL: databaseUrl });
  const lines = new Map(printed.split("\n").map((line) => [line.slice(0, 10), line.split(",").slice(1, 4).join("/")]));
  return days.map((day) => lines.get(day) ?? "not printed");
}

/** Who is counted in custody on a day, by the interface. */
async function namesOn(day: string): Promise<string[]> {
  const response = await world.get(`/api/v1/people?on=${day}&status=detained&limit=100`);
  const { rows } = (await response.json()) as { rows: { name: string }[] };
  return rows.map(({ name }) => name).toSorted();
}

describe("a row with an entry and an exit", () => {
  test("that ends before it begins refuses the list, by its row, both columns and both dates", async () => {
    const { code, summary } = await imports(STAYS.join("\n"), stayMapping("reg"));
    expect(code).toBe(1);
    expect(summary?.refused).toMatchObject([{ row: 8, reason: "ends_before_it_begins" }]);
    expect(summary?.refused[0]?.message).toBe(
      "Row 8: it ends before it begins: “2014-05-01” in “out”, and the entry is “in 2014-05-05”. Correct one of the two dates.",
    );
  });

  test("is a stay: overlapping ones hold a person as long as either does, and are said at their rows", async () => {
    const { code, summary } = await imports(STAYS.join("\n"), stayMapping("reg"), "--skip-refused");
    expect(code).toBe(0);
    expect(summary?.people.created).toBe(4);
    const said = summary?.doubts.map(({ row, reason }) => [row, reason]);
    expect(said).toEqual([
      [2, "stays_overlap"],
      [3, "stays_overlap"],
      [9, "stay_left_open"],
      [10, "stays_overlap"],
    ]);
    const held = Object.values(HELD_BY_STAYS).map(({ length }) => `${length}/${length}/${length}`);
    expect(await heldOn(world, ...Object.keys(HELD_BY_STAYS))).toEqual(held);
    for (const [day, names] of Object.entries(HELD_BY_STAYS)) expect(await namesOn(day)).toEqual(names);
  });

  test("read a second time changes nothing", async () => {
    const { summary } = await imports(STAYS.join("\n"), stayMapping("reg"), "--skip-refused");
    expect(summary).toMatchObject({ change: null, records: { created: 0, confirmed: 0 } });
  });

  test("gets its exit from a later edition of the register, which finds the stay by its entry", async () => {
    const later = stayMapping("reg", { title: "A later edition", published: "2017" });
    const { summary } = await imports("id,name,in,out\nO1,Olga Open,2009-06-25,2016-03-01", later);
    expect(summary?.records).toMatchObject({ created: 1, confirmed: 1 });
    expect(await heldOn(world, "2016-02-29", "2016-03-01")).toEqual(["1/1/1", "0/0/0"]);
  });

  test("stays one when somebody corrects one of its ends", async () => {
    const researcher = await signedIn(world, "researcher");
    const found = await researcher.caller.people.list({ q: "Nora Inner" });
    const ref = found.rows[0]?.ref ?? "";
    const { records } = await researcher.caller.people.get({ ref });
    const exit = records.find(({ date }) => date === "2014-07-18");
    const source = { source: { ref: exit?.citations[0]?.source.ref ?? "" } };
    const record = aStatus({ status: "released", date: "2014-07-20", citations: [source] });
    await researcher.caller.history.correctRecord({
      ...key(),
      ...(await seenNow(world, ref)),
      recordId: exit?.id ?? "",
      reason: "Read again.",
      record: { is: "status", ...record },
    });
    expect(await namesOn("2014-08-01")).toEqual(["Nora Inner", "Olga Open"]);
  });

  test("of hours that run backwards within a day is read as that day, and said", async () => {
    const another = stayMapping("hours", { title: "Another register" });
    const { code, summary } = await imports(HOURS_BACKWARDS.join("\n"), another);
    expect(code).toBe(0);
    expect(summary?.doubts).toMatchObject([{ row: 2, column: "out", reason: "hours_reversed" }]);
    expect(await heldOn(world, "2013-05-05")).toEqual(["1/1/1"]);
  });
});

test("a vague exit beside an exact entry frees on some day of what it says, and is certain of none", async () => {
  const own = await testWorld(() => Promise.resolve());
  try {
    const into = importLists(scratch.path, { DATABASE_URL: own.databaseUrl }, (change) =>
      own.staffReader.feed.reached(change),
    );
    const published = stayMapping("vague", { published: "2026-05-01" });
    const { code, summary } = await into(VAGUE_EXITS.join("\n"), published, "--skip-refused");
    expect(code).toBe(0);
    expect(summary?.refused).toMatchObject([{ row: 6, reason: "ends_before_it_begins" }]);
    const days = Object.keys(HELD_BY_VAGUE_EXITS);
    expect(await heldOn(own, ...days)).toEqual(Object.values(HELD_BY_VAGUE_EXITS));
  } finally {
    await own.close();
  }
});
