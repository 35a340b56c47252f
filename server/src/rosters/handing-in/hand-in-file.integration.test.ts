import { randomUUID } from "node:crypto";
import { rosterFiles } from "@paradero/drizzle/schema/roster-files";
import { rosters } from "@paradero/drizzle/schema/rosters";
import { LARGEST_FILE_BYTES, MOST_UNREAD_FILES } from "@paradero/shared/rosters/roster-input";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { errorAnswer } from "../../rest/answers.ts";
import { aList, aMapping, handedIn, readToEnd, sendFile } from "../../testing/lists.ts";
import { type SignedIn, signedIn } from "../../testing/signed-in.ts";
import { type TestWorld, testWorld } from "../../testing/test-world.ts";

const A_DAY_MS = 86_400_000;

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
const count = async (table: typeof rosters | typeof rosterFiles) => world.staff.db.$count(table);
const refs = async () =>
  (await world.staff.db.select({ ref: rosterFiles.ref }).from(rosterFiles)).map(({ ref }) => ref);

/** A file of somebody, handed in so many minutes after the others. */
async function keptFile(accountId: string, minutes: number): Promise<string> {
  const ref = randomUUID();
  const at = new Date(world.staffReader.clock() + minutes * 60_000 - A_DAY_MS);
  const content = Buffer.from(ref);
  const row = { id: world.staffReader.newFactId(), ref, name: "lista.csv", sha256: ref, size: content.length, content };
  await world.staff.db.insert(rosterFiles).values({ ...row, accountId, at });
  return ref;
}

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
    expect(await refusal(anonymous)).toEqual([401, "unauthenticated", "This needs an account: please sign in."]);
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

  test("is logged by its reference, with whoever handed it in", async () => {
    const file = await handedIn(world, researcher, aList("Alguien Nuevo;;;;"));
    const audited = world.logged.find((line) => line.includes('"audit":"file-handed-in"') && line.includes(file));
    expect(JSON.parse(audited ?? "{}")).toMatchObject({ account: researcher.account.id, file });
  });

  test("is forgotten when nobody reads it for two weeks; one that became a list stays, and so does one that came again", async () => {
    const [read, again, unread] = [
      await handedIn(world, researcher, aList("Leída Sola;;;;")),
      await handedIn(world, researcher, aList("Otra vez Sola;;;;")),
      await handedIn(world, researcher, aList("Nunca Sola;;;;")),
    ];
    await readToEnd(researcher, read, aMapping());
    world.later += 10 * A_DAY_MS;
    expect(await handedIn(world, researcher, aList("Otra vez Sola;;;;"))).toBe(again);
    world.later += 5 * A_DAY_MS;
    await handedIn(world, researcher, aList("Mucho Después;;;;"));
    expect(await refs()).toEqual(expect.arrayContaining([read, again]));
    expect(await refs()).not.toContain(unread);
    await expect(researcher.caller.rosters.inspect({ file: unread })).rejects.toThrow(
      "what nobody reads is kept for 14 days, and of each account the newest 20. Hand it in again.",
    );
  });

  test("takes the place of the oldest one where its account has as many unread ones as it may", async () => {
    const { account } = await signedIn(world, "researcher");
    const owner = await signedIn(world, "researcher");
    const other = await keptFile(account.id, -1);
    const kept: string[] = [];
    for (let nth = 0; nth < MOST_UNREAD_FILES; nth += 1) kept.push(await keptFile(owner.account.id, nth));
    const newest = await handedIn(world, owner, aList("El Último;;;;"));
    const [oldest, ...younger] = kept;
    expect(await refs()).toEqual(expect.arrayContaining([...younger, newest, other]));
    expect(await refs()).not.toContain(oldest);
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

  test.each([
    ["found to be a pasted list", "lista pegada.txt", undefined],
    ["chosen to be a pasted list", "lista.csv", { kind: "text-list" }],
  ] as const)("%s is proposed to be read as one, and is", async (how, name, format) => {
    const list = ["El Rodeo I (Miranda)", `Luz Araque (${how})`, "Ana Ruiz", "Salieron con medidas; faltan más"].join(
      "\n",
    );
    const file = await handedIn(world, researcher, list, name);
    const { proposal, columns } = await researcher.caller.rosters.inspect({ file, ...(format && { format }) });
    expect(columns[0]).toBe("name");
    expect(proposal.format).toMatchObject({ kind: "text-list" });
    expect(proposal.person).toMatchObject({ name: { full: "name" }, heldAt: { facility: { column: "facility" } } });
    const roster = { organization: "Una organización", title: "Lista pegada", asOf: "2026-04-06" };
    const mapping = { ...proposal, name: "Lista pegada", roster };
    const tried = await researcher.caller.rosters.tryMapping({ file, mapping });
    const people = tried.rows.map(({ line }) => line?.names[0]?.name);
    expect(people.slice(0, 2)).toEqual(["Luz Araque", "Ana Ruiz"]);
    expect(tried.rows[0]?.line?.heldAt).toMatchObject({ facility: "El Rodeo I" });
    expect(await readToEnd(researcher, file, mapping)).toMatchObject({ state: "done" });
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
      "There is no file with the reference none: ",
    );
  });
});
