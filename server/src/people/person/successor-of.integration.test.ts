import { afterAll, beforeAll, expect, test } from "vitest";
import { errorAnswer } from "../../rest/answers.ts";
import { aPerson } from "../../testing/a-person.ts";
import { type SignedIn, signedIn } from "../../testing/signed-in.ts";
import { type TestWorld, testWorld } from "../../testing/test-world.ts";
import { seenNow } from "../../testing/versions.ts";
import { aStatus, key } from "../../testing/writing.ts";

let world: TestWorld;
let editor: SignedIn;
beforeAll(async () => {
  world = await testWorld();
  editor = await signedIn(world, "editor");
});
afterAll(() => world.close());

const seen = (ref: string) => seenNow(world, ref);
const create = async (publication: "named" | "internal") => {
  const { ref } = await editor.caller.people.create({ ...key(), person: aPerson() });
  await editor.caller.history.recordStatus({ ...key(), ...(await seen(ref)), record: aStatus() });
  if (publication === "named") {
    await editor.caller.people.setPublication({ ...key(), ...(await seen(ref)), publication });
  }
  return ref;
};
const merge = async (gone: string, kept: string, publication: "named" | "internal") =>
  editor.caller.people.merge({
    ...key(),
    kept: await seen(kept),
    gone: await seen(gone),
    reason: "Same court case.",
    publication,
  });
const ask = async (ref: string) => {
  const response = await world.get(`/api/v1/people/${ref}?asKnown=2026-04-07`);
  return [response.status, response.headers.get("location")];
};
const leadsTo = (ref: string) => [308, `/api/v1/people/${ref}?asKnown=2026-04-07`];
const NOWHERE = [404, null];
const anonymous = async (ref: string) => (await world.call("people.get", { ref })).status;
const staffSee = async (ref: string) => (await editor.caller.people.get({ ref })).ref;

test("the address of somebody who was merged leads to the person they became, also after another merge, until it is undone", async () => {
  const [one, two, three] = [await create("named"), await create("named"), await create("named")];
  const { seq: first } = await merge(one, two, "named");
  expect([await ask(one), await ask(two)]).toEqual([leadsTo(two), [200, null]]);
  const { seq: second } = await merge(two, three, "named");
  expect([await ask(one), await ask(two)]).toEqual([leadsTo(three), leadsTo(three)]);
  expect([await staffSee(one), await staffSee(two)]).toEqual([three, three]);
  const moved = await world.get(`/api/v1/people/${one}`);
  expect(moved.headers.get("cache-control")).toBe("no-cache");
  expect(await (await world.call("people.get", { ref: one })).text()).toContain(`"ref":"${three}"`);
  await editor.caller.changes.undo({ ...key(), seq: second });
  await editor.caller.changes.undo({ ...key(), seq: first });
  expect([await ask(one), await ask(two), await staffSee(one)]).toEqual([[200, null], [200, null], one]);
});

test("the public is not led on from an address that it never could read", async () => {
  const [hidden, shown] = [await create("internal"), await create("named")];
  await merge(hidden, shown, "named");
  expect([await ask(hidden), await anonymous(hidden)]).toEqual([NOWHERE, 404]);
  expect(await staffSee(hidden)).toBe(shown);
});

test("the public is not led to somebody whom it may not see", async () => {
  const [shown, hidden] = [await create("named"), await create("internal")];
  await merge(shown, hidden, "internal");
  expect([await ask(shown), await anonymous(shown)]).toEqual([NOWHERE, 404]);
  expect(await staffSee(shown)).toBe(hidden);
});

test("an address that leads nowhere is answered word for word like one that may not be followed", async () => {
  const [hidden, shown] = [await create("internal"), await create("named")];
  await merge(hidden, shown, "named");
  const answer = async (ref: string) => {
    const { error } = errorAnswer.parse(await (await world.get(`/api/v1/people/${ref}`)).json());
    return { ...error, requestId: "" };
  };
  expect(await answer(hidden)).toEqual(await answer("zzzzzz"));
});
