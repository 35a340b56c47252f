import { afterAll, beforeAll, expect, test } from "vitest";
import { type SignedIn, signedIn } from "../testing/signed-in.ts";
import { aPerson } from "../testing/a-person.ts";
import { type TestWorld, testWorld } from "../testing/test-world.ts";
import { seenNow } from "../testing/versions.ts";
import { aStatus, key } from "../testing/writing.ts";

let world: TestWorld;
let editor: SignedIn;
beforeAll(async () => {
  world = await testWorld();
  editor = await signedIn(world, "editor");
});
afterAll(() => world.close());

const json = async (path: string) => (await world.get(`/api/v1${path}`)).json();

test("people are filtered and counted by the place where they are held, which has its name", async () => {
  const prison = await editor.caller.facilities.create({
    ...key(),
    facility: { name: "La Fortaleza, Anexo B", state: "Miranda" },
  });
  const person = aPerson({ names: [{ name: "Elena Encerrada", kind: "main" }], birth: "1980" });
  const { ref } = await editor.caller.people.create({ ...key(), person });
  const record = aStatus({ facility: { ref: prison.ref } });
  await editor.caller.history.recordStatus({ ...key(), ...(await seenNow(world, ref)), record });
  expect(await editor.caller.facilities.names()).toContainEqual({ ref: prison.ref, name: "La Fortaleza, Anexo B" });
  await editor.caller.people.setPublication({ ...key(), ...(await seenNow(world, ref)), publication: "named" });

  expect(await json(`/people?facility=${prison.ref}`)).toMatchObject({ total: 1, rows: [{ ref }] });
  const counted = await json(`/census?facility=${prison.ref}&from=2026-03-24&to=2026-03-25&by=facility`);
  expect(counted).toMatchObject({ series: [{ value: prison.ref, count: [0, 1] }] });
  const { facets } = await editor.caller.people.facets({});
  expect(facets.facility).toContainEqual({ value: prison.ref, count: 1 });
  expect((await world.get("/api/v1/people?facility=nowhere")).status).toBe(400);
});
