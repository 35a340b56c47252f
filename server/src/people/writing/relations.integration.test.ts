import type { PersonInput } from "@paradero/shared/inputs/person-input";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aPerson } from "../../testing/a-person.ts";
import { type SignedIn, signedIn } from "../../testing/signed-in.ts";
import { type TestWorld, testWorld } from "../../testing/test-world.ts";
import { seenNow } from "../../testing/versions.ts";
import { aStatus, key } from "../../testing/writing.ts";

let world: TestWorld;
let researcher: SignedIn;
let editor: SignedIn;
beforeAll(async () => {
  world = await testWorld();
  researcher = await signedIn(world, "researcher");
  editor = await signedIn(world, "editor");
});
afterAll(() => world.close());

const seen = (ref: string) => seenNow(world, ref);
const create = async (name: string, given: Partial<PersonInput> = {}) => {
  const person = aPerson({ names: [{ name, kind: "main" }], ...given });
  const { ref } = await researcher.caller.people.create({ ...key(), person });
  await researcher.caller.history.recordStatus({ ...key(), ...(await seen(ref)), record: aStatus() });
  return ref;
};
const publish = async (ref: string, publication: "named" | "internal", reason?: string) =>
  editor.caller.people.setPublication({ ...key(), ...(await seen(ref)), publication, ...(reason && { reason }) });
const relate = async (one: string, two: string, kind: "sibling" | "parent" | "child") =>
  researcher.caller.people.relate({ ...key(), ...(await seen(one)), other: await seen(two), kind });
const unrelate = async (one: string, two: string) =>
  researcher.caller.people.unrelate({
    ...key(),
    ...(await seen(one)),
    other: await seen(two),
    reason: "Another family.",
  });
const relationsOf = async (ref: string) =>
  (await researcher.caller.people.get({ ref })).relations.map(({ kind, name }) => [kind, name]);
const publicRelationsOf = async (ref: string) => {
  const person: unknown = await (await world.get(`/api/v1/people/${ref}`)).json();
  return typeof person === "object" && person !== null && "relations" in person ? person.relations : undefined;
};

test("mother and daughter are said to be that on both pages, and how they stand today", async () => {
  const [mother, daughter] = [await create("Luz Araque"), await create("Ana Araque")];
  await relate(mother, daughter, "parent");
  expect(await relationsOf(mother)).toEqual([["parent", "Ana Araque"]]);
  expect(await relationsOf(daughter)).toEqual([["child", "Luz Araque"]]);
  const [shown] = (await researcher.caller.people.get({ ref: daughter })).relations;
  expect(shown).toMatchObject({
    ref: mother,
    status: "detained",
    version: (await seen(mother)).expectedVersion,
  });
  await expect(relate(daughter, mother, "sibling")).rejects.toMatchObject({ code: "CONFLICT" });
});

test("a relation is retracted from either side, with a reason, and undone it stands again", async () => {
  const [one, two] = [await create("Rosa Peña"), await create("Berta Peña")];
  await relate(one, two, "sibling");
  const before = await seen(two);
  const { seq } = await unrelate(two, one);
  expect([await relationsOf(one), await relationsOf(two)]).toEqual([[], []]);
  const [logged] = (await researcher.caller.changes.list({ person: one })).changes;
  expect(logged).toMatchObject({
    action: "people.unrelate",
    reason: "Another family.",
    before: { ref: one, kind: "sibling", other: two },
  });
  await expect(unrelate(one, two)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(
    researcher.caller.people.unrelate({ ...key(), ...before, other: await seen(one), reason: "Seen too long ago." }),
  ).rejects.toMatchObject({ code: "CONFLICT" });
  await researcher.caller.changes.undo({ ...key(), seq });
  expect(await relationsOf(one)).toEqual([["sibling", "Berta Peña"]]);
});

test("the public reads a relation only while both are named", async () => {
  const [one, two] = [await create("Carmen Uzcátegui"), await create("Elena Uzcátegui")];
  await relate(one, two, "sibling");
  await publish(one, "named");
  expect(await publicRelationsOf(one)).toEqual([]);
  await publish(two, "named");
  expect(await publicRelationsOf(one)).toEqual([
    { kind: "sibling", ref: two, name: "Elena Uzcátegui", sex: "female", status: "detained", sure: true },
  ]);
  await publish(two, "internal");
  expect(await publicRelationsOf(one)).toEqual([]);
});

test("a relation of somebody who was under 18 is for staff only", async () => {
  const child = await create("Una adolescente", { birth: "2010-05" });
  const father = await create("Su padre", { sex: "male" });
  await relate(child, father, "child");
  await publish(father, "named");
  await publish(child, "named", "La familia lo pidió por escrito.");
  expect(await relationsOf(father)).toEqual([["parent", "Una adolescente"]]);
  expect([await publicRelationsOf(father), await publicRelationsOf(child)]).toEqual([[], []]);
});

test("a page as it was known before shows who was related then", async () => {
  const [one, two] = [await create("Inés Paz"), await create("Clara Paz")];
  world.later = 86_400_000;
  await relate(one, two, "sibling");
  const asKnownOn = (asKnown: string) => researcher.caller.people.get({ ref: one, asKnown });
  expect((await asKnownOn("2026-04-08")).relations).toHaveLength(1);
  expect((await asKnownOn("2026-04-07")).relations).toEqual([]);
  await expect(asKnownOn("2026-04-06")).rejects.toMatchObject({ code: "NOT_FOUND" });
});
