import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { setTimeout as pause } from "node:timers/promises";
import { type Connection, connect } from "@paradero/drizzle/connect";
import { accounts } from "@paradero/drizzle/schema/access-accounts";
import { sessions } from "@paradero/drizzle/schema/access-sessions";
import { SESSION_COOKIE, COOKIE_PREFIX } from "@paradero/server/access/sessions/session-cookie";
import { newToken, tokenHash } from "@paradero/server/access/sessions/token";
import { refOf } from "./people-rows.ts";
import type { Store } from "./with-store.ts";

export interface BulkKills {
  readonly rounds: number;
  /** Rounds after which nothing, everybody, or only some of them were written. */
  readonly nothing: number;
  readonly everybody: number;
  readonly some: number;
  /** Rounds in which the answer had come before the kill. */
  readonly acknowledged: number;
  readonly acknowledgedAndLost: number;
  /** Retries with the same key that did not end with everybody written exactly once. */
  readonly wrongRetries: number;
  /** How long a bulk update takes that nobody kills. */
  readonly wholeMs: number;
}

const MAIN = fileURLToPath(new URL("../../server/src/main.ts", import.meta.url));

/**
 * Kills the server (SIGKILL) at a random moment of a bulk update of everybody, looks at what is in the store, starts it
 * again and tries once more with the same key.
 *
 * @param store that holds `loadPeople(logins, people)`
 */
export async function bulkKills({ url, logins }: Store, people: number, rounds: number): Promise<BulkKills> {
  const staff = connect(logins, { role: "app", max: 4 });
  const cookie = await signIn(staff);
  const sum = { nothing: 0, everybody: 0, some: 0, acknowledged: 0, acknowledgedAndLost: 0, wrongRetries: 0 };
  let server = await start(url);
  try {
    const bulk = (round: number) => write(cookie, staff, people, `round ${round}`);
    // How long one takes when nobody kills it.
    const began = performance.now();
    const first = await bulk(-1);
    await first(server.address);
    const whole = performance.now() - began;
    for (let round = 0; round < rounds; round += 1) {
      const send = await bulk(round);
      const answer = send(server.address).catch(() => false);
      await pause(Math.random() * whole);
      const { child } = server;
      child.kill("SIGKILL");
      await once(child, "exit");
      const acknowledged = await answer;
      await untilNobodyWrites(staff);
      const written = await countOf(staff, `round ${round}`);
      if (written === 0) sum.nothing += 1;
      else if (written === people) sum.everybody += 1;
      else sum.some += 1;
      if (acknowledged) sum.acknowledged += 1;
      if (acknowledged && written !== people) sum.acknowledgedAndLost += 1;
      server = await start(url);
      const retried = await send(server.address).catch(() => false);
      if (!retried || (await countOf(staff, `round ${round}`)) !== people) sum.wrongRetries += 1;
    }
    return { rounds, ...sum, wholeMs: Math.round(whole) };
  } finally {
    server.child.kill("SIGKILL");
    await staff.close();
  }
}

export interface Started {
  readonly child: ChildProcess;
  readonly address: string;
}

/** A server on a port that the system gives it, once it is ready: a full store takes its time. */
export async function start(url: string, withinSeconds = 60): Promise<Started> {
  const environment = { DATABASE_URL: url, PORT: "0", PARADERO_CASE_SET: "none", PARADERO_LOG_LEVEL: "error" };
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said += text));
  for (let attempt = 0; attempt < withinSeconds * 10; attempt += 1) {
    const address = /Paradero is ready: (\S+)/.exec(said)?.[1];
    if (address !== undefined) return { child, address };
    if (child.exitCode !== null) throw new Error("the server did not start");
    await pause(100);
  }
  child.kill("SIGKILL");
  throw new Error(`the server is not ready after ${withinSeconds} seconds`);
}

/** Prepares one bulk update; what it returns sends it, always with the same key, and says whether it was acknowledged. */
async function write(cookie: string, staff: Connection, people: number, place: string) {
  const versions = await staff.sql<{ ref: string; version: string }[]>`
    select p.ref, max(s.change_seq)::text as version from people p join change_subjects s on s.person_id = p.id group by p.ref`;
  const version = new Map(versions.map((row) => [row.ref, Number(row.version)]));
  const rows = Array.from({ length: people }, (_, number) => {
    const ref = refOf(number);
    return { ref, expectedVersion: version.get(ref) ?? 0 };
  });
  const citations = [{ source: { ref: "list" } }];
  const common = { status: "detained", date: "2026-02", grade: "reported", place, citations };
  const body = JSON.stringify({ idempotencyKey: randomUUID(), common, rows });
  return async (address: string): Promise<boolean> => {
    const response = await fetch(new URL("/trpc/history.recordMany", address), {
      method: "POST",
      headers: { "content-type": "application/json", "sec-fetch-site": "same-origin", cookie },
      body,
    });
    const text = await response.text();
    if (!response.ok) process.stderr.write(`${response.status} ${text.slice(0, 300)}\n`);
    return response.ok;
  };
}

export async function signIn({ db }: Connection): Promise<string> {
  const [id, now, token] = [randomUUID(), new Date(), newToken()];
  const account = { id, name: "R", role: "researcher" as const, email: `${id}@example.org` };
  await db.insert(accounts).values({ ...account, createdAt: now, updatedAt: now });
  const times = { createdAt: now, updatedAt: now, seenAt: now, expiresAt: new Date(now.getTime() + 12 * 3_600_000) };
  await db.insert(sessions).values({ id: randomUUID(), accountId: id, token: tokenHash(token), ...times });
  return `${COOKIE_PREFIX.loopback}.${SESSION_COOKIE}=${token}`;
}

async function countOf({ sql }: Connection, place: string): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from status_records r
    join citations c on c.status_record_id = r.id
    join change_subjects s on s.change_seq = r.recorded_in and s.person_id = r.person_id
    where r.place = ${place}`;
  return row?.count ?? 0;
}

/** The database finishes or drops what a dead client began; the log's lock is free when it has. */
export async function untilNobodyWrites({ sql }: Connection): Promise<void> {
  await sql.begin((tx) => tx`select pg_advisory_xact_lock(hashtextextended('paradero changes', 0))`);
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const [row] = await sql<{ busy: number }[]>`
      select count(*)::int as busy from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and application_name = 'paradero-app'
        and state <> 'idle'`;
    if (row?.busy === 0) return;
    await pause(50);
  }
}
