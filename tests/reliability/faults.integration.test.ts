import { appRouter } from "@paradero/server/trpc/router";
import { expect, test } from "vitest";
import { z } from "zod";
import { freshDatabase } from "../postgres/database.ts";
import { faultRounds } from "./faults/fault-rounds.ts";
import { MUTATIONS } from "./faults/mutations.ts";

interface Procedure {
  readonly _def: { readonly inputs: readonly unknown[] };
}

test("whatever befalls a change, what was told of it and what is on record agree, and its key finds it", async () => {
  const database = await freshDatabase();
  const rounds = await faultRounds(database, {
    procedures: ["people.merge"],
    faults: ["client cut", "database cut", "statement time-out", "killed"],
    times: 1,
    hasDisk: false,
  });
  expect(rounds.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
  expect(rounds.length).toBe(4);
  await database.drop();
}, 120_000);

test("the long run tries every change that carries a key, but the reading of a list, which is a job with a state of its own", () => {
  // The only list of its procedures that tRPC gives.
  // oxlint-disable-next-line no-underscore-dangle
  const keyed = Object.entries(appRouter._def.procedures as unknown as Readonly<Record<string, Procedure>>).flatMap(
    // oxlint-disable-next-line no-underscore-dangle
    ([name, { _def }]) =>
      _def.inputs.some((input) => input instanceof z.ZodObject && "idempotencyKey" in input.shape) ? [name] : [],
  );
  expect(keyed.filter((name) => !(name in MUTATIONS))).toEqual(["rosters.read"]);
  expect(Object.keys(MUTATIONS).filter((name) => !keyed.includes(name))).toEqual([]);
});
