import { spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { findBinaries, packageRoot } from "@paradero/server/database/binaries";
import { SHELTER } from "@paradero/server/database/cluster-home";
import { deleteStore } from "@paradero/server/database/delete-store";
import { startEmbeddedPostgres } from "@paradero/server/database/embedded-postgres";
import { canEnter, unprivilegedUser } from "@paradero/server/database/unprivileged-user";
import { afterAll, describe, expect, test } from "vitest";
import { isRoot, postmasterOf, readLines, scratchDirectory, write } from "./scratch.ts";
import { startServer } from "./server-process.ts";

const scratch = scratchDirectory();
afterAll(() => scratch.remove());

const NOBODY = { uid: 65_534, gid: 65_534 };

/** As in `/root`: nobody but root gets through. */
function privateDirectory(name: string): string {
  const path = join(scratch.path, name);
  mkdirSync(path);
  chmodSync(path, 0o700);
  return path;
}

function ownerOf(pid: number): number {
  return statSync(`/proc/${pid}`).uid;
}

describe.runIf(isRoot && process.platform === "linux")("as root", () => {
  test("the database runs as an unprivileged user who owns its files", async () => {
    const directory = join(scratch.path, "open");
    const said: string[] = [];
    const database = await startEmbeddedPostgres({ directory, say: (sentence) => said.push(sentence) });
    const cluster = join(directory, "postgres");
    expect(ownerOf(postmasterOf(cluster))).not.toBe(0);
    expect(statSync(cluster).uid).toBe(ownerOf(postmasterOf(cluster)));
    expect(statSync(cluster).mode & 0o777).toBe(0o700);
    expect(said.filter((sentence) => sentence.includes("the database stands in"))).toEqual([]);
    await database.stop();
  });

  test("in a directory that only root may enter, the database stands in /var/lib/paradero and is found again", async () => {
    const directory = join(privateDirectory("only-root"), "data");
    const said: string[] = [];
    const first = await startEmbeddedPostgres({ directory, say: (sentence) => said.push(sentence) });
    const home = readFileSync(join(directory, "cluster-home"), "utf8").trim();
    expect(home.startsWith(`${SHELTER}/`)).toBe(true);
    expect(said).toContain(`PostgreSQL's user cannot enter ${directory}, so the database stands in ${home}/postgres.`);
    expect(existsSync(join(directory, "postgres"))).toBe(false);
    expect(statSync(join(home, "postgres")).mode & 0o777).toBe(0o700);
    await write(first.logins, "kept");
    await first.stop();

    const second = await startEmbeddedPostgres({ directory });
    expect(await readLines(second.logins)).toEqual(["kept"]);
    await second.stop();
    expect(await deleteStore(directory)).toBe(true);
    expect(existsSync(home)).toBe(false);
  });

  test("a data directory that was removed comes back empty, not with the database it had", async () => {
    const directory = join(privateDirectory("removed"), "data");
    const first = await startEmbeddedPostgres({ directory });
    const before = readFileSync(join(directory, "cluster-home"), "utf8").trim();
    await write(first.logins, "old");
    await first.stop();
    rmSync(directory, { recursive: true });
    const second = await startEmbeddedPostgres({ directory });
    expect(readFileSync(join(directory, "cluster-home"), "utf8").trim()).not.toBe(before);
    await expect(readLines(second.logins)).rejects.toThrow(/does not exist/);
    await second.stop();
    await deleteStore(directory);
    rmSync(before, { recursive: true });
  });

  test("a pointer whose database is gone is refused, and no empty one is put in its place", async () => {
    const directory = join(privateDirectory("gone"), "data");
    await (await startEmbeddedPostgres({ directory })).stop();
    const home = readFileSync(join(directory, "cluster-home"), "utf8").trim();
    rmSync(home, { recursive: true });
    await expect(startEmbeddedPostgres({ directory })).rejects.toThrow(`stands in ${home}, and that directory is gone`);
    expect(existsSync(home)).toBe(false);
  });

  test("programs that PostgreSQL's user cannot reach are copied once to where it can", () => {
    const hidden = join(privateDirectory("programs"), "package");
    cpSync(packageRoot(), hidden, { recursive: true, verbatimSymlinks: true });
    const user = unprivilegedUser("/nonexistent");
    const shelter = join(scratch.path, "shelter");
    const first = findBinaries(user, shelter, hidden);
    expect(first.copiedTo?.startsWith(shelter)).toBe(true);
    const { stdout } = spawnSync(first.postgres, ["--version"], { ...user, cwd: "/", encoding: "utf8" });
    expect(stdout).toMatch(/^postgres \(PostgreSQL\) 18\./);
    const copied = statSync(first.postgres).mtimeMs;
    expect(findBinaries(user, shelter, hidden)).toEqual(first);
    expect(statSync(first.postgres).mtimeMs).toBe(copied);
    expect(readdirSync(shelter)).toHaveLength(1);
  });

  test.runIf(canEnter(NOBODY, import.meta.dirname))(
    "started by an unprivileged user, everything stays in the data directory",
    async () => {
      const dataDirectory = join(scratch.path, "unprivileged");
      mkdirSync(dataDirectory);
      chownSync(dataDirectory, NOBODY.uid, NOBODY.gid);
      const server = await startServer({ dataDirectory, user: NOBODY });
      expect(ownerOf(postmasterOf(join(dataDirectory, "postgres")))).toBe(NOBODY.uid);
      expect(existsSync(join(dataDirectory, "cluster-home"))).toBe(false);
      server.process.kill("SIGTERM");
      expect(await server.ended).toMatchObject({ code: 0, errors: "" });
    },
  );
});

describe.skipIf(isRoot)("as anybody else", () => {
  test("the database runs as that user, in the data directory", async () => {
    const directory = join(scratch.path, "own");
    const database = await startEmbeddedPostgres({ directory });
    expect(statSync(join(directory, "postgres")).uid).toBe(process.getuid?.());
    expect(existsSync(join(directory, "cluster-home"))).toBe(false);
    await database.stop();
  });
});
