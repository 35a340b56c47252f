import { afterAll, beforeAll, expect, test } from "vitest";
import { aPerson } from "../../testing/a-person.ts";
import { aList, aMapping, aRoster } from "../../testing/lists.ts";
import { type SignedIn, signedIn } from "../../testing/signed-in.ts";
import { type TestWorld, testWorld } from "../../testing/test-world.ts";
import { key } from "../../testing/writing.ts";

let world: TestWorld;
let researcher: SignedIn;
beforeAll(async () => {
  world = await testWorld();
  researcher = await signedIn(world, "researcher");
});
afterAll(() => world.close());

const listOf = (organization: string, asOf: string, ...lines: readonly string[]) =>
  aRoster(world, researcher, aList(...lines), aMapping({ roster: { organization, title: `Lista ${asOf}`, asOf } }));
const compare = (given: Parameters<typeof researcher.caller.rosters.compare>[0]) =>
  researcher.caller.rosters.compare(given);

test("two lists of one organisation say who came, who is gone and of whom something else is said, whichever is named first", async () => {
  const later = await listOf(
    "Foro",
    "2026-04-06",
    "Luz Araque;;;2026-01-10;Yare II",
    "Eva Sol;;;2026-01-10;Rodeo",
    "NUÑO PÉREZ;;;2026-01-10;Rodeo",
  );
  const earlier = await listOf(
    "foro",
    "2026-03-01",
    "Luz Araque;;;2026-01-10;Rodeo",
    "Ana Ruiz;;;2026-01-10;Rodeo",
    "Nuño Perez;;;2026-01-10;Rodeo",
  );
  const compared = await compare({ refs: [later, earlier] });
  expect(compared.rosters.map(({ ref, people }) => [ref, people])).toEqual([
    [earlier, 3],
    [later, 3],
  ]);
  expect(compared.counts).toEqual({ in: 1, out: 1, changed: 1 });
  expect(compared).toMatchObject({
    everywhere: 2,
    total: 4,
    overlap: [
      [3, 2],
      [2, 3],
    ],
  });
  const names = async (show: "in" | "out" | "changed") =>
    (await compare({ refs: [later, earlier], show })).rows.map(({ name }) => name);
  expect(await names("in")).toEqual(["Eva Sol"]);
  expect(await names("out")).toEqual(["Ana Ruiz"]);
  expect(await names("changed")).toEqual(["Luz Araque"]);
  expect(compared.rows.find(({ name }) => name === "Luz Araque")).toMatchObject({
    on: [true, true],
    lines: [[2], [2]],
    changed: [{ fact: "facility", before: "Rodeo", after: "Yare II" }],
  });
});

test("lists of several organisations say who is on which, and a decision makes one person of two names", async () => {
  const person = aPerson({ names: [{ name: "Belén Carolina Tovar", kind: "main" }] });
  const { ref } = await researcher.caller.people.create({ ...key(), person });
  const lists = [
    await listOf("Una", "2026-04-01", "Belén Tovar;;;;", "Iris Paz;V-1;;;"),
    await listOf("Otra", "2026-04-02", "B. C. Tovar;;;;", "Iris de la Paz;V-1;;;"),
    await listOf("Tercera", "2026-04-03", "Belén Tovar;;;;"),
  ];
  const [one = "", other = ""] = lists;
  const before = await compare({ refs: lists });
  expect(before.counts).toBeNull();
  expect(before).toMatchObject({
    total: 3,
    everywhere: 0,
    overlap: [
      [2, 1, 1],
      [1, 2, 0],
      [1, 0, 1],
    ],
  });
  for (const roster of [one, other])
    await researcher.caller.rosters.decide({
      ...key(),
      ref: roster,
      decisions: [{ number: 2, decision: "same", person: ref }],
    });
  const after = await compare({ refs: lists, limit: 1 });
  expect(after).toMatchObject({ total: 2, everywhere: 1, rows: [{ person: ref, on: [true, true, true] }] });
  expect((await compare({ refs: lists, limit: 1, offset: 1 })).rows).toMatchObject([
    { person: null, lines: [[3], [3], []] },
  ]);
});

test("what cannot be compared is refused with its sentence", async () => {
  const [one, other] = [await listOf("Una", "2026-04-01", "A B;;;;"), await listOf("Otra", "2026-04-01", "A B;;;;")];
  await expect(compare({ refs: [one, other], show: "out" })).rejects.toThrow(
    '"show" is "out", but only two lists of one organisation follow each other: leave it out.',
  );
  await expect(compare({ refs: [one, "none"] })).rejects.toThrow("There is no list with the reference none.");
  for (const refs of [[one], [one, one], Array.from({ length: 7 }, (_, index) => `r${index}`)])
    await expect(compare({ refs })).rejects.toMatchObject({ code: "BAD_REQUEST" });
});
