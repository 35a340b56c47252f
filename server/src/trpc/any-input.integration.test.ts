import type { AnyProcedure } from "@trpc/server";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { mayCall, ROLE_TABLE } from "../access/readers/role-table.ts";
import { nearlyFitting } from "../testing/hostile-input.ts";
import { signedIn } from "../testing/signed-in.ts";
import { type TestWorld, testWorld } from "../testing/test-world.ts";
import { LIMITS } from "../work/limits.ts";
import { appRouter } from "./router.ts";

const RUNS = process.env["PARADERO_NIGHTLY"] === "1" ? 100_000 : 25;
const SEED = 20260406;
/** A tenth of a second for each, on a busy machine. */
const PATIENCE_MS = 60_000 + RUNS * 100;

let world: TestWorld;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.close());

const PROCEDURES = Object.entries(
  // The only list of its procedures that tRPC gives.
  // oxlint-disable-next-line no-underscore-dangle
  appRouter._def.procedures as unknown as Readonly<Record<string, AnyProcedure>>,
).map(([name, { _def }]) => {
  // oxlint-disable-next-line no-underscore-dangle
  const { type, inputs } = _def as unknown as { type: string; inputs: readonly z.ZodType[] };
  return { name, isFeed: type === "subscription", input: inputs.at(-1) };
});

const FEEDS = PROCEDURES.filter(({ isFeed }) => isFeed);
const CALLS = PROCEDURES.filter(({ isFeed }) => !isFeed);

/** Of our program, of the database, or of the machine. */
const OURS_ALONE =
  /\bat \w.*:\d+:\d+|node_modules|\/(?:src|home|root|tmp|work)\/|syntax error|relation "|PostgresError|violates/;

describe("whatever is asked is answered or refused in words: nothing breaks, and nothing of the inside is told (PROMISES.md 29)", () => {
  test("every procedure is asked", () => {
    expect(Object.keys(ROLE_TABLE).toSorted()).toEqual(PROCEDURES.map(({ name }) => name).toSorted());
    expect(FEEDS.length).toBeGreaterThan(0);
  });

  test.each(CALLS)(
    "$name",
    async ({ name, input }) => {
      const bad: unknown[] = [];
      // Of whoever may do it: the others stop at the door. A call may end the session, and the next one needs another.
      const role = (["anonymous", "viewer", "researcher", "editor", "admin"] as const).find((one) =>
        mayCall(one, name),
      );
      let call = role === "anonymous" ? world.call : (await signedIn(world, role ?? "admin")).call;
      for (const asked of fc.sample(nearlyFitting(input), { numRuns: RUNS, seed: SEED })) {
        const response = await call(name, asked);
        const said = await response.text();
        const isBroken = response.status >= 500 || said.includes('"code":"internal"');
        if (isBroken || OURS_ALONE.test(refusalIn(said))) bad.push({ asked, status: response.status, said });
        if (response.status === 401 && role !== "anonymous") call = (await signedIn(world, role ?? "admin")).call;
      }
      expect(bad.slice(0, 3)).toEqual([]);
    },
    PATIENCE_MS,
  );

  // One after the other, more than there are places: whoever is refused or goes away leaves none taken.
  test.each(FEEDS)(
    "$name, a feed",
    async ({ name, input }) => {
      const bad: unknown[] = [];
      for (const asked of fc.sample(nearlyFitting(input), {
        numRuns: Math.max(RUNS, 2 * LIMITS.places.feeds.each),
        seed: SEED,
      })) {
        const { status, said } = await beginningOf(name, asked);
        const isBroken = ![200, 400].includes(status) || said.includes("internal");
        if (isBroken || OURS_ALONE.test(said)) bad.push({ asked, status, said });
      }
      expect(bad.slice(0, 3)).toEqual([]);
    },
    PATIENCE_MS,
  );
});

/** What a feed says first, and then nobody listens any more. */
async function beginningOf(name: string, asked: unknown): Promise<{ readonly status: number; readonly said: string }> {
  const query = new URLSearchParams({ input: JSON.stringify(asked) ?? "" });
  const response = await world.get(`/trpc/${name}?${query.toString()}`, { accept: "text/event-stream" });
  if (response.status !== 200) return { status: response.status, said: await response.text() };
  const reader = response.body?.getReader();
  const first = await reader?.read();
  await reader?.cancel();
  return { status: response.status, said: new TextDecoder().decode(first?.value) };
}

/** What was refused; an answer may quote what people wrote. */
function refusalIn(said: string): string {
  return said.includes('"error":') ? said : "";
}
