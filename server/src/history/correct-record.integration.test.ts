import type { CitationInput } from "@paradero/shared/inputs/source-input";
import { afterAll, beforeAll, expect, test } from "vitest";
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

const REF = "bbbbb2";
const MARCH: CitationInput = {
  source: { ref: "bulletin-march" },
  says: { es: "En marzo.", en: "In March." },
  locator: "p. 3",
};
const APRIL: CitationInput = { source: { ref: "bulletin-april" }, says: { es: "En abril." }, asOf: "2026-04-05" };

async function recorded(citations: CitationInput[]): Promise<string> {
  const record = aStatus({ status: "house_arrest", date: "2026-02/2026-04", citations });
  const made = await researcher.caller.history.recordStatus({ ...key(), ...(await seenNow(world, REF)), record });
  return made.records[0]?.id ?? "";
}

async function corrected(recordId: string, citations: CitationInput[], date = "2026-02/2026-04"): Promise<string> {
  const record = { is: "status" as const, ...aStatus({ status: "house_arrest", date, citations }) };
  const input = { recordId, reason: "Read again.", record };
  const made = await researcher.caller.history.correctRecord({
    ...key(),
    ...(await seenNow(world, REF)),
    ...input,
  });
  return made.records[0]?.id ?? "";
}

async function recordOf(id: string) {
  const { records } = await researcher.caller.people.get({ ref: REF });
  return records.find((one) => one.id === id);
}

test("a correction keeps every source of a record with all that it says", async () => {
  const id = await corrected(await recorded([MARCH, APRIL]), [MARCH, APRIL], "2026-02-15/2026-04");
  expect(await recordOf(id)).toMatchObject({
    date: "2026-02-15/2026-04",
    earliest: "2026-02-15",
    latest: "2026-03-02",
    citations: [
      { source: { ref: "bulletin-march" }, says: { es: "En marzo.", en: "In March." }, locator: "p. 3", asOf: null },
      { source: { ref: "bulletin-april" }, says: { es: "En abril.", en: null }, locator: null, asOf: "2026-04-05" },
    ],
  });
});

test("the evidence caps the days anew, by the earliest of the sources that are left or added (DOMAIN.md 3.3)", async () => {
  const both = await recorded([MARCH, APRIL]);
  expect((await recordOf(both))?.latest).toBe("2026-03-02");
  const later = await corrected(both, [APRIL]);
  expect((await recordOf(later))?.latest).toBe("2026-04-06");
  const fresh = { title: "Nota de febrero", publisher: "P", url: null, published: "2026-02-20", language: "es" };
  const earlier = await corrected(later, [APRIL, { source: { new: fresh } }]);
  expect(await recordOf(earlier)).toMatchObject({ latest: "2026-02-20", citations: [{}, {}] });
});

test("a record that many sources have confirmed can still be corrected", async () => {
  const many = Array.from({ length: 60 }, (_, at) => ({ ...APRIL, locator: `p. ${at}` }));
  const id = await corrected(await recorded([MARCH]), [MARCH, ...many]);
  expect((await recordOf(id))?.citations).toHaveLength(61);
});
