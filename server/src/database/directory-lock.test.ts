import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ownIdentity } from "../process/process-identity.ts";
import { directoryHolder, lockDirectory } from "./directory-lock.ts";

let directory = "";
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "paradero-lock-"));
});
afterEach(() => rmSync(directory, { recursive: true }));

function leaveLock(number: number, holder: { pid: number; started: string; space: string }): string {
  const path = join(directory, `lock.${number}`);
  writeFileSync(path, `${holder.pid}\n${holder.started}\n${holder.space}\n`);
  return path;
}

test("a directory is held by one, and free again when it is given back", async () => {
  const lock = await lockDirectory(directory);
  await expect(lockDirectory(directory)).rejects.toThrow(`is in use by process ${process.pid}: `);
  expect(await directoryHolder(directory)).toEqual(ownIdentity());
  lock.release();
  expect(await directoryHolder(directory)).toBeNull();
  (await lockDirectory(directory)).release();
});

test("of many at the same moment one gets a directory whose holder is dead", async () => {
  leaveLock(7, { ...ownIdentity(), pid: 2 ** 22 + 1 });
  const results = await Promise.allSettled(Array.from({ length: 20 }, () => lockDirectory(directory)));
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(readdirSync(directory)).toEqual(["lock.8"]);
});

test("a process that has the pid of a dead holder by now does not hold its lock", async () => {
  leaveLock(1, { ...ownIdentity(), started: "some other day" });
  expect(await directoryHolder(directory)).toBeNull();
});

test("a lock that was cut off when the disk was full holds nobody", async () => {
  writeFileSync(join(directory, "lock.3"), "12");
  expect(await directoryHolder(directory)).toBeNull();
  (await lockDirectory(directory)).release();
});

test("a holder in another container, whom nobody here can see, holds no longer when it falls silent", async () => {
  const path = leaveLock(1, { ...ownIdentity(), space: "elsewhere pid:[1]" });
  utimesSync(path, new Date(), new Date(Date.now() - 60_000));
  expect(await directoryHolder(directory)).toBeNull();
});

test("a lower number never holds, so that an old view of the directory cannot take it", async () => {
  const lock = await lockDirectory(directory);
  leaveLock(0, ownIdentity());
  lock.release();
  expect(await directoryHolder(directory)).toBeNull();
  expect(readFileSync(join(directory, "lock.1"), "utf8")).toBe("");
});
