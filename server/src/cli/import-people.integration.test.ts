import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { identifiers } from "@paradero/drizzle/schema/identifiers";
import { people, profiles } from "@paradero/drizzle/schema/people";
import { sources } from "@paradero/drizzle/schema/sources";
import { and, eq, isNull, ne } from "drizzle-orm";
import { scratchDirectory } from "../../../tests/reliability/scratch.ts";
import { type ImportLists, importLists, paradero, wideList, wideMapping } from "../testing/import-lists.ts";
import { type SignedIn, signedIn } from "../testing/signed-in.ts";
import { type TestWorld, testWorld } from "../testing/test-world.ts";

const scratch = scratchDirectory();
let world: TestWorld;
let editor: SignedIn;
let imports: ImportLists;
beforeAll(async () => {
  world = await testWorld(() => Promise.resolve());
  editor = await signedIn(world, "editor");
  imports = importLists(scratch.path, { DATABASE_URL: world.databaseUrl }, (change) =>
    world.staffReader.feed.reached(change),
  );
});
afterAll(async () => {
  await world.close();
  scratch.remove();
});

const OTHER = wideMapping({
  source: {
    title: "Another register",
    publisher: "Another organisation",
    url: null,
    published: "2024-07",
    language: "es",
  },
});
const profileOf = async (number: string) => {
  const [row] = await world.staff.db
    .select({ ref: people.ref, publication: profiles.publication, minor: profiles.minor, id: people.id })
    .from(people)
    .innerJoin(identifiers, eq(identifiers.personId, people.id))
    .innerJoin(profiles, eq(profiles.personId, people.id))
    .where(and(eq(identifiers.value, number), isNull(identifiers.supersededAt), isNull(profiles.supersededAt)));
  if (!row) throw new Error(`nobody has the number ${number}`);
  return row;
};
const isPublic = async (number: string) => (await world.get(`/api/v1/people/${(await profileOf(number)).ref}`)).status;

describe("somebody without a number", () => {
  test("is whom the same source called by that name before, and of another source somebody has to decide", async () => {
    const list = wideList("Brígida Ñáñez;;F;;03/02/2024;;;;");
    expect((await imports(list, wideMapping())).summary).toMatchObject({ people: { created: 1 } });
    const more = wideList("BRIGIDA NAÑEZ;;F;1960;03/02/2024;05/03/2024;;;");
    expect((await imports(more, wideMapping())).summary).toMatchObject({
      people: { created: 0, updated: 1 },
      records: { created: 1, unchanged: 1 },
    });
    const { code, summary, complaints } = await imports(list, OTHER);
    expect(code).toBe(1);
    expect(summary?.refused).toMatchObject([{ row: 2, value: "Brígida Ñáñez", reason: "resembles" }]);
    expect(complaints.at(-1)).toMatch(
      /may be the person \w+ on record, whose name is the same or much like it\. Decide it in the browser/,
    );
  });

  test.each([
    ["twice", ["Casto Gil;;;;;;;;", "Ana Sola;;;;;;;;", "CASTO  GIL;;;;;;;;"], 4, "row 2"],
    ["once with a number and once without", ["Dora Paz;;;;;;;;", "Dora Paz;Z-1;;;;;;;"], 2, "row 3"],
  ])("who stands on a list %s is refused, and is so the next time", async (_, rows, row, whom) => {
    for (const words of [[], ["--skip-refused"], [], ["--skip-refused"]]) {
      const { summary } = await imports(wideList(...rows), wideMapping(), ...words);
      expect(summary?.refused).toMatchObject([{ row, reason: "resembles" }]);
      expect(summary?.refused[0]?.message).toContain(`may be ${whom} of the list, whose name is the same`);
    }
    const again = await imports(wideList(...rows), wideMapping(), "--skip-refused");
    expect(again.summary).toMatchObject({ change: null, people: { created: 0, updated: 0 } });
  });

  test("who bears another name of somebody on the list is refused as well", async () => {
    const mapping = wideMapping({
      person: { ...wideMapping().person, otherNames: [{ column: "estado", kind: "nickname" }] },
    });
    const list = wideList("Eva Luna;E-1;;;;;;;La Catira", "La Catira;;;;;;;;");
    for (const words of [["--skip-refused"], ["--skip-refused"]]) {
      const { summary } = await imports(list, mapping, ...words);
      expect(summary?.refused).toMatchObject([{ row: 3, reason: "resembles" }]);
    }
  });
});

describe("the source of a list", () => {
  const titled = (title: string) => ({ ...wideMapping().source, title }) as NonNullable<typeof OTHER.source>;
  const sourcesCalled = async (title: string) => world.staff.db.$count(sources, eq(sources.title, title));

  test("is found again by its address, whatever the mapping calls it, or without one by title and publisher", async () => {
    await imports(wideList("Fe Uno;G-1;;;03/02/2024;;;;"), wideMapping());
    await imports(wideList("Fe Dos;G-2;;;03/02/2024;;;;"), wideMapping({ source: titled("Called otherwise") }));
    expect(await sourcesCalled("Called otherwise")).toBe(0);
    await imports(wideList("Fe Tres;G-3;;;03/02/2024;;;;"), OTHER);
    await imports(wideList("Fe Cuatro;G-4;;;03/02/2024;;;;"), OTHER);
    expect(await sourcesCalled("Another register")).toBe(1);
  });

  test.each([
    ["2999-01-01", /"source\.published".*2999/],
    ["2026-02-01/..", /"published" is "2026-02-01\/\.\."|no end|by when/],
  ])("published %s is refused once, and not for every row", async (published, sentence) => {
    const source = { ...titled("Of the future"), url: null, published };
    const { code, complaints, printed } = await imports(wideList("Fe;G-5;;;;;;;"), wideMapping({ source }));
    expect({ code, printed }).toEqual({ code: 1, printed: "" });
    expect(complaints.at(-1)).toMatch(sentence);
    expect(await sourcesCalled("Of the future")).toBe(0);
  });

  test("must be old enough for what is said of the list, and be there for its records", async () => {
    const roster = { organization: "An organisation", title: "A list", asOf: "2024-12-31" };
    const late = await imports(wideList("Fe;G-6;;;;;;;"), wideMapping({ roster }));
    expect(late.code).toBe(1);
    expect(late.complaints.at(-1)).toMatch(/"roster\.asOf".*31 Dec 2024|"roster\.asOf".*2024-12-31/);
    const { source: _, ...without } = wideMapping();
    const none = await imports(wideList("Fe;G-6;;;;;;;"), without);
    expect(none).toMatchObject({
      code: 1,
      complaints: expect.arrayContaining([expect.stringContaining('"source" is missing')]),
    });
    const unknown = await imports(wideList("Fe;G-6;;;;;;;"), wideMapping({ source: { ref: "nowhere" } }));
    expect(unknown.complaints.at(-1)).toBe("There is no source with the reference nowhere.");
    await expect(profileOf("G-6")).rejects.toThrow("nobody");
  });
});

describe("who may see the people of a list", () => {
  test("nobody but staff, where the mapping says nothing", async () => {
    await imports(wideList("Gilda Oculta;P-1;;;03/02/2024;;;;"), wideMapping());
    expect(await profileOf("P-1")).toMatchObject({ publication: "internal" });
    expect(await isPublic("P-1")).toBe(404);
  });

  test("everybody, where it names them; but a child only with the reason that it gives for that", async () => {
    const list = wideList("Hugo Adulto;P-2;;1980;03/02/2024;;;;", "Inés Niña;P-3;;2010;03/02/2024;;;;");
    await imports(list, wideMapping({ publication: "named" }));
    expect([await profileOf("P-2"), await profileOf("P-3")]).toMatchObject([
      { publication: "named", minor: false },
      { publication: "statistics", minor: true },
    ]);
    expect([await isPublic("P-2"), await isPublic("P-3")]).toEqual([200, 404]);
    const reasoned = { level: "named", minorsReason: "Their families asked for it in writing." } as const;
    await imports(wideList("Jairo Niño;P-4;;2010;03/02/2024;;;;"), wideMapping({ publication: reasoned }));
    expect(await profileOf("P-4")).toMatchObject({ publication: "named", minor: true });
    // Somebody on record stays as they are published, whatever a list says.
    await imports(list, wideMapping({ publication: reasoned }));
    expect(await isPublic("P-3")).toBe(404);
  });

  test("a list that brings the birth date of a named child hides the child", async () => {
    await imports(wideList("Kiara Sin Fecha;P-5;;;03/02/2024;;;;"), wideMapping({ publication: "named" }));
    expect(await isPublic("P-5")).toBe(200);
    await imports(wideList("Kiara Sin Fecha;P-5;;2009;03/02/2024;;;;"), wideMapping());
    expect(await profileOf("P-5")).toMatchObject({ publication: "statistics", minor: true });
    expect(await isPublic("P-5")).toBe(404);
  });

  test("the census of the command line counts who is published and says who is not counted; --everybody counts all", async () => {
    const day = ["census", "--from", "2024-05-01", "--to", "2024-05-01"];
    const environment = { DATABASE_URL: world.databaseUrl };
    const [named, all] = [await paradero(day, environment), await paradero([...day, "--everybody"], environment)];
    const hidden = await world.staff.db.$count(
      profiles,
      and(isNull(profiles.supersededAt), ne(profiles.publication, "named")),
    );
    // Hugo and Jairo.
    expect(named.printed).toMatch(/^date,low,count,high,.*\n2024-05-01,2,2,2,.*\n$/);
    expect(named.complaints).toEqual([
      `Not counted: ${hidden} on record who are not published. --everybody counts them.`,
    ]);
    expect(all.complaints).toEqual([]);
    const [, , count = "0"] = /\d+-\d+-\d+,(\d+),(\d+),/.exec(all.printed) ?? [];
    expect(Number(count)).toBeGreaterThan(5);
  });

  test("staff who look at the same store see the people of an import without starting again", async () => {
    await imports(wideList("Lucía Vista;P-6;;;03/02/2024;;;;"), wideMapping());
    const { ref } = await profileOf("P-6");
    await expect
      .poll(async () => (await editor.caller.people.list({ q: "Lucía Vista" })).rows)
      .toMatchObject([{ ref }]);
  });
});
