import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type TestWorld, testWorld } from "../../testing/test-world.ts";

const heard: string[] = [];
let world: TestWorld;
beforeAll(async () => {
  world = await testWorld(undefined, { hear: (statement) => void heard.push(statement) });
});
afterAll(() => world.close());
beforeEach(() => void heard.splice(0));

/** Of how many statements each table, or view, comes first; those of the census name it otherwise. */
function looks(): Record<string, number> {
  const first = heard.flatMap(
    (statement) => /^select .* from "(?<table>\w+)"/.exec(statement)?.groups?.["table"] ?? [],
  );
  return Object.fromEntries(
    Array.from(
      Map.groupBy(first, (table) => table),
      ([table, all]) => [table, all.length],
    ),
  );
}

const EACH_ONCE = {
  people: 2,
  status_records: 1,
  milestones: 1,
  relations: 1,
  citations: 1,
  facilities: 1,
  sources: 1,
};

test("a page of a person reads each kind of thing once, however much is on record of them", async () => {
  await ana();
  expect(looks()).toEqual(EACH_ONCE);
  await recordMuch(60);
  heard.splice(0);
  const { records, replaced, milestones } = await ana();
  expect([records?.length, replaced?.length, milestones?.length]).toEqual([32, 30, 31]);
  expect(looks()).toEqual(EACH_ONCE);
});

test("of those to whom a person stands somehow it reads names and records, each once", async () => {
  await relate();
  heard.splice(0);
  expect((await ana()).relations).toMatchObject([{ ref: "bbbbb2", kind: "sibling" }]);
  expect(looks()).toEqual({ ...EACH_ONCE, people: 3, status_records: 2 });
});

test("a page of a list reads each kind of thing once, whoever is on it", async () => {
  await world.get("/api/v1/people?limit=200");
  const { relations: _, ...listed } = { ...EACH_ONCE, people: 1 };
  expect(looks()).toEqual(listed);
});

const ana = async () =>
  (await (await world.get("/api/v1/people/aaaaa2")).json()) as Partial<
    Record<"records" | "replaced" | "milestones" | "relations", readonly unknown[]>
  >;

/** On Ana: so many records, every other one closed, half as many milestones, all of them cited twice. */
async function recordMuch(howMany: number): Promise<void> {
  await written(
    `insert into status_records (id, person_id, status, date, earliest, latest, grade, facility_id, recorded_at, recorded_in, superseded_at, superseded_in)
     select gen_random_uuid(), ana.id, 'detained', '2026-02-01', '2026-02-01', '2026-02-01', 'reported', f.id, c.at, c.seq,
       case when n % 2 = 0 then c.at end, case when n % 2 = 0 then c.seq end
     from ana, c, facilities f, generate_series(1, ${howMany}) n`,
    `insert into milestones (id, person_id, kind, date, earliest, latest, grade, facility_id, recorded_at, recorded_in)
     select gen_random_uuid(), ana.id, 'hearing', '2026-02-01', '2026-02-01', '2026-02-01', 'reported', f.id, c.at, c.seq
     from ana, c, facilities f, generate_series(1, ${howMany / 2}) n`,
    ...["status_record", "milestone"].map(
      (fact) => `
        insert into citations (id, source_id, ${fact}_id, recorded_at, recorded_in)
        select gen_random_uuid(), s.id, f.id, c.at, c.seq from ${fact}s f, ana, c, sources s
        where f.person_id = ana.id and f.recorded_in = c.seq and s.ref in ('bulletin-march', 'bulletin-april')`,
    ),
  );
}

function relate(): Promise<void> {
  return written(
    `insert into relations (id, person_id, other_id, kind, recorded_at, recorded_in)
     select gen_random_uuid(), ana.id, beto.id, 'sibling', c.at, c.seq from ana, c, people beto where beto.ref = 'bbbbb2'`,
  );
}

/** As one change, which is called `c`. */
async function written(...statements: readonly string[]): Promise<void> {
  await world.staff.sql.begin(async (tx) => {
    await tx`insert into changes (at, actor, action) values (now(), 'system:test', 'test.write')`;
    const named = `with ana as (select id from people where ref = 'aaaaa2'), c as (select seq, at from changes order by seq desc limit 1)`;
    for (const statement of statements) await tx.unsafe(`${named} ${statement}`);
  });
}
