import { monitorEventLoopDelay } from "node:perf_hooks";
import { type AnonymousRequest, asSent, someAnonymousRequests } from "@paradero/server/testing/anonymous-questions";
import { type Edge, WIDE } from "./open-edge.ts";
import { databaseTime } from "./processor-time.ts";

const SAMPLED = 150;
const REFINED = 40;
const BEST = 6;
const MOST_CALLS = 10;
const DAY = /\d{4}-\d{2}-\d{2}/g;
const A_DAY_MS = 86_400_000;
const LONGEST_MS = 2_000;
/** Few enough that a day of which much was known stays one. */
const SHIFTED_DAYS = 60;

export interface Costly {
  readonly asked: AnonymousRequest;
  readonly status: number;
  /** Milliseconds of the processor, of server and database together. */
  readonly cost: number;
  /** The longest time for which nobody else was answered, in milliseconds. */
  readonly block: number;
}

const MEASURES = ["cost", "block"] as const;
type Measure = (typeof MEASURES)[number];

/**
 * The request of an anonymous reader that takes most of the processor, and the one that keeps the event loop longest: hundreds
 * of them by chance, then the dearest of those put together and asked of other days.
 */
export async function worstRequests(
  edge: Edge,
  today: string,
  refs: Parameters<typeof someAnonymousRequests>[2],
): Promise<Record<Measure, Costly>> {
  const measure = await measuring(edge);
  const all: Costly[] = [];
  for (const [nth, asked] of someAnonymousRequests(SAMPLED, today, refs).entries())
    all.push(await measure(freshened(asked, nth)));
  for (const b of MEASURES)
    for (const x of dearest(all, b, 8))
      console.log(b, x.cost.toFixed(0), x.block.toFixed(0), x.status, JSON.stringify(x.asked).slice(0, 300));
  for (let nth = 0; nth < REFINED; nth += 1) {
    const by = MEASURES[nth % MEASURES.length] ?? "cost";
    const [one, other] = [nth, nth * 7 + 1].map((place) => dearest(all, by, BEST)[place % BEST]);
    if (one && other) all.push(await measure(joined(one.asked, other.asked, nth)));
  }
  // Anything can come between, once: the dearest are asked again, and the lesser number is told.
  const again = async (by: Measure) => {
    const twice: Costly[] = [];
    for (const one of dearest(all, by, BEST)) {
      const second = await measure(freshened(one.asked, twice.length));
      twice.push({ ...one, cost: Math.min(one.cost, second.cost), block: Math.min(one.block, second.block) });
    }
    return dearest(twice, by, 1)[0] as Costly;
  };
  return { cost: await again("cost"), block: await again("block") };
}

function dearest(all: readonly Costly[], by: Measure, count: number): Costly[] {
  return all.toSorted((a, b) => b[by] - a[by]).slice(0, count);
}

/** The calls of both, and those of the first of other days, as many as a request may make. */
function joined(one: AnonymousRequest, other: AnonymousRequest, nth: number): AnonymousRequest {
  if (!("batch" in one)) return freshened("batch" in other ? other : one, nth);
  const calls = [...one.batch, ...("batch" in other ? other.batch : [])].slice(0, MOST_CALLS);
  const more = Array.from({ length: MOST_CALLS - calls.length }, (_, place) => {
    const again = freshened({ batch: one.batch.slice(place % one.batch.length).slice(0, 1) }, nth + place);
    return "batch" in again ? again.batch : [];
  });
  return { batch: [...calls, ...more.flat()] };
}

/** The same question of other days, so that no answer is a remembered one. */
export function freshened(asked: AnonymousRequest, nth: number): AnonymousRequest {
  const shift = (1 + (nth % SHIFTED_DAYS)) * A_DAY_MS;
  const text = JSON.stringify(asked).replaceAll(DAY, (day) =>
    new Date(Date.parse(day) - shift).toISOString().slice(0, 10),
  );
  return JSON.parse(text) as AnonymousRequest;
}

async function measuring({ appWith, staff }: Edge): Promise<(asked: AnonymousRequest) => Promise<Costly>> {
  const app = appWith(WIDE);
  const database = await databaseTime(staff.sql);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  return async (asked) => {
    const { path, init } = asSent(asked);
    const [before, own] = [database(), process.cpuUsage()];
    delay.reset();
    delay.enable();
    await pause();
    const response = await app.request(path, { ...init, headers: { ...init.headers, "accept-encoding": "gzip" } });
    await readFor(response, LONGEST_MS);
    await pause();
    delay.disable();
    const { user, system } = process.cpuUsage(own);
    const cost = database() - before + (user + system) / 1000;
    return { asked, status: response.status, cost, block: delay.max / 1e6 };
  };
}

/** A list of everybody goes on for long: what its beginning costs tells enough. */
async function readFor({ body }: Response, milliseconds: number): Promise<void> {
  const until = performance.now() + milliseconds;
  if (body) for await (const _ of body) if (performance.now() > until) break;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 3));
}
