import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { startEmbeddedPostgres } from "@paradero/server/database/embedded-postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyStore, isRoot, readLines, scratchDirectory, write } from "./scratch.ts";
import { type Ended, startRefused, startServer } from "./server-process.ts";

const scratch = scratchDirectory();
const intact = join(scratch.path, "intact");

beforeAll(async () => {
  const database = await startEmbeddedPostgres({ directory: intact });
  await write(database.logins, "kept");
  await database.stop();
});
afterAll(() => scratch.remove());

/** One sentence for a person, a failure for a script, and no stack, whatever went wrong. */
function expectRefusal(ended: Ended, sentence: RegExp): void {
  expect(ended.errors).toMatch(sentence);
  expect(ended.errors.trim().split("\n")).toHaveLength(1);
  expect(ended.code).toBe(1);
}

function damagedCopy(name: string, damage: (cluster: string) => void): string {
  const directory = join(scratch.path, name);
  copyStore(intact, directory);
  damage(join(directory, "postgres"));
  return directory;
}

describe("a store that is in use", () => {
  test("a second start on the same data directory is refused in one sentence, and the first one goes on", async () => {
    const first = await startServer({ dataDirectory: intact });
    const second = await startRefused({ dataDirectory: intact });
    expectRefusal(second, new RegExp(`^The data directory ${intact} is in use by process ${first.process.pid}: `));
    expect((await fetch(`${first.address}/api/v1/health`)).status).toBe(200);
    expect(await readLines(first.logins)).toEqual(["kept"]);
    first.process.kill("SIGTERM");
    expect(await first.ended).toMatchObject({ code: 0, errors: "" });
  });

  test("of ten starts at the same moment exactly one gets the directory", async () => {
    const starts = Array.from({ length: 10 }, () => startEmbeddedPostgres({ directory: intact }));
    const results = await Promise.allSettled(starts);
    const won = results.filter((result) => result.status === "fulfilled");
    expect(won).toHaveLength(1);
    await won[0]?.value.stop();
  });

  test("a used port is refused before the database is touched", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const bound = other.address();
    const port = bound !== null && typeof bound === "object" ? bound.port : 0;
    const untouched = join(scratch.path, "untouched");
    mkdirSync(untouched);
    expectRefusal(
      await startRefused({ dataDirectory: untouched, port }),
      new RegExp(`^Port ${port} of 127\\.0\\.0\\.1 is used`),
    );
    expect(readdirSync(untouched)).toEqual([]);
    other.close();
  });
});

describe("a data directory that cannot be used", () => {
  test("one that cannot be written is refused with what to do", async () => {
    const readOnly = join(scratch.path, "read-only");
    mkdirSync(readOnly);
    chmodSync(readOnly, 0o555);
    // Root may write everywhere but in the system's own windows.
    const directory = isRoot ? "/proc/paradero" : join(readOnly, "data");
    expectRefusal(await startRefused({ dataDirectory: directory }), /cannot be written: .* PARADERO_DATA\.$/m);
  });

  test("one below a file is refused with what to do", async () => {
    writeFileSync(join(scratch.path, "a-file"), "");
    const directory = join(scratch.path, "a-file", "data");
    expectRefusal(await startRefused({ dataDirectory: directory }), /a part of that path is a file/);
  });

  test("a database of another major version is left alone", async () => {
    const directory = damagedCopy("older", (cluster) => writeFileSync(join(cluster, "PG_VERSION"), "17\n"));
    expectRefusal(
      await startRefused({ dataDirectory: directory }),
      /was made by PostgreSQL 17, and this Paradero brings PostgreSQL 18/,
    );
    expect(readFileSync(join(directory, "postgres", "PG_VERSION"), "utf8")).toBe("17\n");
  });

  test("a directory that holds something else is left alone", async () => {
    const directory = join(scratch.path, "something-else");
    mkdirSync(join(directory, "postgres"), { recursive: true });
    writeFileSync(join(directory, "postgres", "thesis.txt"), "mine");
    expectRefusal(await startRefused({ dataDirectory: directory }), /holds no whole PostgreSQL database/);
    expect(readFileSync(join(directory, "postgres", "thesis.txt"), "utf8")).toBe("mine");
  });

  test("a damaged database is refused with PostgreSQL's reason, and is whole again when the file is brought back", async () => {
    let control = Buffer.alloc(0);
    const directory = damagedCopy("damaged", (cluster) => {
      const file = join(cluster, "global", "pg_control");
      control = readFileSync(file);
      writeFileSync(file, Buffer.alloc(control.length, 7));
    });
    expectRefusal(await startRefused({ dataDirectory: directory }), /cannot be started: PostgreSQL says ".*"/);
    writeFileSync(join(directory, "postgres", "global", "pg_control"), control);
    const database = await startEmbeddedPostgres({ directory });
    expect(await readLines(database.logins)).toEqual(["kept"]);
    await database.stop();
  });
});
