import { connect } from "@paradero/drizzle/connect";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { fillStore } from "../../../tests/bench/fill-store.ts";
import { freshDatabase } from "../../../tests/postgres/database.ts";
import { type Listening, listen } from "./listen.ts";
import { type TestWorld, worldOn } from "../testing/test-world.ts";

const PEOPLE = 3_000;

let world: TestWorld;
let port: Listening;
beforeAll(async () => {
  const database = await freshDatabase();
  await fillStore(database.logins, PEOPLE);
  world = await worldOn(database);
  port = await listen(world.app, "127.0.0.1", 0);
});
afterAll(async () => {
  await port.close();
  await world.close();
});

/** Whoever reads for the public is let in, or no more: it stands for all that can befall a database in the middle of a list. */
async function letIn(verb: "grant" | "revoke"): Promise<void> {
  const { sql, close } = connect(world.logins, { role: "owner", max: 1 });
  await sql
    .unsafe(`${verb} usage on schema published ${verb === "grant" ? "to" : "from"} paradero_public`)
    .finally(close);
}

/** Reads an export to its end, and says how many lines came. */
async function linesOf(encoding: string, afterFirst: () => Promise<void>): Promise<number> {
  const response = await fetch(`${port.address}/api/v1/people.csv`, { headers: { "accept-encoding": encoding } });
  expect([response.status, response.headers.get("content-encoding") ?? "identity"]).toEqual([200, encoding]);
  let text = "";
  let parts = 0;
  for await (const part of (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
    text += part;
    if ((parts += 1) === 1) await afterFirst();
  }
  return text.split("\n").length - 2;
}

test.each(["identity", "gzip"])(
  "an export that breaks is seen to break, and never taken for a whole one: %s",
  async (encoding) => {
    const printed = vi.spyOn(console, "error").mockImplementation(() => undefined);
    onTestFinished(() => printed.mockRestore());
    const logged = world.logged.length;
    const whole = await linesOf(encoding, () => Promise.resolve());
    expect(whole).toBe(world.reader.census.size);
    try {
      await expect(linesOf(encoding, () => letIn("revoke"))).rejects.toThrow(/terminated|aborted|premature/i);
    } finally {
      await letIn("grant");
    }
    expect(await linesOf(encoding, () => Promise.resolve())).toBe(whole);
    const told = world.logged.slice(logged);
    expect(told.filter((line) => line.includes("an answer broke off"))).toHaveLength(1);
    // A query quotes what people are looked for by.
    expect([...told, ...printed.mock.calls.flat().map(String)].filter((line) => /select |0199c0de/.test(line))).toEqual(
      [],
    );
  },
);
