import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { connect } from "@paradero/drizzle/connect";
import { accounts } from "@paradero/drizzle/schema/access-accounts";
import postgres from "postgres";
import { signIn, start, untilNobodyWrites } from "../bulk-kill.ts";
import { callerOf } from "../caller.ts";
import { loadPeople } from "../people-rows.ts";
import type { Store } from "../with-store.ts";
import { type Fault, type Scene, WAYS } from "./faults.ts";
import { type Logged, loggedUnder } from "./logged.ts";
import { BULK, type Ground, MUTATIONS } from "./mutations.ts";
import { moveToSmallDisk, type SmallDisk } from "./small-disk.ts";
import { contradiction, type Told, toldBy } from "./told.ts";

/** One change that something befell. */
export interface Round {
  readonly procedure: string;
  readonly fault: Fault;
  readonly told: Told;
  /** It was on record before it was asked for again. */
  readonly happened: boolean;
  /** What does not agree; empty where all does. */
  readonly wrong: readonly string[];
}

export interface Wanted {
  readonly procedures: readonly string[];
  readonly faults: readonly Fault[];
  /** Of each fault during each change. */
  readonly times: number;
  /** A disk of its own can be made for the database. */
  readonly hasDisk: boolean;
  readonly tell?: (round: Round) => void;
}

const SMALL_DISK_MB = 192;
const PATIENCE = 60;

/** Makes every change while every fault befalls it, and compares what was told, what is on record, and the next answer. */
export async function faultRounds(store: Store, wanted: Wanted): Promise<Round[]> {
  await loadPeople(store.logins, BULK);
  const disk = wanted.hasDisk ? await moveToSmallDisk(store.url, `small_${Date.now()}`, SMALL_DISK_MB) : null;
  try {
    return await onDisk(store, wanted, disk);
  } finally {
    disk?.remove();
  }
}

async function onDisk({ url, logins }: Store, wanted: Wanted, disk: SmallDisk | null): Promise<Round[]> {
  const staff = connect(logins, { role: "app", max: 2 });
  const admin = postgres(url, { max: 1, onnotice: () => undefined });
  const cookie = await signIn(staff);
  await staff.db.update(accounts).set({ role: "admin" });
  const scene: Scene = { url, admin, disk, server: await start(url) };
  const known = new Map<string, Promise<unknown>>();
  let number = 0;
  const caller = () => callerOf(scene.server.address, cookie);
  const ground = (): Ground => ({
    staff,
    caller: caller(),
    next: () => (number += 1),
    once: <T>(name: string, make: () => Promise<T>) => {
      if (!known.has(name)) known.set(name, make());
      return known.get(name) as Promise<T>;
    },
  });
  const rounds: Round[] = [];
  try {
    for (const procedure of wanted.procedures) {
      const kind = MUTATIONS[procedure];
      if (!kind) throw new Error(`nobody knows how to prepare ${procedure}`);
      const takeBack = async (seq: number | undefined) => {
        if (kind.isTakenBack) await settled(() => caller().tell("changes.undo", { idempotencyKey: randomUUID(), seq }));
      };
      const ask = async () => ({ ...(await settled(() => kind.prepare(ground()))), idempotencyKey: randomUUID() });
      // The first of a kind is no measure of how long the others take.
      let whole = Infinity;
      for (let time = 0; time < 2; time += 1) {
        const unharmed = await ask();
        const began = performance.now();
        const { seq } = await caller().tell<{ seq: number }>(procedure, unharmed);
        whole = Math.min(whole, performance.now() - began);
        await takeBack(seq);
      }
      for (const fault of wanted.faults) {
        for (let time = 0; time < wanted.times; time += 1) {
          const input = await ask();
          const strike = { after: Math.random() * whole, hangUp: new AbortController() };
          const { before, during, mend } = WAYS[fault];
          await before?.(scene, strike);
          const [told] = await Promise.all([
            toldBy(caller().send(procedure, input, strike.hangUp.signal)),
            during?.(scene, strike),
          ]);
          await mend?.(scene);
          await settled(() => untilNobodyWrites(staff));
          const found = await settled(() => loggedUnder(staff, input.idempotencyKey));
          const again = await answerAgain(() => toldBy(caller().send(procedure, input)));
          const after = await settled(() => loggedUnder(staff, input.idempotencyKey));
          const round = {
            procedure,
            fault,
            told,
            happened: found.seqs.length > 0,
            wrong: wrongs(told, found, again, after),
          };
          rounds.push(round);
          wanted.tell?.(round);
          await takeBack(after.seqs[0]);
        }
      }
    }
    return rounds;
  } finally {
    scene.server.child.kill("SIGKILL");
    await Promise.all([staff.close(), admin.end()]);
  }
}

function wrongs(told: Told, found: Logged, again: Told, after: Logged): string[] {
  const [seq] = after.seqs;
  return [
    contradiction(told, found.seqs),
    found.isWhole && after.isWhole ? null : "only some of it is on record",
    again.is === "acknowledged" ? null : `asked again, it was answered ${JSON.stringify(again)}`,
    after.seqs.length === 1 ? null : `asked again, it is on record ${after.seqs.length} times`,
    again.is === "acknowledged" && again.seq !== seq
      ? `asked again, it was answered ${again.seq}, and is ${seq}`
      : null,
    found.seqs.length > 0 && found.seqs[0] !== seq ? "asked again, it happened anew" : null,
  ].filter((fault) => fault !== null);
}

/** As the form does: again with the same key while the server says that it may come back. */
async function answerAgain(ask: () => Promise<Told>): Promise<Told> {
  let told = await ask();
  for (let attempt = 0; attempt < PATIENCE && told.is !== "acknowledged" && mayComeBack(told); attempt += 1) {
    await pause(250);
    told = await ask();
  }
  return told;
}

function mayComeBack(told: Told): boolean {
  return told.is === "unknown" || (told.is === "refused" && ["busy", "running"].includes(told.code));
}

/** Connections that were cut are made anew. */
async function settled<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= PATIENCE) throw error;
      await pause(250);
    }
  }
}
