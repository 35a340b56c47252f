import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { connect } from "@paradero/drizzle/connect";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FreshDatabase, freshDatabase } from "../../../tests/postgres/database.ts";
import { scratchDirectory } from "../../../tests/reliability/scratch.ts";
import { mulberry32 } from "../../../tests/mulberry32.ts";
import { paradero, type Said } from "../testing/import-lists.ts";
import { signedIn } from "../testing/signed-in.ts";
import { type TestWorld, testWorld, worldOn } from "../testing/test-world.ts";
import { aPerson } from "../testing/a-person.ts";
import { key } from "../testing/writing.ts";

const scratch = scratchDirectory();
const random = mulberry32(43);
let world: TestWorld;
/** A backup of `world`, and the same one encrypted. */
let plain: string;
let sealed: string;
let keyFile: string;
let saidOfPlain: Said;
let saidOfSealed: Said;

beforeAll(async () => {
  mkdirSync(scratch.path, { recursive: true });
  world = await testWorld();
  const editor = await signedIn(world, "editor");
  // Whatever signs there are come back as they were.
  for (const name of ["Ñandú\tTab", "Back\\slash \\. O'Dot", "\\.", "Línea\u2028"])
    await editor.caller.people.create({ ...key(), person: aPerson({ names: [{ name, kind: "main" }] }) });
  const identity = await generateX25519Identity();
  keyFile = join(scratch.path, "key.txt");
  writeFileSync(keyFile, `# created by hand\n${identity}\n`);
  [plain, sealed] = [join(scratch.path, "plain.backup"), join(scratch.path, "sealed.backup")];
  saidOfPlain = await backup(plain);
  saidOfSealed = await backup(sealed, "--recipients", await identityToRecipient(identity));
});
afterAll(async () => {
  await world.close();
  scratch.remove();
});

const backup = (file: string, ...words: string[]) =>
  paradero(["backup", file, ...words], { DATABASE_URL: world.databaseUrl });

/** Restores into a new database, and says what came of it and what stands there. */
async function restored<T>(words: readonly string[], look: (database: FreshDatabase) => Promise<T>) {
  const database = await freshDatabase();
  try {
    const said = await paradero(["restore", ...words], { DATABASE_URL: database.url });
    return { ...said, seen: await look(database) };
  } finally {
    await database.drop();
  }
}

const rowsIn = async ({ logins }: FreshDatabase) => {
  const { sql, close } = connect(logins, { role: "owner", max: 1 });
  try {
    const [row] = await sql<{ n: number }[]>`
      select ((select count(*) from changes) + (select count(*) from people) + (select count(*) from store))::int as n`;
    return row?.n;
  } finally {
    await close();
  }
};

const EXPORTS = [
  "/people.csv",
  "/people",
  "/census.csv?from=2026-01-01&to=2026-04-06&by=status",
  "/figures.csv",
  "/sources.csv",
];
const exportsOf = async (of: TestWorld) =>
  Promise.all(EXPORTS.map(async (path) => (await of.get(`/api/v1${path}`)).text()));

describe("a backup", () => {
  test("says how much it holds, and where nobody was named that it is not encrypted", () => {
    const how = expect.stringMatching(/^\d+ rows of \d+ tables were written, up to change \d+\.$/);
    expect(saidOfPlain).toEqual({ code: 0, printed: "", complaints: [how, expect.stringContaining("not encrypted")] });
    expect(saidOfSealed).toEqual({ code: 0, printed: "", complaints: [how] });
  });

  test.each([
    ["as it is", () => [plain]],
    ["encrypted", () => [sealed, "--identity", keyFile]],
  ] as const)("%s gives back every export byte for byte, and the log", async (_, words) => {
    const log = (of: TestWorld) =>
      of.staff.sql`select seq, at, actor, action, before, after, facts from changes order by seq`;
    const { code, seen } = await restored(words(), async (database) => {
      const copy = await worldOn(database);
      try {
        return { exports: await exportsOf(copy), log: await log(copy), people: copy.staffReader.census.size };
      } finally {
        await copy.close();
      }
    });
    expect(code).toBe(0);
    expect(seen).toEqual({ exports: await exportsOf(world), log: await log(world), people: 7 });
  });

  test("stands in a file that its owner alone may read, and never replaces one", async () => {
    expect(statSync(plain).mode & 0o777).toBe(0o600);
    const before = readFileSync(plain);
    expect(await backup(plain)).toMatchObject({ code: 2, complaints: [expect.stringContaining("which exists")] });
    expect(readFileSync(plain)).toEqual(before);
  });

  test("encrypted, says nothing to those who have no key", async () => {
    expect(readFileSync(sealed).includes("COPY")).toBe(false);
    expect(await restored([sealed], rowsIn)).toMatchObject({
      code: 1,
      seen: 0,
      complaints: [expect.stringContaining("is encrypted: --identity names")],
    });
    const other = join(scratch.path, "other.txt");
    writeFileSync(other, await generateX25519Identity());
    expect(await restored([sealed, "--identity", other], rowsIn)).toMatchObject({ code: 1, seen: 0 });
  });

  test("that cannot be written leaves nothing behind", async () => {
    const path = join(scratch.path, "no-such-folder", "x.backup");
    expect(await backup(path)).toMatchObject({ code: 1, complaints: [expect.stringContaining("was not written")] });
    expect(existsSync(`${path}.part`)).toBe(false);
  });

  test("does not go into a store that has anything", async () => {
    const said = await paradero(["restore", plain], { DATABASE_URL: world.databaseUrl });
    expect(said).toMatchObject({ code: 1, complaints: [expect.stringContaining("This store is not empty")] });
  });

  test("brings guards that still hold", async () => {
    const { seen } = await restored([plain], async ({ logins }) => {
      const { sql, close } = connect(logins, { role: "owner", max: 1 });
      const refused = async (statement: string) =>
        sql.unsafe(statement).then(
          () => "done",
          (error: Error) => error.message,
        );
      try {
        return [
          await refused("update changes set actor = 'x'"),
          await refused("delete from people"),
          await refused("insert into sources select * from sources limit 1"),
        ];
      } finally {
        await close();
      }
    });
    expect(seen).not.toContain("done");
  });
});

test("each of 50 damaged backups is refused with nothing written", { timeout: 120_000 }, async () => {
  const database = await freshDatabase();
  try {
    for (let i = 0; i < 50; i += 1) {
      const [whole, identity] = i % 2 === 0 ? [plain, []] : [sealed, ["--identity", keyFile]];
      const path = join(scratch.path, `damaged-${i}.backup`);
      damage(readFileSync(whole), path, i);
      const said = await paradero(["restore", path, ...identity], { DATABASE_URL: database.url });
      expect({ i, code: said.code, rows: await rowsIn(database) }).toEqual({ i, code: 1, rows: 0 });
      expect(said.complaints.join()).toMatch(/Nothing was written|is encrypted/);
    }
  } finally {
    await database.drop();
  }
});

/** Flips a bit, takes a byte out, adds some, cuts the end, or leaves nothing. */
function damage(bytes: Buffer, path: string, kind: number): void {
  const at = Math.floor(random() * bytes.length);
  const flipped = Buffer.from(bytes);
  flipped[at] = (flipped[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  const ways = [
    flipped,
    flipped,
    flipped,
    Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]),
    Buffer.concat([bytes, Buffer.from("more")]),
    bytes.subarray(0, at),
    bytes.subarray(0, -1),
  ];
  writeFileSync(path, kind < 2 ? "" : (ways[kind % ways.length] ?? ""));
}
