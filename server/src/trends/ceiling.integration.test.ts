import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestWorld, testWorld } from "../testing/test-world.ts";

const FIFTY_YEARS = "from=1976-05-01&to=2026-04-07&by=status&rule=any-restriction";

let world: TestWorld;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.close());

const get = async (query: string, language = "en") =>
  world.get(`/api/v1/census?${query}`, { "accept-language": language });

test("too many points are refused in the reader's language, with the step that fits", async () => {
  const response = await get(`${FIFTY_YEARS}&step=day`);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    error: { code: "invalid_input", message: expect.stringMatching(/^"step" is "day".* ask for "week"\.$/) },
  });
  expect(await (await get(`${FIFTY_YEARS}&step=day`, "es")).json()).toMatchObject({
    error: { message: expect.stringMatching(/^«step» es «day».* pida «week»\.$/) },
  });
});

test("whoever leaves the step open gets the finest that fits, and is told which", async () => {
  const response = await get(FIFTY_YEARS);
  expect(response.status).toBe(200);
  const { step, days } = (await response.json()) as { step: string; days: string[] };
  expect([step, days.length]).toEqual(["week", 2607]);
  expect(await (await get("from=2026-01-01&to=2026-04-07&by=status&rule=any-restriction")).json()).toMatchObject({
    step: "day",
  });
});
