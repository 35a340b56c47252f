import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aMapping } from "../../testing/lists.ts";
import { type SignedIn, signedIn } from "../../testing/signed-in.ts";
import { type TestWorld, testWorld } from "../../testing/test-world.ts";
import { key } from "../../testing/writing.ts";

let world: TestWorld;
let researcher: SignedIn;
let colleague: SignedIn;
beforeAll(async () => {
  world = await testWorld();
  researcher = await signedIn(world, "researcher");
  colleague = await signedIn(world, "researcher", "A colleague");
});
afterAll(() => world.close());

describe("a mapping that is kept", () => {
  test("stands in the place of the one that had its name, until that is undone", async () => {
    const { caller } = researcher;
    await caller.rosters.saveMapping({ ...key(), name: "RUVTE", mapping: aMapping() });
    const other = aMapping({ publication: "statistics" });
    const { seq } = await caller.rosters.saveMapping({ ...key(), name: "RUVTE", mapping: other });
    const kept = async () => (await colleague.caller.rosters.mappings()).filter(({ name }) => name === "RUVTE");
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
