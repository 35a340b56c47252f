import type { AnyProcedure } from "@trpc/server";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { mayCall, ROLE_TABLE } from "../access/role-table.ts";
import { nearlyFitting } from "../testing/hostile-input.ts";
import { signedIn } from "../testing/signed-in.ts";
import { type TestWorld, testWorld } from "../testing/test-world.ts";
import { appRouter } from "./router.ts";

const RUNS = process.env["PARADERO_NIGHTLY"] === "1" ? 100_000 : 25;
const SEED = 20260406;

let world: TestWorld;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.close());

/** By name; a feed never ends, and has a test of its own. */
const PROCEDURES = Object.entries(
  // The only list of its procedures that tRPC gives.
  // oxlint-disable-next-line no-underscore-dangle
  appRouter._def.procedures as unknown as Readonly<Record<string, AnyProcedure>>,
).flatMap(([name, { _def }]) => {
  // oxlint-disable-next-line no-underscore-dangle
  const { type, inputs } = _def as unknown as { type: string; inputs: readonly z.ZodType[] };
  return type === "subscription" ? [] : [{ name, input: inputs.at(-1) }];
});

/** Of our program, of the database, or of the machine. */
const OURS_ALONE =
  /\bat \w.*:\d+:\d+|node_modules|\/(?:src|home|root|tmp|work)\/|syntax error|relation "|PostgresError|violates/;

describe("whatever is asked is answered or refused in words: nothing breaks, and nothing of the inside is told (PROMISES.md 29)", () => {
  test("every procedure is asked", () => {
    const feeds = Object.keys(ROLE_TABLE).filter((name) => !PROCEDURES.some((procedure) => procedure.name === name));
    expect(feeds).toEqual(["changes.follow"]);
  });

  test.each(PROCEDURES)("$name", async ({ name, input }) => {
    const bad: unknown[] = [];
    // Of whoever may do it: the others stop at the door. A call may end the session, and the next one needs another.
    const role = (["anonymous", "viewer", "researcher", "editor", "admin"] as const).find((one) => mayCall(one, name));
    let call = role === "anonymous" ? world.call : (await signedIn(world, role ?? "admin")).call;
    for (const asked of fc.sample(nearlyFitting(input), { numRuns: RUNS, seed: SEED })) {
      const response = await call(name, asked);
      const said = await response.text();
      const isBroken = response.status >= 500 || said.includes('"code":"internal"');
      if (isBroken || OURS_ALONE.test(refusalIn(said))) bad.push({ asked, status: response.status, said });
      if (response.status === 401 && role !== "anonymous") call = (await signedIn(world, role ?? "admin")).call;
    }
    expect(bad.slice(0, 3)).toEqual([]);
  });
});

/** What was refused; an answer may quote what people wrote. */
function refusalIn(said: string): string {
  return said.includes('"error":') ? said : "";
}
