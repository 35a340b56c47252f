import { monitorEventLoopDelay } from "node:perf_hooks";
import { startChild } from "@paradero/server/process/child";
import { listen } from "@paradero/server/http/listen";
import type { AnonymousRequest } from "@paradero/server/testing/anonymous-questions";
import { LIMITS } from "@paradero/server/work/limits";
import type { Logins } from "@paradero/drizzle/connect";
import { withStore } from "../reliability/with-store.ts";
import { fillStore } from "./fill-store.ts";
import { quantile } from "./measure.ts";
import { type Edge, withEdge } from "./open-edge.ts";
import { type Costly, worstRequests } from "./worst-request.ts";
import type { Visit, Visitor, VisitorsTask } from "./visitors-process.ts";

const PROCESS = new URL("visitors-process.ts", import.meta.url);
const MEMORY_MB = 1_024;

const READERS = 4;
const THINKS_MS = 400;
const ATTACKERS = 10;
const SECONDS = 30;
const MOST_TIMES = 2;
const DAYS_APART = 60;

/**
 * Bar, one client must not stop everybody: searches for the worst request of an anonymous reader, and lets ten clients loop it
 * beside others who read a normal page, from ten addresses and from one. Prints how long those others wait, alone and beside.
 */
export async function benchAnonymous(people: number): Promise<boolean> {
  return withStore(async ({ logins }) => {
    await fillStore(logins, people, DAYS_APART);
    return benchAnonymousOf(logins, people);
  });
}

async function benchAnonymousOf(logins: Logins, people: number): Promise<boolean> {
  return withEdge(logins, async (edge) => {
    const today = new Date().toISOString().slice(0, 10);
    const refs = {
      people: Array.from({ length: 20 }, (_, nth) => refOf(nth * 7919, people)),
      sources: ["source-0", "source-7"],
    };
    const worst = await worstRequests(edge, today, refs);
    tell("most of the processor", worst.cost);
    tell("longest block", worst.block);
    return besideOthers(edge, people, [worst.cost.asked, worst.block.asked]);
  });
}

async function besideOthers(edge: Edge, people: number, looped: readonly AnonymousRequest[]): Promise<boolean> {
  const alone = await visited(edge, readersOf(people));
  print("alone", alone);
  let isMet = true;
  for (const asked of looped) {
    for (const addresses of [ATTACKERS, 1]) {
      const beside = await visited(edge, [...readersOf(people), ...attackersAt(addresses, asked)]);
      print(`beside ten clients from ${addresses === 1 ? "one address" : `${addresses} addresses`}`, beside);
      isMet = compared(alone, beside) && isMet;
    }
  }
  return isMet;
}

function tell(what: string, { asked, status, cost, block }: Costly): void {
  console.log(`${what}: ${cost.toFixed(0)} ms CPU, blocks ${block.toFixed(0)} ms, ${status}: ${JSON.stringify(asked)}`);
}

/** A page of the list as the client asks for it, and a person. */
function readersOf(people: number): Visitor[] {
  return Array.from({ length: READERS }, (_, who) => ({
    name: "reader",
    address: `192.0.2.${who + 1}`,
    thinks: THINKS_MS,
    asks: Array.from({ length: 60 }, (__, nth): AnonymousRequest => {
      if (nth % 2 === 1) return { get: `/api/v1/people/${refOf(nth * 7919 + who, people)}` };
      const filters = { sex: "female", sector: "civilian", nationality: "VE" };
      return {
        batch: [
          ["people.list", { ...filters, offset: 50 * nth, limit: 50 }],
          ["people.facets", filters],
        ],
      };
    }),
  }));
}

function attackersAt(addresses: number, asked: AnonymousRequest): Visitor[] {
  return Array.from({ length: ATTACKERS }, (_, who) => ({
    name: "attacker",
    address: `198.51.100.${(who % addresses) + 1}`,
    thinks: 0,
    asks: [asked],
  }));
}

interface Visited {
  readonly visits: readonly Visit[];
  /** The longest time for which the event loop answered nobody. */
  readonly block: number;
}

/** A server of its own, so that nobody has asked for anything yet. */
async function visited({ appWith }: Edge, visitors: readonly Visitor[]): Promise<Visited> {
  const listening = await listen(appWith(LIMITS), "127.0.0.1", 0);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  try {
    const task: VisitorsTask = { url: listening.address, visitors, seconds: SECONDS };
    delay.enable();
    for await (const visits of startChild(PROCESS, task, { memoryMb: MEMORY_MB }).sayings) {
      return { visits: visits as Visit[], block: delay.max / 1e6 };
    }
    throw new Error("the visitors told nothing");
  } finally {
    delay.disable();
    await listening.close();
  }
}

function print(what: string, { visits, block }: Visited): void {
  console.log(`${what}: longest block ${block.toFixed(0)} ms`);
  for (const [name, own] of Map.groupBy(visits, (visit) => visit.name)) {
    const waits = own.map(({ waited }) => waited);
    const statuses = [...Map.groupBy(own, ({ status }) => status)].map(
      ([status, some]) => `${some.length} x ${status}`,
    );
    const [p50, p95] = [quantile(waits, 0.5), quantile(waits, 0.95)];
    console.log(`  ${name}: p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms; ${statuses.join(", ")}`);
  }
}

function compared(alone: Visited, beside: Visited): boolean {
  const [before, after] = [alone, beside].map(({ visits }) =>
    quantile(
      visits.filter(({ name }) => name === "reader").map(({ waited }) => waited),
      0.95,
    ),
  );
  const ratio = (after ?? Infinity) / (before ?? 1);
  const isMet = ratio <= MOST_TIMES;
  console.log(`  other readers' p95: ${ratio.toFixed(2)}x (<= ${MOST_TIMES}x: ${isMet ? "met" : "MISSED"})`);
  return isMet;
}

function refOf(nth: number, people: number): string {
  return `p${(nth % people).toString(16).padStart(6, "0")}`;
}
