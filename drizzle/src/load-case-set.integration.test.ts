import { randomBytes } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DomainError } from "@paradero/shared/words/errors";
import { type FreshDatabase, freshDatabase } from "../../tests/postgres/database.ts";
import { type Connection, connect } from "./connect.ts";
import { loadCaseSet, storeIsEmpty } from "./load-case-set.ts";
import { readCaseSet } from "./read-case-set.ts";
import { recordChange } from "./record-change.ts";
import { changeSubjects } from "./schema/change-subjects.ts";
import { changes } from "./schema/changes.ts";
import { people } from "./schema/people.ts";

const OPTIONS = {
  name: "venezuela",
  now: new Date("2026-11-23T15:00:00Z"),
  timeZone: "America/Caracas",
  random: randomBytes,
};

describe("loading the Venezuela case set", () => {
  let database: FreshDatabase;
  let app: Connection;

  beforeEach(async () => {
    database = await freshDatabase();
    app = connect(database.logins, { role: "app", max: 4 });
  });
  afterEach(async () => {
    await app.close();
    await database.drop();
  });

  test("puts it into an empty store with one line of the change log for each person, at the true time", async () => {
    const set = await readCaseSet("venezuela");
    expect(await storeIsEmpty(app.db)).toBe(true);
    await loadCaseSet(app.db, set, OPTIONS);
    expect(await storeIsEmpty(app.db)).toBe(false);
    const log = await app.db.select().from(changes);
    expect(log.filter(({ action }) => action === "case-set.person")).toHaveLength(40);
    const subjects = await app.db.select().from(changeSubjects);
    expect(subjects.map(({ personId }) => personId).toSorted()).toEqual(
      (await app.db.select().from(people)).map(({ id }) => id).toSorted(),
    );
    expect(new Set(log.map(({ at }) => at.getTime()))).toEqual(new Set([OPTIONS.now.getTime()]));
  });

  test("happens once: of two at the same moment one is refused, and so is any later one", async () => {
    const set = await readCaseSet("venezuela");
    const outcomes = await Promise.allSettled([loadCaseSet(app.db, set, OPTIONS), loadCaseSet(app.db, set, OPTIONS)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    await expect(loadCaseSet(app.db, set, OPTIONS)).rejects.toMatchObject({ code: "conflict" });
    expect(await app.db.$count(people)).toBe(40);
  });

  test("is refused by a store that holds a single person, and leaves nothing behind", async () => {
    await app.db.transaction(async (tx) => {
      const known = {
        recordedAt: OPTIONS.now,
        recordedIn: (await recordChange(tx, { at: OPTIONS.now, actor: "a", action: "b" })).seq,
      };
      await tx.insert(people).values({ id: "01940000-0000-7000-8000-000000000001", ref: "k4m7rw", ...known });
    });
    const refused = loadCaseSet(app.db, await readCaseSet("venezuela"), OPTIONS);
    await expect(refused).rejects.toBeInstanceOf(DomainError);
    expect([await app.db.$count(people), await app.db.$count(changes)]).toEqual([1, 1]);
  });

  test("writes nothing at all when one thing in it is wrong", async () => {
    const set = await readCaseSet("venezuela");
    const [figure, ...figures] = set.figures;
    if (!figure) throw new Error("the case set has figures");
    const wrong = { ...set, figures: [...figures, { ...figure, asOf: "2026-13-01" }] };
    await expect(loadCaseSet(app.db, wrong, OPTIONS)).rejects.toMatchObject({ code: "invalid_input" });
    expect([await app.db.$count(people), await app.db.$count(changes)]).toEqual([0, 0]);
  });
});

describe("the Venezuela case set", () => {
  let database: FreshDatabase;
  let reader: Connection;

  beforeEach(async () => {
    database = await freshDatabase({ caseSet: true });
    reader = connect(database.logins, { role: "public", max: 1 });
  });
  afterEach(async () => {
    await reader.close();
    await database.drop();
  });

  test("shows forty people to everybody, each with a name and each record and milestone with a source", async () => {
    const [counts] = await reader.sql`
      select
        (select count(*)::int from people) as people,
        (select count(distinct person_id)::int from names where kind = 'main') as named,
        (select count(*)::int from status_records r
          where not exists (select from citations c where c.status_record_id = r.id)) as records_without_source,
        (select count(*)::int from milestones m
          where not exists (select from citations c where c.milestone_id = m.id)) as milestones_without_source`;
    expect(counts).toEqual({ people: 40, named: 40, records_without_source: 0, milestones_without_source: 0 });
  });

  test("shows everybody, under the main name, from the first thing on record of them on", async () => {
    const rows = await reader.sql`
      select p.recorded_at, r.recorded_at as profile, n.recorded_at as name, first.known
      from people p
      join profiles r on r.person_id = p.id
      join names n on n.person_id = p.id and n.kind = 'main'
      join (
        select person_id, min(recorded_at) as known
        from (select person_id, recorded_at from status_records union all select person_id, recorded_at from milestones) f
        group by person_id
      ) first on first.person_id = p.id`;
    expect(rows).toHaveLength(40);
    for (const { recorded_at, profile, name, known } of rows) {
      expect([recorded_at, profile, name]).toEqual([known, known, known]);
    }
  });

  test("says neither birth, place nor facility of anybody under 18", async () => {
    const minors = await reader.sql`
      select p.birth, r.place, r.facility_id from profiles p join status_records r using (person_id) where p.minor`;
    expect(minors.length).toBeGreaterThan(0);
    for (const minor of minors) expect(minor).toEqual({ birth: null, place: null, facility_id: null });
  });
});
