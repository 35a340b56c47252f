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
  researcher = await signedIn(world, "researcher", "Marta Rivas");
  editor = await signedIn(world, "editor", "Pedro Luna");
});
afterAll(() => world.close());

const seen = (ref: string) => seenNow(world, ref);
const named = async () => {
  const { ref } = await researcher.caller.people.create({ ...key(), person: aPerson() });
  await editor.caller.people.setPublication({ ...key(), ...(await seen(ref)), publication: "named" });
  return ref;
};
const WHY = "El abogado leyó mal la boleta.";

test("staff see who replaced or retracted a record, when and why; the public sees that it was, and no name and no reason", async () => {
  const ref = await named();
  const { caller } = researcher;
  await caller.history.recordStatus({ ...key(), ...(await seen(ref)), record: aStatus({ date: "2026-03-01" }) });
  const [wrong] = (await caller.people.get({ ref })).records;
  const corrected = await caller.history.correctRecord({
    ...key(),
    ...(await seen(ref)),
    recordId: wrong?.id ?? "",
    reason: WHY,
    record: { is: "status", ...aStatus({ date: "2026-03-02" }) },
  });
  await caller.history.recordMilestone({
    ...key(),
    ...(await seen(ref)),
    record: {
      kind: "hearing",
      date: "2026-03-10",
      grade: "reported",
      citations: [{ source: { ref: "bulletin-april" } }],
    },
  });
  const [hearing] = (await caller.people.get({ ref })).milestones;
  const retracted = await editor.caller.history.retractRecord({
    ...key(),
    ...(await seen(ref)),
    recordId: hearing?.id ?? "",
    reason: "No hubo audiencia.",
  });

  const page = await caller.people.get({ ref });
  expect(page.replaced).toMatchObject([{ id: wrong?.id, date: "2026-03-01" }]);
  expect(page.replacedMilestones).toMatchObject([{ id: hearing?.id, kind: "hearing" }]);
  expect(page.records).toMatchObject([{ date: "2026-03-02", corrects: wrong?.id }]);
  expect(page.workspace?.closed).toEqual({
    [wrong?.id ?? ""]: { seq: corrected.seq, action: "history.correctRecord", reason: WHY, by: "Marta Rivas" },
    [hearing?.id ?? ""]: {
      seq: retracted.seq,
      action: "history.retractRecord",
      reason: "No hubo audiencia.",
      by: "Pedro Luna",
    },
  });

  const outside = await (await world.get(`/api/v1/people/${ref}`)).text();
  expect(JSON.parse(outside)).toMatchObject({
    replaced: [{ date: "2026-03-01", supersededAt: expect.any(String) }],
    replacedMilestones: [{ kind: "hearing", supersededAt: expect.any(String) }],
    records: [{ corrects: wrong?.id }],
  });
  const anonymous = await (await world.call("people.get", { ref })).text();
  for (const text of [outside, anonymous]) {
    for (const word of ["Marta", "Pedro", WHY, "No hubo audiencia", "workspace", "correctRecord"]) {
      expect(text).not.toContain(word);
    }
  }
});
