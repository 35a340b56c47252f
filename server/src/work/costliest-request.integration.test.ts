import { TODAY, type TestWorld, testWorld } from "../testing/test-world.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type AnonymousRequest, asSent, someAnonymousRequests } from "../testing/anonymous-questions.ts";
import { loadPeople } from "../../../tests/reliability/people-rows.ts";

const PEOPLE = 400;
const QUESTIONS = 250;
const MOST_CALLS = 10;
/** A quarter of a second of one processor, in units of a millionth. */
const MOST = 250_000;

let world: TestWorld;
beforeAll(async () => {
  world = await testWorld((logins) => loadPeople(logins, PEOPLE));
});
afterAll(() => world.close());

interface Asked {
  readonly asked: AnonymousRequest;
  readonly units: number;
  readonly status: number;
}

async function ask(asked: AnonymousRequest): Promise<Asked> {
  const { path, init } = asSent(asked);
  const response = await world.app.request(path, init);
  await response.text();
  const line = JSON.parse(world.logged.findLast((said) => said.includes('"units"')) ?? "{}") as { units: number };
  return { asked, units: line.units, status: response.status };
}

test("the costliest of hundreds of anonymous questions, and ten of them at once, cost less than a quarter of a second", async () => {
  const all: Asked[] = [];
  for (const asked of someAnonymousRequests(QUESTIONS, TODAY)) all.push(await ask(asked));
  const calls = all.toSorted((a, b) => b.units - a.units).flatMap(({ asked }) => ("batch" in asked ? asked.batch : []));
  all.push(await ask({ batch: calls.slice(0, MOST_CALLS) }));
  const [costliest] = all.toSorted((a, b) => b.units - a.units);
  expect(all.filter(({ status }) => status >= 500)).toEqual([]);
  // Most of them mean something, and some of them are dear: else nothing was searched.
  expect(all.filter(({ status }) => status < 400).length).toBeGreaterThan(QUESTIONS / 2);
  expect(costliest?.units).toBeGreaterThan(30_000);
  expect(costliest?.units, JSON.stringify(costliest)).toBeLessThan(MOST);
});
