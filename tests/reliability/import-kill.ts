import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { connect, type Connection } from "@paradero/drizzle/connect";
import { untilNobodyWrites } from "./bulk-kill.ts";
import { type ImportFiles, wholeOf } from "./import-rows.ts";
import type { Store } from "./with-store.ts";

export interface ImportKills {
  readonly rounds: number;
  /** Rounds after which nothing, everything, or only some of the list was written. */
  readonly nothing: number;
  readonly everything: number;
  readonly some: number;
  /** Rounds in which the summary was printed before the kill, and what it said was not in the store. */
  readonly acknowledgedAndLost: number;
  /** Rounds after which the same command did not write the rest, or once more did not find everything unchanged. */
  readonly wrongRetries: number;
  /** How long an import takes that nobody kills. */
  readonly wholeMs: number;
}

/** A migrated store in which nobody is on record. */
export interface EmptyStore extends Store {
  readonly drop: () => Promise<void>;
}

const CLI = fileURLToPath(new URL("../../server/src/cli.ts", import.meta.url));

/**
 * Kills `paradero import` (SIGKILL) at a random moment, looks at what is in the store, and runs the same command again, and
 * then once more. Each round has a store of its own, and a part of the time of an import to be killed in.
 *
 * @param rows of the list
 */
export async function importKills(
  { list, mapping }: ImportFiles,
  rows: number,
  rounds: number,
  emptyStore: () => Promise<EmptyStore>,
): Promise<ImportKills> {
  const sum = { nothing: 0, everything: 0, some: 0, acknowledgedAndLost: 0, wrongRetries: 0 };
  const words = ["import", list, "--mapping", mapping];
  const unharmed = await emptyStore();
  const began = performance.now();
  const { summary } = await run(unharmed.url, words, Infinity);
  const wholeMs = Math.round(performance.now() - began);
  await unharmed.drop();
  if (summary?.people.created !== rows) throw new Error("the list was not imported even unharmed");
  for (let round = 0; round < rounds; round += 1) {
    const { url, logins, drop } = await emptyStore();
    const connection = connect(logins, { role: "app", max: 2 });
    try {
      const killed = await run(url, words, ((round + Math.random()) / rounds) * wholeMs);
      await untilNobodyWrites(connection);
      const found = await outcome(connection, rows);
      sum[found] += 1;
      if (killed.summary && found !== "everything") sum.acknowledgedAndLost += 1;
      const left = found === "everything" ? 0 : rows;
      const next = await run(url, words, Infinity);
      const last = await run(url, words, Infinity);
      const right =
        next.summary?.people.created === left &&
        last.summary?.change === null &&
        last.summary.people.unchanged === rows &&
        (await outcome(connection, rows)) === "everything";
      if (!right) sum.wrongRetries += 1;
    } finally {
      await connection.close();
      await drop();
    }
  }
  return { rounds, ...sum, wholeMs };
}

async function outcome({ sql }: Connection, rows: number): Promise<"nothing" | "everything" | "some"> {
  const [row] = await sql<{ counts: number[] }[]>`
    select array[(select count(*) from profiles where superseded_at is null), (select count(*) from status_records),
      (select count(*) from identifiers), (select count(*) from changes where action = 'rosters.apply')]::int[] as counts`;
  const rest =
    await sql`select 1 from names union all select 1 from citations union all select 1 from facilities limit 1`;
  if (String(row?.counts) === String(wholeOf(rows))) return "everything";
  return String(row?.counts) === "0,0,0,0" && rest.length === 0 ? "nothing" : "some";
}

interface Summary {
  readonly change: number | null;
  readonly people: { readonly created: number; readonly unchanged: number };
}

/** Runs a command in a process of its own; undefined where it did not come to print its summary. */
async function run(url: string, words: readonly string[], killedAfter: number): Promise<{ summary?: Summary }> {
  const environment = { DATABASE_URL: url, PARADERO_CASE_SET: "none" };
  const child = spawn(process.execPath, [CLI, ...words], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "ignore"],
  });
  let printed = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (printed += text));
  const ended = Promise.all([once(child, "exit"), once(child.stdout, "close")]);
  if (killedAfter !== Infinity) {
    await Promise.race([pause(killedAfter), ended]);
    child.kill("SIGKILL");
  }
  await ended;
  return printed.endsWith("}\n") ? { summary: JSON.parse(printed) } : {};
}
