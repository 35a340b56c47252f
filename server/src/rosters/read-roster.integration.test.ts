import { randomUUID } from "node:crypto";
import { changes } from "@paradero/drizzle/schema/changes";
import { rosterFiles } from "@paradero/drizzle/schema/roster-files";
import { rosterLines, rosters } from "@paradero/drizzle/schema/rosters";
import { LARGEST_FILE_BYTES } from "@paradero/shared/rosters/roster-input";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { errorAnswer } from "../rest/answers.ts";
import { aList, aMapping, aRoster, handedIn, readToEnd, sendFile } from "../testing/lists.ts";
import { type SignedIn, signedIn } from "../testing/signed-in.ts";
import { type TestWorld, testWorld } from "../testing/test-world.ts";
import { key } from "../testing/writing.ts";

let world: TestWorld;
let researcher: SignedIn;
let viewer: SignedIn;
beforeAll(async () => {
  world = await testWorld();
  researcher = await signedIn(world, "researcher");
  viewer = await signedIn(world, "viewer");
});
afterAll(() => world.close());

const refusal = async (response: Response) => {
  const { error } = errorAnswer.parse(await response.json());
  return [response.status, error.code, error.message];
};
const count = async (table: typeof rosters | typeof rosterLines | typeof rosterFiles | typeof changes) =>
  world.staff.db.$count(table);

describe("a file that is handed in", () => {
  test("is kept once, whoever hands it in and whatever they call it, and is described", async () => {
    const list = aList("Luz Marina Araque;V-1;1980;2026-01-10;El Rodeo I");
    const first = await sendFile(world, researcher, list, "lista ñandú.csv");
    expect(first.status).toBe(200);
    expect(first.headers.get("cache-control")).toBe("no-store");
    const answer: unknown = await first.json();
    expect(answer).toMatchObject({
      inspection: { columns: ["nombre", "cedula", "nacimiento", "fecha", "centro"], format: { delimiter: ";" } },
    });
    const files = await count(rosterFiles);
    const again = await sendFile(world, await signedIn(world, "editor"), list, "otra.csv");
    expect(await again.json()).toMatchObject({ file: (answer as { file: string }).file });
    expect(await count(rosterFiles)).toBe(files);
  });

  test("takes an account that may read lists, and is refused before its body is read", async () => {
    const anonymous = await sendFile(world, { cookie: "" }, "a;b");
    expect(await refusal(anonymous)).toEqual([401, "unauthenticated", "This takes an account: please sign in."]);
    expect(await refusal(await sendFile(world, viewer, "a;b"))).toEqual([
      403,
      "forbidden",
      "This account may not do that.",
    ]);
  });

  test.each([
    [
      { "content-type": "text/csv" },
      415,
      "The body must be the bytes of a file, sent with content-type: application/octet-stream.",
    ],
    [
      { "content-type": "application/json" },
      415,
      "The body must be the bytes of a file, sent with content-type: application/octet-stream.",
    ],
    [{ "sec-fetch-site": "cross-site" }, 403, "This request came from another site."],
    [{ origin: "https://evil.example" }, 403, "This request came from another site."],
    [{ "x-file-name": "%ZZ" }, 400, expect.stringContaining("x-file-name")],
    [{ "x-file-name": "%20" }, 400, expect.stringContaining("x-file-name")],
  ])("is refused with %j", async (headers: Record<string, string>, status, sentence) => {
    expect(await refusal(await sendFile(world, researcher, "a;b", "a.csv", headers))).toEqual([
      status,
      status === 403 ? "forbidden" : "invalid_input",
      sentence,
    ]);
  });

  test("is refused where it is empty, too large, or nothing that can be read; and is not kept", async () => {
    const files = await count(rosterFiles);
    expect(await refusal(await sendFile(world, researcher, "", "vacía.csv"))).toEqual([
      400,
      "invalid_input",
      '"vacía.csv" is empty.',
    ]);
    const large = await sendFile(world, researcher, new Uint8Array(LARGEST_FILE_BYTES + 1));
    expect(await refusal(large)).toEqual([
      413,
      "invalid_input",
      "The body is larger than 20 MB, which is the most that is taken.",
    ]);
    const picture = await sendFile(
      world,
      researcher,
      Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"),
      "foto.png",
    );
    expect(await refusal(picture)).toEqual([400, "invalid_input", expect.stringContaining("foto.png")]);
    expect(await count(rosterFiles)).toBe(files);
  });

  test("leaves no name in the log", async () => {
    await sendFile(world, researcher, aList("Nadie Conocido;;;;"), "lista de Nadie Conocido.csv");
    expect(world.logged.at(-1)).toContain('"route":"/api/rosters/files"');
    expect(world.logged.join("")).not.toMatch(/Nadie|Conocido/);
  });

  test("is looked at as a whole: with a first mapping, and what its dates prove of their order", async () => {
    const list = ["nombre,fecha", "Luz Araque,13/02/2026", "Ana Ruiz,03/04/2026", "Eva Sol,feb 2026"].join("\n");
    const file = await handedIn(world, researcher, list);
    const { proposal, dateOrder } = await researcher.caller.rosters.inspect({ file });
    expect(dateOrder).toMatchObject({ dayFirst: 1, monthFirst: 0, both: 1, proposal: "day-first", complete: true });
    expect(proposal.person.name).toMatchObject({ full: "nombre" });
    const asOneColumn = await researcher.caller.rosters.inspect({ file, format: { delimiter: ";" } });
    expect(asOneColumn.columns).toEqual(["nombre,fecha"]);
  });

  test("is tried with a mapping before anything is kept of it", async () => {
    const file = await handedIn(world, researcher, aList("Luz Marina Araque;V-1;1980;2026-01-10;El Rodeo I", ";;;x;"));
    const lists = await count(rosters);
    const { rows, refused } = await researcher.caller.rosters.tryMapping({ file, mapping: aMapping() });
    expect(rows[0]?.line).toMatchObject({ names: [{ name: "Luz Marina Araque" }], birth: "1980" });
    expect(refused).toBe(1);
    expect(await count(rosters)).toBe(lists);
    const wrong = aMapping({ person: { name: { full: "nombres completos" } } });
    await expect(researcher.caller.rosters.tryMapping({ file, mapping: wrong })).rejects.toThrow("nombres completos");
    await expect(researcher.caller.rosters.tryMapping({ file: "none", mapping: aMapping() })).rejects.toThrow(
      "There is no file with the reference none. Hand it in again.",
    );
  });
});

describe("reading a whole list", () => {
  test("is one change that writes every line as it came, and undoing it takes the list away", async () => {
    const before = await count(changes);
    const content = aList("Luz Araque;V-1;1980;2026-01-10;El Rodeo I", "José;;;;", ";;;2026-01-10;", ";;;;");
    const ref = await aRoster(world, researcher, content);
    expect(await count(changes)).toBe(before + 1);
    const [listed] = await researcher.caller.rosters.list();
    expect(listed).toMatchObject({ ref, title: "Una lista", organization: "Una organización", asOf: "2026-04-06" });
    expect(listed).toMatchObject({ applied: null, decided: 0 });
    const [
      {
        changes: [change],
      },
    ] = [await researcher.caller.changes.list({ action: "rosters.read" })];
    expect(change).toMatchObject({ canBeUndone: true, people: [] });
    await researcher.caller.changes.undo({ ...key(), seq: change?.seq ?? 0 });
    expect((await researcher.caller.rosters.list()).map((one) => one.ref)).not.toContain(ref);
    await researcher.caller.changes.undo({ ...key(), seq: (change?.seq ?? 0) + 1 });
    expect((await researcher.caller.rosters.list()).map((one) => one.ref)).toContain(ref);
  });

  test("that fails says its sentence and writes nothing", async () => {
    const file = await handedIn(world, researcher, aList("Luz Araque;;;;"));
    const [lists, lines, log] = [await count(rosters), await count(rosterLines), await count(changes)];
    const wrong = aMapping({ person: { name: { full: "no está" } } });
    expect(await readToEnd(researcher, file, wrong)).toMatchObject({
      state: "failed",
      sentence: expect.stringContaining("no está"),
    });
    const empty = await handedIn(world, researcher, aList(";;;;"), "nada.csv");
    expect(await readToEnd(researcher, empty, aMapping())).toMatchObject({
      state: "failed",
      sentence: '"lista.csv" holds no line that this mapping can read.'.replace("lista.csv", "nada.csv"),
    });
    expect([await count(rosters), await count(rosterLines), await count(changes)]).toEqual([lists, lines, log]);
    const nowhere = aMapping({ source: { ref: "no-such-source" } });
    await expect(readToEnd(researcher, file, nowhere)).rejects.toThrow("no-such-source");
  });

  test("that is called off writes nothing", async () => {
    const many = Array.from({ length: 60_000 }, (_, index) => `Persona Número ${index};;;;`);
    const file = await handedIn(world, researcher, aList(...many));
    const [lists, log] = [await count(rosters), await count(changes)];
    const { job } = await researcher.caller.rosters.read({ ...key(), file, mapping: aMapping() });
    const other = await signedIn(world, "researcher");
    await expect(other.caller.rosters.cancel({ job })).rejects.toThrow("There is no such reading");
    expect(await researcher.caller.rosters.cancel({ job })).toMatchObject({ state: "cancelled" });
    expect(await researcher.caller.rosters.progress({ job })).toMatchObject({ state: "cancelled" });
    expect([await count(rosters), await count(changes)]).toEqual([lists, log]);
  });

  test("that is asked for again with the same key is the same reading; and not many go on at once", async () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `Otra Persona ${index};;;;`);
    const file = await handedIn(world, researcher, aList(...many));
    const input = { idempotencyKey: randomUUID(), file, mapping: aMapping() };
    const first = await researcher.caller.rosters.read(input);
    expect(await researcher.caller.rosters.read(input)).toEqual(first);
    const second = await researcher.caller.rosters.read({ ...input, ...key() });
    await expect(researcher.caller.rosters.read({ ...input, ...key() })).rejects.toThrow(
      "2 lists are being read just now. Try again when one of them is done.",
    );
    for (const { job } of [first, second]) await researcher.caller.rosters.cancel({ job });
  });
});

describe("a mapping that is kept", () => {
  test("stands in the place of the one that had its name, until that is undone", async () => {
    const { caller } = researcher;
    await caller.rosters.saveMapping({ ...key(), name: "RUVTE", mapping: aMapping() });
    const other = aMapping({ publication: "statistics" });
    const { seq } = await caller.rosters.saveMapping({ ...key(), name: "RUVTE", mapping: other });
    const kept = async () => (await viewer.caller.rosters.mappings()).filter(({ name }) => name === "RUVTE");
    expect(await kept()).toMatchObject([{ mapping: { name: "RUVTE", publication: "statistics" } }]);
    await caller.changes.undo({ ...key(), seq });
    expect(await kept()).toMatchObject([{ mapping: { publication: "internal" } }]);
    await caller.rosters.retractMapping({ ...key(), name: "RUVTE" });
    expect(await kept()).toEqual([]);
    await expect(caller.rosters.retractMapping({ ...key(), name: "RUVTE" })).rejects.toThrow(
      'There is no mapping with the name "RUVTE".',
    );
  });

  test("comes back as something that can be saved again", async () => {
    const { caller } = researcher;
    await caller.rosters.saveMapping({ ...key(), name: "Ida y vuelta", mapping: aMapping() });
    const kept = (await caller.rosters.mappings()).find(({ name }) => name === "Ida y vuelta");
    if (!kept) throw new Error("nothing was kept");
    await caller.rosters.saveMapping({ ...key(), name: "Ida y vuelta", mapping: kept.mapping });
    const again = (await caller.rosters.mappings()).find(({ name }) => name === "Ida y vuelta");
    expect(again?.mapping).toEqual(kept.mapping);
  });
});
