import { prepareMapping } from "@paradero/shared/rosters/mapping/map-row";
import { proposeMapping } from "@paradero/shared/rosters/mapping/propose-mapping";
import { parseDay } from "@paradero/shared/dates/days";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aPerson } from "../../testing/a-person.ts";
import { type SignedIn, signedIn } from "../../testing/signed-in.ts";
import { type TestWorld, TODAY, testWorld } from "../../testing/test-world.ts";
import { seenNow } from "../../testing/versions.ts";
import { aStatus, key } from "../../testing/writing.ts";

/** An attribute for which nothing was written but its declaration: what holds for it holds for the next one. */
const AFFILIATION = { es: "Sindicato de la Siderúrgica", en: "Steelworkers’ union" };

let world: TestWorld;
let editor: SignedIn;
beforeAll(async () => {
  world = await testWorld();
  editor = await signedIn(world, "editor");
});
afterAll(() => world.close());

async function named(name: string): Promise<string> {
  const person = aPerson({ names: [{ name, kind: "main" }], birth: "1980", affiliation: AFFILIATION });
  const { ref } = await editor.caller.people.create({ ...key(), person });
  await editor.caller.history.recordStatus({ ...key(), ...(await seenNow(world, ref)), record: aStatus() });
  await editor.caller.people.setPublication({ ...key(), ...(await seenNow(world, ref)), publication: "named" });
  return ref;
}

const text = async (path: string) => (await world.get(`/api/v1${path}`)).text();

test("what is declared of a person goes from the form to the API and the downloads", async () => {
  const ref = await named("Elio Fundidor");
  expect(JSON.parse(await text(`/people/${ref}`))).toMatchObject({ affiliation: AFFILIATION });
  expect(JSON.parse(await text("/people?q=Fundidor"))).toMatchObject({ rows: [{ affiliation: AFFILIATION }] });
  const [header = "", row = ""] = (await text("/people.csv?q=Fundidor")).split("\n");
  const at = header.split(",").indexOf("affiliation_es");
  expect(row.split(",").slice(at, at + 2)).toEqual([`"${AFFILIATION.es}"`, `"${AFFILIATION.en}"`]);
  expect(await text("/openapi.json")).toContain('"affiliation"');
});

test("an edit of it moves the public feed, is logged with both sides, and a merge takes over what is not known", async () => {
  const kept = await named("Flor Costurera");
  const before = world.reader.census.changeSeq;
  const { workspace, ...page } = await editor.caller.people.get({ ref: kept });
  const known = aPerson({ names: [...page.names], birth: "1980", affiliation: { es: null, en: null } });
  await editor.caller.people.edit({ ...key(), ...(await seenNow(world, kept)), person: known });
  expect(workspace?.publication).toBe("named");
  expect(world.reader.census.changeSeq).toBeGreaterThan(before);
  const [change] = (await editor.caller.changes.list({ person: kept })).changes;
  expect(change).toMatchObject({
    before: { affiliation: AFFILIATION },
    after: { affiliation: { es: null, en: null } },
  });
  const gone = await named("Flor Modista");
  const pair = { kept: await seenNow(world, kept), gone: await seenNow(world, gone), reason: "One person." };
  await editor.caller.people.merge({ ...key(), ...pair });
  expect(await editor.caller.people.get({ ref: kept })).toMatchObject({ affiliation: AFFILIATION });
});

test("a list is proposed to say it in the language of its heading, and is read so", () => {
  const columns = ["Nombre completo", "Partido político"];
  const rows = [{ number: 2, cells: ["Ana Prueba", "Partido del Alba"] }];
  const mapping = proposeMapping(columns, rows);
  expect(mapping.person.attributes).toEqual({ affiliation: { column: "Partido político", language: "es" } });
  const [row] = rows.map(prepareMapping(mapping, columns, parseDay(TODAY) ?? 0));
  expect(row?.line).toMatchObject({ affiliation: { es: "Partido del Alba", en: null } });
});
