import { type Connection, connect } from "@paradero/drizzle/connect";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { fillStore } from "../../../tests/bench/fill-store.ts";
import { freshDatabase } from "../../../tests/postgres/database.ts";
import { type Listening, listen } from "./listen.ts";
import { type TestWorld, worldOn } from "../testing/test-world.ts";

const PEOPLE = 2_500;

let world: TestWorld;
let port: Listening;
let owner: Connection;
/** Is called with every statement that goes out for the public. */
let onStatement: () => void = () => undefined;
beforeAll(async () => {
  const database = await freshDatabase();
  await fillStore(database.logins, PEOPLE);
  world = await worldOn(database, { hear: () => onStatement() });
  owner = connect(world.logins, { role: "owner", max: 1 });
  port = await listen(world.app, "127.0.0.1", 0);
});
afterAll(async () => {
  await port.close();
  await owner.close();
  await world.close();
});

/** Whoever reads for the public is let in, or no more: it stands for all that can befall a database in the middle of a list. */
async function letIn(verb: "grant" | "revoke"): Promise<void> {
  await owner.sql.unsafe(`${verb} usage on schema published ${verb === "grant" ? "to" : "from"} paradero_public`);
}

/** Reads an export to its end, and says how many lines came. */
async function linesOf(encoding: string): Promise<number> {
  const response = await fetch(`${port.address}/api/v1/people.csv`, { headers: { "accept-encoding": encoding } });
  expect([response.status, response.headers.get("content-encoding") ?? "identity"]).toEqual([200, encoding]);
  return (await response.text()).split("\n").length - 2;
}

test.each(["identity", "gzip"])(
  "an export that breaks is seen to break, and never taken for a whole one: %s",
  async (encoding) => {
    const printed = vi.spyOn(console, "error").mockImplementation(() => undefined);
    onTestFinished(() => printed.mockRestore());
    const logged = world.logged.length;
    const whole = await linesOf(encoding);
    expect(whole).toBe(world.reader.census.size);
    // At the first page of five.
    const shut = Promise.withResolvers<void>();
    onStatement = () => {
      onStatement = () => undefined;
      letIn("revoke").then(shut.resolve, shut.reject);
    };
    try {
      await expect(linesOf(encoding)).rejects.toThrow(/terminated|aborted|premature/i);
    } finally {
      await shut.promise;
      await letIn("grant");
    }
    expect(await linesOf(encoding)).toBe(whole);
    const told = world.logged.slice(logged);
    expect(told.filter((line) => line.includes("an answer broke off"))).toHaveLength(1);
    // A query quotes what people are looked for by.
    const said = [...told, ...printed.mock.calls.flat().map(String)];
    expect(said.filter((line) => /select |0199c0de/.test(line))).toEqual([]);
  },
);
