import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { connect } from "@paradero/drizzle/connect";
import { openLogins } from "@paradero/drizzle/logins/open-logins";
import postgres from "postgres";
import { readBackupFile } from "../../server/src/backup/backup-file.ts";
import { fillStore } from "../bench/fill-store.ts";
import { withStore } from "./with-store.ts";

/**
 * Backup, restore and backup again of many invented people, by the command line: both backups must tell the same, but for the
 * moment in their first lines. Prints what it takes. `node tests/reliability/backup-main.ts 100000`
 */
const PEOPLE = Number(process.argv[2] ?? 100_000);
const CLI = fileURLToPath(new URL("../../server/src/cli.ts", import.meta.url));

const directory = mkdtempSync(join(tmpdir(), "paradero-backup-"));
try {
  await withStore(async ({ url, logins }) => {
    await fillStore(logins, PEOPLE);
    const second = new URL(url);
    second.pathname = "/second";
    const sql = postgres(url, { max: 1 });
    await sql`create database second`.finally(() => sql.end());
    const [first, again] = [join(directory, "first"), join(directory, "again")];
    run("backup", ["backup", first], url);
    run("restore", ["restore", first], second.href);
    run("backup of what was restored", ["backup", again], second.href);
    const restored = connect(await openLogins(second.href), { role: "owner", max: 1 });
    const [row] = await restored.sql<{ n: number }[]>`select count(*)::int as n from people`.finally(restored.close);
    const [one, two] = [await rowsHash(first), await rowsHash(again)];
    say(`${row?.n} people, ${(statSync(first).size / 1e6).toFixed(1)} MB; the same rows: ${one === two}`);
    process.exitCode = one === two && row?.n === PEOPLE ? 0 : 1;
  });
} finally {
  rmSync(directory, { recursive: true });
}

function run(what: string, words: string[], url: string): void {
  const begin = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [CLI, ...words], {
    env: { ...process.env, DATABASE_URL: url },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${what}: ${stderr}`);
  say(`${what}: ${((performance.now() - begin) / 1000).toFixed(1)} s`);
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

/** Of all but the first lines, which say when it was written. */
async function rowsHash(path: string): Promise<string> {
  const hash = createHash("sha256");
  let head = "";
  let isAfter = false;
  for await (const chunk of readBackupFile(path, null)) {
    if (isAfter) hash.update(chunk);
    else {
      head += chunk.toString("latin1");
      const at = head.indexOf("\nCOPY ");
      if (at < 0) continue;
      isAfter = true;
      hash.update(Buffer.from(head.slice(at), "latin1"));
    }
  }
  return hash.digest("hex");
}
