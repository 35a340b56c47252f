import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { connect } from "@paradero/drizzle/connect";
import { accounts } from "@paradero/drizzle/schema/access-accounts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FreshDatabase, freshDatabase } from "../../../tests/postgres/database.ts";
import { scratchDirectory } from "../../../tests/reliability/scratch.ts";
import { readConfiguration } from "../configuration.ts";
import { startEmbeddedPostgres } from "../database/embedded-postgres.ts";
import { settleForCommand } from "../store/settle-store.ts";
import { COMMANDS, runCommandLine } from "./command-line.ts";

const scratch = scratchDirectory();
let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase({ caseSet: true });
});
afterAll(async () => {
  await database.drop();
  scratch.remove();
});

async function paradero(words: string, environment: Record<string, string> = { DATABASE_URL: database.url }) {
  let printed = "";
  const complaints: string[] = [];
  const code = await runCommandLine(
    words.split(" ").filter((word) => word !== ""),
    {
      configuration: () => readConfiguration(environment),
      print: (text) => void (printed += text),
      complain: (sentence) => void complaints.push(sentence),
    },
  );
  return { code, printed, complaints };
}

describe("the census on the command line", () => {
  test("prints who was deprived of liberty on 6 April 2026: seven in prison, two at home, two disappeared", async () => {
    // By hand, from the Urgent Action: in prison Samantha and Aranza Hernández, Benítez, Delgado, Marrufo, Barajas and
    // D. Rojas; at home Rocha and Ramírez; disappeared Guanares. Quero Navas, from the other sources, is disappeared too.
    const { code, printed, complaints } = await paradero(
      "census --rule deprived-of-liberty --from 2026-04-06 --to 2026-04-06",
    );
    const [header, line] = printed.split("\n");
    expect({ code, complaints }).toEqual({ code: 0, complaints: [] });
    expect(header).toBe(
      "date,low,count,high,rule,rule_version,as_known,filters,step,newest_change,newest_confirmation,overlapping",
    );
    expect(line).toMatch(
      /^2026-04-06,11,11,11,deprived-of-liberty,1,\d{4}-\d\d-\d\d,,day,[\d-]+T[\d:.]+Z,2026-04-06,false$/,
    );
  });

  test("says the same in JSON, with the rule and its version", async () => {
    const { printed } = await paradero("census --from 2026-04-06 --to 2026-04-06 --format json");
    expect(JSON.parse(printed)).toMatchObject({
      rule: "deprived-of-liberty",
      ruleVersion: 1,
      days: ["2026-04-06"],
      series: [{ count: [11] }],
    });
  });

  test.each([
    ["--from 2026-13-01 --to 2026-04-06", '--from is "2026-13-01", but it must be a calendar day'],
    ["--from 2026-04-06 --to 2026-04-06 --rule none", '--rule is "none", but it takes'],
    [
      "--from 2026-04-06 --to 2026-04-06 --rule restricted-not-held",
      '--rule is "restricted-not-held", but it is called restricted-not-jailed now.',
    ],
    ["--from 2026-04-06 --to 2026-04-06 --as-known soon", '--as-known is "soon"'],
    ["--from 2026-04-06 --to 2026-04-06 --format xml", '--format is "xml"; it takes csv or json.'],
    ["--form 2026-04-06", "Unknown option '--form'"],
  ])("census %s is wrong usage", async (options, sentence) => {
    const { code, printed, complaints } = await paradero(`census ${options}`);
    expect({ code, printed, sentences: complaints.length }).toEqual({ code: 2, printed: "", sentences: 1 });
    expect(complaints[0]).toContain(sentence);
  });

  test("without days it is today, and as known on a day it is that day", async () => {
    const printed = async (options: string) => JSON.parse((await paradero(`census --format json ${options}`)).printed);
    const { from, to, asKnown } = await printed("");
    expect([from, to]).toEqual([asKnown, asKnown]);
    expect(await printed("--as-known 2026-03-01 --state tachira")).toMatchObject({
      days: ["2026-03-01"],
      asKnown: "2026-03-01",
      filters: { state: "Táchira" },
    });
  });

  test.each([
    ["--as-known 2999-01-01", '--as-known is "2999-01-01", which is after today'],
    ["--to 2999-01-01", '"to" is "2999-01-01", which is after today'],
    ["--state Tachirra", 'it does not know "Tachirra"; it takes'],
  ])("census %s is refused", async (options, sentence) => {
    const { code, printed, complaints } = await paradero(`census ${options}`);
    expect({ code, printed }).toEqual({ code: 1, printed: "" });
    expect(complaints.at(-1)).toContain(sentence);
  });

  test("a period that ends before it begins is refused", async () => {
    const { code, complaints } = await paradero("census --from 2026-04-06 --to 2026-04-01");
    expect(code).toBe(1);
    expect(complaints).toEqual(['"from" is "2026-04-06", which is after "to", "2026-04-01".']);
  });

  test("without a store it says how to make one, and makes none", async () => {
    const { code, complaints } = await paradero("census --from 2026-04-06 --to 2026-04-06", {
      PARADERO_DATA: join(scratch.path, "none"),
    });
    expect(code).toBe(1);
    expect(complaints[0]).toContain("npm start makes one");
  });
});

describe("what the store goes by", () => {
  test("is printed, and decided once where it was left open", async () => {
    const fresh = await freshDatabase();
    const environment = { DATABASE_URL: fresh.url };
    const settled = (given: object) => ({
      caseSet: "none",
      timeZone: null,
      language: "es",
      firstDay: null,
      secondStepRequired: false,
      ...given,
    });
    const printed = async (words: string) => JSON.parse((await paradero(words, environment)).printed);
    try {
      const begun = connect(fresh.logins, { role: "app", max: 1 });
      await settleForCommand(begun.db, readConfiguration({})).finally(begun.close);
      expect(await printed("settings")).toEqual(settled({}));
      expect(await printed("settings --time-zone America/Managua")).toEqual(settled({ timeZone: "America/Managua" }));
      const both = settled({ timeZone: "America/Managua", firstDay: "2018-04-18" });
      expect(await printed("settings --first-day 2018-04-18")).toEqual(both);
      for (const [words, sentence] of [
        [
          "--time-zone Europe/Minsk",
          "--time-zone was decided before: the days of this store are those of America/Managua.",
        ],
        ["--first-day 1999-02-02", "--first-day was decided before: this store begins on 2018-04-18."],
      ]) {
        const { code, complaints } = await paradero(`settings ${words}`, environment);
        expect({ code, complaints }).toEqual({ code: 1, complaints: [sentence] });
      }
      expect(await printed("settings")).toEqual(both);
    } finally {
      await fresh.drop();
    }
  });

  test("a second step is required of everybody once an administrator has one, and not required again", async () => {
    const fresh = await freshDatabase();
    const environment = { DATABASE_URL: fresh.url };
    const app = connect(fresh.logins, { role: "app", max: 1 });
    const required = async (words: string) =>
      JSON.parse((await paradero(words, environment)).printed).secondStepRequired;
    try {
      expect(await paradero("settings --second-step required", environment)).toEqual({
        code: 1,
        printed: "",
        complaints: [expect.stringContaining("once an administrator has one")],
      });
      expect(await required("settings")).toBe(false);
      const now = new Date();
      const ana = { name: "Ana", email: "ana@example.org", role: "admin", secondFactor: true } as const;
      await app.db.insert(accounts).values({ ...ana, id: randomUUID(), createdAt: now, updatedAt: now });
      expect(await required("settings --second-step required")).toBe(true);
      expect(await required("settings")).toBe(true);
      expect(await required("settings --second-step optional")).toBe(false);
    } finally {
      await app.close();
      await fresh.drop();
    }
  });

  test("a first day comes too late once there are histories", async () => {
    const { code, complaints } = await paradero("settings --first-day 1999-02-02");
    expect({ code, complaints }).toEqual({ code: 1, complaints: [expect.stringContaining("comes too late")] });
  });

  test.each([
    ["--time-zone Managua", '--time-zone is "Managua"; it takes a name of the IANA time zone database.'],
    ["--first-day 1999", '--first-day is "1999", but it must be a calendar day like 1999-02-02.'],
    ["--second-step yes", '--second-step is "yes"; it takes required or optional.'],
  ])("settings %s is wrong usage", async (words, sentence) => {
    expect(await paradero(`settings ${words}`)).toEqual({ code: 2, printed: "", complaints: [sentence] });
  });
});

describe("deleting a store", () => {
  test("needs --yes, a store of our own, and nobody who uses it", async () => {
    const directory = join(scratch.path, "store");
    mkdirSync(directory);
    const running = await startEmbeddedPostgres({ directory, durable: false });
    expect(await paradero("reset", { PARADERO_DATA: directory })).toMatchObject({ code: 2 });
    expect(await paradero("reset --yes")).toMatchObject({ code: 1 });
    expect(await paradero("reset --yes", { PARADERO_DATA: directory })).toMatchObject({ code: 1 });
    await running.stop();
    const first = await paradero("reset --yes", { PARADERO_DATA: directory });
    expect(first).toEqual({ code: 0, printed: "", complaints: [`The store in ${directory} is deleted.`] });
    const second = await paradero("reset --yes", { PARADERO_DATA: directory });
    expect(second.complaints).toEqual([`There is no store in ${directory}.`]);
  });
});

test("every command has its help, and an unknown one is wrong usage", async () => {
  const { printed } = await paradero("--help");
  for (const name of Object.keys(COMMANDS)) {
    expect(printed).toContain(`  ${name} `);
    expect(await paradero(`${name} --help`)).toMatchObject({ code: 0, complaints: [] });
  }
  expect(await paradero("frobnicate")).toMatchObject({ code: 2, printed: "" });
});
