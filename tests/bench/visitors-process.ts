import { Agent, request } from "node:http";
import { type AnonymousRequest, asSent } from "@paradero/server/testing/anonymous-questions";
import { answerTask } from "@paradero/server/process/child";
import { freshened } from "./worst-request.ts";

/** Somebody who asks again and again. */
export interface Visitor {
  /** Whose waiting is told under this name. */
  readonly name: string;
  readonly address: string;
  readonly asks: readonly AnonymousRequest[];
  /** Milliseconds between an answer and the next question. */
  readonly thinks: number;
}

export interface VisitorsTask {
  readonly url: string;
  readonly visitors: readonly Visitor[];
  readonly seconds: number;
}

export interface Visit {
  readonly name: string;
  readonly status: number;
  readonly waited: number;
}

/** Visitors in a process of their own, so that their work is not the server's. */
await answerTask(async (task, say) => {
  const { url, visitors, seconds } = task as VisitorsTask;
  const until = performance.now() + seconds * 1000;
  const visits = await Promise.all(visitors.map((visitor, nth) => visit(url, visitor, nth, until)));
  await say(visits.flat());
});

async function visit(url: string, { name, address, asks, thinks }: Visitor, who: number, until: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const visits: Visit[] = [];
  for (let nth = who * 1_000; performance.now() < until; nth += 1) {
    const asked = asks[nth % asks.length];
    if (!asked) break;
    const began = performance.now();
    const status = await send(url, address, freshened(asked, nth), agent);
    visits.push({ name, status, waited: performance.now() - began });
    if (thinks > 0) await new Promise((resolve) => setTimeout(resolve, thinks * (0.5 + Math.random())));
  }
  agent.destroy();
  return visits;
}

function send(url: string, address: string, asked: AnonymousRequest, agent: Agent): Promise<number> {
  const { path, init } = asSent(asked);
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const headers = { ...init.headers, "x-forwarded-for": address, "accept-encoding": "gzip" };
  const sent = request(`${url}${path}`, { method: init.method, headers, agent }, (response) => {
    response.on("data", () => undefined);
    response.on("end", () => resolve(response.statusCode ?? 0));
    response.on("error", reject);
  });
  sent.on("error", reject);
  sent.end(init.body);
  return promise;
}
