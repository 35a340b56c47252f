import { afterAll, beforeAll, expect, test } from "vitest";
import { aPerson } from "../testing/a-person.ts";
import { type SignedIn, signedIn } from "../testing/signed-in.ts";
import { type TestWorld, testWorld } from "../testing/test-world.ts";
import { aStatus, key } from "../testing/writing.ts";

let world: TestWorld;
let researcher: SignedIn;
beforeAll(async () => {
  world = await testWorld();
  researcher = await signedIn(world, "researcher");
});
afterAll(() => world.close());

const create = async (name: string) => {
  const person = aPerson({ names: [{ name, kind: "main" }] });
  const { ref } = await researcher.caller.people.create({ ...key(), person });
  return ref;
};

test("a record for everybody who fits is remarked on as each of its records is, and writes nothing", async () => {
  const [held, fresh] = [await create("Zenobia Quintanilla Mora"), await create("Zenobia Quintanilla Paz")];
  const { seq: expectedVersion } = await researcher.caller.people
    .get({ ref: held })
    .then(async ({ version = 0 }) =>
      researcher.caller.history.recordStatus({ ...key(), ref: held, expectedVersion: version, record: aStatus() }),
    );
  const chosen = await researcher.caller.people.choose({ q: "Zenobia Quintanilla" });
  expect(chosen.total).toBe(2);
  expect(chosen.people).toContainEqual({ ref: held, expectedVersion });

  const before = world.staffReader.feed.seq();
  const asked = { common: aStatus({ status: "released", date: "2026-03-28" }), rows: [...chosen.people] };
  const { remarks, after } = await researcher.caller.history.previewMany(asked);
  expect(after).toEqual([{ status: "released", people: 2 }]);
  expect(remarks).toMatchObject([
    {
      finding: { code: "not_held_before" },
      isRefusal: false,
      people: 1,
      examples: [{ ref: fresh, name: "Zenobia Quintanilla Paz" }],
    },
  ]);
  expect(world.staffReader.feed.seq()).toBe(before);

  const { records } = await researcher.caller.history.recordMany({ ...key(), ...asked });
  const warned = records.filter(({ warnings }) => warnings.some(({ code }) => code === "not_held_before"));
  expect(warned.map(({ ref }) => ref)).toEqual([fresh]);
});

test("what no record may say is a refusal of how many, before anything is sent", async () => {
  const { people } = await researcher.caller.people.choose({});
  const asked = { common: aStatus({ date: "2026-09-01" }), rows: [...people] };
  const { remarks } = await researcher.caller.history.previewMany(asked);
  expect(remarks[0]).toMatchObject({ finding: { code: "future" }, isRefusal: true, people: people.length });
});
