import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { type Connection, connect } from "@paradero/drizzle/connect";
import { signIn, start } from "./bulk-kill.ts";
import { type Caller, callerOf } from "./caller.ts";
import { toldBy } from "./faults/told.ts";
import type { Store } from "./with-store.ts";

/** One long change, from asking for it to its answer. */
interface Step {
  readonly seq: number;
  readonly seconds: number;
  /** How often it was answered "still being done" first. */
  readonly running: number;
  /** The most that the server has held since it began, in megabytes. */
  readonly peakMegabytes: number;
  /** What whoever waits was shown, each once. */
  readonly seen: readonly string[];
  /** The longest that another request had to wait meanwhile. */
  readonly longestWaitMs: number;
}

export interface LargeBulk {
  readonly people: number;
  readonly recorded: Step;
  readonly undone: Step;
  /** As the log has it: one change, and one that takes it back. */
  readonly changes: readonly string[];
  /** Records of it that stand once it is undone. */
  readonly left: number;
}

const LOOK_EVERY_MS = 100;
const READY_WITHIN_S = 300;

/** Records one status for so many people of a full store at once, as the form does, and takes it back. */
export async function largeBulk({ url, logins }: Store, people: number): Promise<LargeBulk> {
  const staff = connect(logins, { role: "app", max: 2 });
  const { child, address } = await start(url, READY_WITHIN_S);
  try {
    const caller = callerOf(address, await signIn(staff));
    // What staff see is read when the first of them asks.
    while ((await caller.send("changes.list", {})).status !== 200) await pause(LOOK_EVERY_MS);
    const rows = await seenPeople(staff, people);
    const place = randomUUID();
    const citations = [{ source: { ref: "source-1" } }];
    const common = { status: "released", date: "2026-01-20", grade: "reported", place, citations };
    const pid = child.pid ?? 0;
    const recorded = await step(caller, pid, "history.recordMany", { ...key(), common, rows });
    const undone = await step(caller, pid, "changes.undo", { ...key(), seq: recorded.seq });
    const log = await staff.sql<{ said: string }[]>`
      select concat_ws(' ', c.seq, c.action, count(s.*)) as said from changes c
      join change_subjects s on s.change_seq = c.seq where c.seq >= ${recorded.seq} group by c.seq order by c.seq`;
    const left = await staff.sql`select from status_records where place = ${place} and superseded_at is null`;
    return { people: rows.length, recorded, undone, changes: log.map(({ said }) => said), left: left.length };
  } finally {
    child.kill("SIGKILL");
    await staff.close();
  }
}

async function seenPeople({ sql }: Connection, people: number) {
  const rows = await sql<{ ref: string; version: number }[]>`
    select p.ref, max(s.change_seq)::int as version from people p join change_subjects s on s.person_id = p.id
    join profiles f on f.person_id = p.id and f.superseded_at is null group by p.ref order by p.ref limit ${people}`;
  return rows.map(({ ref, version }) => ({ ref, expectedVersion: version }));
}

function key() {
  return { idempotencyKey: randomUUID() };
}

async function step(
  caller: Caller,
  pid: number,
  procedure: string,
  input: { readonly idempotencyKey: string } & Readonly<Record<string, unknown>>,
): Promise<Step> {
  const began = performance.now();
  const seen = new Set<string>();
  const over = new AbortController();
  let longestWaitMs = 0;
  const looking = (async () => {
    while (!over.signal.aborted) {
      const asked = performance.now();
      const progress = await caller.ask<unknown>("changes.progress", { key: input.idempotencyKey });
      longestWaitMs = Math.max(longestWaitMs, Math.round(performance.now() - asked));
      if (progress !== null) seen.add(JSON.stringify(progress));
      await pause(LOOK_EVERY_MS);
    }
  })();
  let running = 0;
  let told = await toldBy(caller.send(procedure, input));
  for (; told.is === "refused" && told.code === "running"; running += 1)
    told = await toldBy(caller.send(procedure, input));
  over.abort();
  await looking;
  if (told.is !== "acknowledged") throw new Error(`${procedure}: ${JSON.stringify(told)}`);
  const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return {
    seq: told.seq,
    seconds: Math.round((performance.now() - began) / 100) / 10,
    running,
    peakMegabytes: Math.round(Number(peak) / 1024),
    seen: [...seen],
    longestWaitMs,
  };
}
