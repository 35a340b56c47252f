import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { migrate } from "@paradero/drizzle/migrate";
import { startEmbeddedPostgres } from "@paradero/server/database/embedded-postgres";
import { commandOf } from "@paradero/server/process/process-identity";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyStore, isGoneSoon, postmasterOf, readLines, runningPids, scratchDirectory, write } from "./scratch.ts";
import { type ServerProcess, startServer } from "./server-process.ts";

const scratch = scratchDirectory();
const migrated = join(scratch.path, "migrated");

beforeAll(async () => {
  const database = await startEmbeddedPostgres({ directory: migrated, durable: false });
  await migrate(database.logins);
  await database.stop();
});
afterAll(() => scratch.remove());

/** A store of a test's own, which has been started before. */
function storeOf(name: string): string {
  const directory = join(scratch.path, name);
  copyStore(migrated, directory);
  return directory;
}

/** Kills every process of a server at once, as a power failure does: nobody is left to clean up. */
function killEverything(server: ServerProcess, cluster: string): void {
  const postmaster = postmasterOf(cluster);
  const guards = guardsOf(postmaster);
  for (const pid of [...guards, server.process.pid ?? 0, postmaster]) process.kill(pid, "SIGKILL");
}

function guardsOf(postmaster: number): number[] {
  const guard = ` sh ${postmaster} `;
  return runningPids().filter((pid) => commandOf(pid).includes(guard));
}

describe("an acknowledged write", () => {
  test("is there after kill -9 of the server in the middle of writing", async () => {
    const dataDirectory = storeOf("killed-writing");
    const server = await startServer({ dataDirectory });
    const postmaster = postmasterOf(join(dataDirectory, "postgres"));
    const acknowledged: string[] = [];
    const writing = (async () => {
      for (let number = 1000; ; number++) {
        await write(server.logins, String(number));
        acknowledged.push(String(number));
        if (acknowledged.length === 10) server.process.kill("SIGKILL");
      }
    })();
    expect(await writing.catch((error: unknown) => error)).toBeInstanceOf(Error);
    expect(await isGoneSoon(postmaster)).toBe(true);

    const again = await startServer({ dataDirectory });
    expect(await readLines(again.logins)).toEqual(expect.arrayContaining(acknowledged));
    again.process.kill("SIGTERM");
    expect(await again.ended).toMatchObject({ code: 0, errors: "" });
  });

  test("is there after kill -9 of server and database together, three times over", async () => {
    const dataDirectory = storeOf("killed-all");
    const expected: string[] = [];
    for (const line of ["a", "b", "c"]) {
      const server = await startServer({ dataDirectory });
      if (expected.length > 0) expect(await readLines(server.logins)).toEqual(expected);
      await write(server.logins, line);
      expected.push(line);
      killEverything(server, join(dataDirectory, "postgres"));
      await server.ended;
    }
    const database = await startEmbeddedPostgres({ directory: dataDirectory });
    expect(await readLines(database.logins)).toEqual(expected);
    await database.stop();
  });
});

describe("what a crash leaves behind", () => {
  test("a database that outlived its server is stopped by the next start, which reads its data", async () => {
    const dataDirectory = storeOf("orphan");
    const server = await startServer({ dataDirectory });
    await write(server.logins, "kept");
    const orphan = postmasterOf(join(dataDirectory, "postgres"));
    for (const pid of [...guardsOf(orphan), server.process.pid ?? 0]) process.kill(pid, "SIGKILL");
    await server.ended;
    const said: string[] = [];
    const database = await startEmbeddedPostgres({ directory: dataDirectory, say: (sentence) => said.push(sentence) });
    expect(said).toContain("Stopped the PostgreSQL that an earlier, crashed start had left behind.");
    expect(await isGoneSoon(orphan)).toBe(true);
    expect(await readLines(database.logins)).toEqual(["kept"]);
    await database.stop();
  });

  test("a database that is killed alone is back in a moment, and the server never stops", async () => {
    const dataDirectory = storeOf("database-killed");
    const server = await startServer({ dataDirectory });
    await write(server.logins, "kept");
    const cluster = join(dataDirectory, "postgres");
    const killed = postmasterOf(cluster);
    process.kill(killed, "SIGKILL");
    await expect
      .poll(() => existsSync(join(cluster, "postmaster.pid")) && postmasterOf(cluster) !== killed, { timeout: 15_000 })
      .toBe(true);
    await expect.poll(() => readLines(server.logins).catch(() => []), { timeout: 15_000 }).toEqual(["kept"]);
    expect((await fetch(`${server.address}/api/v1/health`)).status).toBe(200);
    server.process.kill("SIGTERM");
    expect((await server.ended).code).toBe(0);
  });
});

describe("the end of a server", () => {
  test.each(["SIGTERM", "SIGINT"] as const)(
    "%s leaves no process and a database that was shut down",
    async (signal) => {
      const dataDirectory = storeOf(signal);
      const server = await startServer({ dataDirectory });
      const postmaster = postmasterOf(join(dataDirectory, "postgres"));
      const guards = guardsOf(postmaster);
      expect(guards).toHaveLength(1);
      server.process.kill(signal);
      expect(await server.ended).toMatchObject({ code: 0, signal: null, errors: "" });
      for (const pid of [postmaster, ...guards]) expect(await isGoneSoon(pid)).toBe(true);
      const log = readFileSync(join(dataDirectory, "logs", "postgres.log"), "utf8");
      expect(log.trimEnd()).toMatch(/database system is shut down$/);
    },
  );

  test("a server whose launcher is gone ends too", async () => {
    const dataDirectory = storeOf("launcher-gone");
    const server = await startServer({ dataDirectory });
    const postmaster = postmasterOf(join(dataDirectory, "postgres"));
    server.process.disconnect();
    expect((await server.ended).code).toBe(0);
    expect(await isGoneSoon(postmaster)).toBe(true);
  });
});
