import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";

/** Whom to run PostgreSQL as, in the form in which `spawn` takes it; empty for the user who runs us. */
export type RunAs = { readonly uid: number; readonly gid: number } | Record<string, never>;

/**
 * PostgreSQL refuses to run as root. In order: the owner of a cluster that is there (or its files could not be read), the
 * user `postgres`, a new user `postgres`, and where none can be made `nobody`, who is there on every system but is
 * shared with other programs.
 */
export function unprivilegedUser(cluster: string): RunAs {
  if (process.getuid?.() !== 0) return {};
  const there = statSync(cluster, { throwIfNoEntry: false });
  if (there !== undefined && there.uid !== 0) return { uid: there.uid, gid: there.gid };
  return accountOf("postgres") ?? newAccount() ?? accountOf("nobody") ?? { uid: 65_534, gid: 65_534 };
}

/** Whether that user reaches a directory through all that stand above it. The shell is asked, so that ACLs count too. */
export function canEnter(user: RunAs, directory: string): boolean {
  return spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", directory], { ...user, cwd: "/", stdio: "ignore" }).status === 0;
}

function newAccount(): RunAs | null {
  // The ways of shadow-utils and of busybox.
  const ways = [
    ["useradd --system --user-group --no-create-home --home-dir /nonexistent --shell /bin/false postgres"],
    ["addgroup -S postgres", "adduser -S -D -H -h /nonexistent -s /bin/false -G postgres postgres"],
  ];
  for (const commands of ways) {
    for (const command of commands) spawnSync("/bin/sh", ["-c", command], { stdio: "ignore" });
    const made = accountOf("postgres");
    if (made !== null) return made;
  }
  return null;
}

function accountOf(name: string): RunAs | null {
  try {
    const line = readFileSync("/etc/passwd", "utf8")
      .split("\n")
      .find((entry) => entry.startsWith(`${name}:`));
    const [, , uid, gid] = line?.split(":") ?? [];
    return uid === undefined || gid === undefined ? null : { uid: Number(uid), gid: Number(gid) };
  } catch {
    return null;
  }
}
