import { existsSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { prepareDirectory, SHELTER } from "./cluster-home.ts";
import { lockDirectory } from "./directory-lock.ts";

/** What the database has made in a data directory; whatever else is there is not ours to delete. */
const OURS = ["postgres", "postgres.new", "socket", "logs", "connection", "cluster-home"];

/**
 * Deletes the store of a data directory; `false` if there is none. Throws a `StartFailure` while a server uses it. The
 * lock stays, so that a server that starts at the same moment is refused or begins anew, and never finds half a store.
 */
export async function deleteStore(dataDirectory: string): Promise<boolean> {
  if (!existsSync(dataDirectory)) return false;
  const directory = prepareDirectory(dataDirectory);
  const lock = await lockDirectory(directory);
  try {
    const found = OURS.map((name) => join(directory, name)).filter((path) => existsSync(path));
    const pointer = join(directory, "cluster-home");
    if (existsSync(pointer)) deleteSheltered(readFileSync(pointer, "utf8").trim(), directory);
    for (const path of found) rmSync(path, { recursive: true, force: true });
    return found.length > 0;
  } finally {
    lock.release();
  }
}

/** A pointer that was edited by hand must not lead us to delete something else. */
function deleteSheltered(home: string, directory: string): void {
  const owner = join(home, "belongs-to");
  if (dirname(home) !== SHELTER || !existsSync(owner) || readFileSync(owner, "utf8").trim() !== directory) return;
  rmSync(home, { recursive: true, force: true });
}
