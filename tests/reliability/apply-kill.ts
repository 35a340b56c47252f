import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { connect, type Connection } from "@paradero/drizzle/connect";
import { signIn, start, untilNobodyWrites } from "./bulk-kill.ts";
import { callerOf } from "./caller.ts";
import { decidedList } from "./handed-in-list.ts";
import type { Store } from "./with-store.ts";

export interface ApplyKills {
  readonly rounds: number;
  readonly nothing: number;
  readonly everything: number;
  /** Rounds after which only some of the list was written. */
  readonly some: number;
  readonly acknowledgedAndLost: number;
  /** Retries with the same key that did not end with everything written once. */
  readonly wrongRetries: number;
  /** How long applying takes that nobody kills. */
  readonly wholeMs: number;
}

/**
 * Kills the server (SIGKILL) at a random moment of applying a list of new people, looks at what is in the store, starts it
 * again and tries once more with the same key; then the list is taken back, for the next round.
 *
 * @param store a migrated store in which nobody is on record
 */
export async function applyKills({ url, logins }: Store, rows: number, rounds: number): Promise<ApplyKills> {
  const staff = connect(logins, { role: "app", max: 2 });
  const cookie = await signIn(staff);
  const sum = { nothing: 0, everything: 0, some: 0, acknowledgedAndLost: 0, wrongRetries: 0 };
  let server = await start(url);
  try {
    const ref = await decidedList(callerOf(server.address, cookie), rows);
    const prepare = async () => {
      const { digest } = await callerOf(server.address, cookie).ask<{ digest: string }>("rosters.difference", { ref });
      const input = { idempotencyKey: randomUUID(), ref, digest };
      return (address: string) =>
        callerOf(address, cookie).tell<{ seq: number; replayed: boolean }>("rosters.applyDifference", input);
    };
    const undo = async (seq: number) =>
      callerOf(server.address, cookie).tell("changes.undo", { idempotencyKey: randomUUID(), seq });
    const first = await prepare();
    const began = performance.now();
    const { seq } = await first(server.address);
    const wholeMs = Math.round(performance.now() - began);
    await undo(seq);
    for (let round = 0; round < rounds; round += 1) {
      const apply = await prepare();
      const answer = apply(server.address).then(
        () => true,
        () => false,
      );
      await pause(((round + Math.random()) / rounds) * wholeMs);
      server.child.kill("SIGKILL");
      await once(server.child, "exit");
      const acknowledged = await answer;
      await untilNobodyWrites(staff);
      const found = await outcome(staff, rows);
      sum[found] += 1;
      if (acknowledged && found !== "everything") sum.acknowledgedAndLost += 1;
      server = await start(url);
      const retried = await apply(server.address);
      const isRight = retried.replayed === (found === "everything") && (await outcome(staff, rows)) === "everything";
      if (!isRight) sum.wrongRetries += 1;
      await undo(retried.seq);
    }
    return { rounds, ...sum, wholeMs };
  } finally {
    server.child.kill("SIGKILL");
    await staff.close();
  }
}

/** What stands of the list: everybody with their records and decisions, or nobody. */
async function outcome({ sql }: Connection, rows: number): Promise<"nothing" | "everything" | "some"> {
  const [row] = await sql<{ counts: number[] }[]>`
    select array[(select count(*) from profiles where superseded_at is null),
      (select count(*) from status_records where superseded_at is null),
      (select count(*) from match_decisions where superseded_at is null and decision = 'same')]::int[] as counts`;
  const counts = String(row?.counts);
  if (counts === String([rows, rows + Math.floor(rows / 2), rows])) return "everything";
  return counts === "0,0,0" ? "nothing" : "some";
}
