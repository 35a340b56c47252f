import { afterAll, beforeAll, expect, test } from "vitest";
import { seedWorld, WORLD } from "../../../tests/postgres/twin-worlds.ts";
import { type TestWorld, testWorld } from "../testing/test-world.ts";

/** Whose changes of 2025 are, in public: 2 January, 2 March (somebody is named), 2 April (a correction). */
let full: TestWorld;
beforeAll(async () => {
  full = await testWorld((logins) => seedWorld(logins, { hidden: true }));
});
afterAll(() => full.close());

const newest = (asKnown: string | null) => {
  const instant = full.reader.census.newestChange(asKnown === null ? null : Date.parse(asKnown));
  return instant === null ? null : new Date(instant).toISOString();
};

test.each([
  ["2025-01-02T11:59:59.999Z", null],
  ["2025-01-02T12:00:00.000Z", "2025-01-02T12:00:00.000Z"],
  ["2025-02-28T00:00:00.000Z", "2025-01-02T12:00:00.000Z"],
  ["2025-03-02T12:00:00.000Z", "2025-03-02T12:00:00.000Z"],
  ["2025-04-03T00:00:00.000Z", "2025-04-02T12:00:00.000Z"],
  // Somebody who stood in public was merged.
  ["2025-06-03T11:59:59.999Z", "2025-06-02T12:00:00.000Z"],
  // And their address led to somebody public: nobody's facts changed in public by that merge.
  [null, "2025-06-03T12:00:00.000Z"],
])("as known at %s the newest visible change is that of %s", (asKnown, at) => {
  expect(newest(asKnown)).toBe(at);
});

test("kept fresh it says what it says read anew, and nothing of who is hidden", async () => {
  const { census } = full.reader;
  await census.refresh([WORLD.adult, WORLD.internal, WORLD.withdrawn], ["2025-05-02T12:00:00Z"]);
  expect(newest(null)).toBe("2025-06-03T12:00:00.000Z");
  await census.reload();
  expect(newest(null)).toBe("2025-06-03T12:00:00.000Z");
});

test("a note that only staff see is no news to the public, and a fact that goes with its person is forgotten", async () => {
  const { census } = full.reader;
  await changeProfile("2025-07-01T12:00:00Z", "named", "a note for staff");
  await census.refresh([WORLD.namedLater], ["2025-07-01T12:00:00Z"]);
  await census.reload();
  expect(newest(null)).toBe("2025-06-03T12:00:00.000Z");
  await changeProfile("2025-07-02T12:00:00Z", "internal", null);
  await census.refresh([WORLD.namedLater], ["2025-07-02T12:00:00Z"]);
  expect(newest("2025-03-03T12:00:00.000Z")).toBe("2025-01-02T12:00:00.000Z");
  await changeProfile("2025-07-03T12:00:00Z", "named", null);
  await census.refresh([WORLD.namedLater], ["2025-07-03T12:00:00Z"]);
  expect(newest(null)).toBe("2025-07-03T12:00:00.000Z");
});

test("how two people stand to each other is news to whoever sees both, and of a hidden one to nobody", async () => {
  const { census } = full.reader;
  await relate("2025-08-01T12:00:00Z", WORLD.internal);
  await census.refresh([WORLD.adult, WORLD.internal], ["2025-08-01T12:00:00Z"]);
  expect(newest(null)).toBe("2025-07-03T12:00:00.000Z");
  await relate("2025-08-02T12:00:00Z", WORLD.namedLater);
  await census.refresh([WORLD.adult, WORLD.namedLater], ["2025-08-02T12:00:00Z"]);
  expect(newest(null)).toBe("2025-08-02T12:00:00.000Z");
  await census.reload();
  expect(newest(null)).toBe("2025-08-02T12:00:00.000Z");
  expect(newest("2025-08-01T23:00:00Z")).toBe("2025-07-03T12:00:00.000Z");
});

async function relate(at: string, otherId: string): Promise<void> {
  await full.staff.sql.begin(async (tx) => {
    const [change] =
      await tx`insert into changes (at, actor, action) values (${at}, 'system:test', 'test.change') returning seq`;
    await tx`
      insert into relations (id, person_id, other_id, kind, recorded_at, recorded_in)
      values (gen_random_uuid(), ${WORLD.adult}, ${otherId}, 'partner', ${at}, ${change?.["seq"]})`;
  });
}

/** A new version of the profile of whoever was named later. */
async function changeProfile(at: string, publication: string, note: string | null): Promise<void> {
  await full.staff.sql.begin(async (tx) => {
    const [change] =
      await tx`insert into changes (at, actor, action) values (${at}, 'system:test', 'test.change') returning seq`;
    const seq = change?.["seq"];
    await tx`
      update profiles set superseded_at = ${at}, superseded_in = ${seq}
      where person_id = ${WORLD.namedLater} and superseded_at is null`;
    await tx`
      insert into profiles (id, person_id, publication, internal_note, recorded_at, recorded_in)
      values (gen_random_uuid(), ${WORLD.namedLater}, ${publication}, ${note}, ${at}, ${seq})`;
  });
}
