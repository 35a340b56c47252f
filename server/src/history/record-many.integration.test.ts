import { afterAll, beforeAll, expect, test } from "vitest";
import { aPerson } from "../testing/a-person.ts";
import { type SignedIn, signedIn } from "../testing/signed-in.ts";
import { type TestWorld, testWorld } from "../testing/test-world.ts";
import { seenNow } from "../testing/versions.ts";
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
  return (await researcher.caller.people.create({ ...key(), person })).ref;
};
const whereIs = async (ref: string) => {
  const [record] = (await researcher.caller.people.get({ ref })).records;
  return record && [record.facility, record.place, record.state];
};

test("a place for one person of a bulk is instead of the place for all, and not beside it", async () => {
  const prison = { new: { name: "El Helicoide", state: "Distrito Capital" } };
  const [all, words, other] = [await create("Uno"), await create("Dos"), await create("Tres")];
  const row = (ref: string) => seenNow(world, ref);
  await researcher.caller.history.recordMany({
    ...key(),
    common: aStatus({ date: "2026-03-01", facility: prison }),
    rows: [
      await row(all),
      { ...(await row(words)), except: { place: "Casa de su madre, en Ospino" } },
      { ...(await row(other)), except: { facility: { new: { name: "Rodeo I", state: "Miranda" } } } },
    ],
  });
  expect([await whereIs(all), await whereIs(words), await whereIs(other)]).toEqual([
    ["El Helicoide", null, "Distrito Capital"],
    [null, "Casa de su madre, en Ospino", null],
    ["Rodeo I", null, "Miranda"],
  ]);
});

test("people of one bulk who go to one new facility go to the same", async () => {
  const [one, two, three] = [await create("Cuatro"), await create("Cinco"), await create("Seis")];
  const fresh = { facility: { new: { name: "Yare III", state: "Miranda" } } };
  await researcher.caller.history.recordMany({
    ...key(),
    common: aStatus({ date: "2026-03-01" }),
    rows: [
      { ...(await seenNow(world, one)), except: fresh },
      { ...(await seenNow(world, two)), except: fresh },
      await seenNow(world, three),
    ],
  });
  expect(await whereIs(three)).toEqual([null, null, null]);
  const facts = await Promise.all(
    [one, two].map(async (ref) => (await researcher.caller.people.get({ ref })).workspace?.facts),
  );
  const refs = facts.map((own) => Object.values(own ?? {}).map(({ facility }) => facility));
  expect(refs[0]).toEqual(refs[1]);
  expect(refs[0]?.[0]).toBeTruthy();
});
