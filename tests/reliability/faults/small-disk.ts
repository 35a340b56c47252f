import { execFileSync } from "node:child_process";
import { chownSync, closeSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { unprivilegedUser } from "@paradero/server/database/unprivileged-user";
import postgres from "postgres";
import { scratchDirectory } from "../scratch.ts";

/** A disk of its own for the tables of one database, which can be filled to the last byte and emptied again. */
export interface SmallDisk {
  fill(): void;
  empty(): void;
  /** Of no use to a database any more. */
  remove(): void;
}

const BLOCK = Buffer.alloc(4096);

/**
 * Moves a database that nobody is connected to onto a disk in memory; only root can make one.
 *
 * @param url of the database, as a superuser
 */
export async function moveToSmallDisk(url: string, name: string, megabytes: number): Promise<SmallDisk> {
  const scratch = scratchDirectory();
  const { path } = scratch;
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m,mode=0700`, "tmpfs", path]);
  const user = unprivilegedUser("/nonexistent");
  if ("uid" in user) chownSync(path, user.uid, user.gid);
  const { pathname } = new URL(url);
  const admin = new URL(url);
  admin.pathname = "/postgres";
  const sql = postgres(admin.href, { max: 1, onnotice: () => undefined });
  await sql.unsafe(`create tablespace ${name} location '${path}'`);
  await sql.unsafe(`alter database ${pathname.slice(1)} set tablespace ${name}`);
  await sql.end();
  const ballast = join(path, "ballast");
  return {
    fill() {
      const file = openSync(ballast, "a");
      try {
        for (;;) writeSync(file, BLOCK);
      } catch (error) {
        if (!(error instanceof Error && "code" in error && error.code === "ENOSPC")) throw error;
      } finally {
        closeSync(file);
      }
    },
    empty: () => rmSync(ballast, { force: true }),
    remove() {
      execFileSync("umount", ["--lazy", path]);
      scratch.remove();
    },
  };
}
