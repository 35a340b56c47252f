import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FreshDatabase, freshDatabase } from "../../tests/postgres/database.ts";
import { sqlstate } from "../../tests/postgres/sqlstate.ts";
import { SECRET, WORLD, seedWorld } from "../../tests/postgres/twin-worlds.ts";
import { idOf } from "../../tests/postgres/world-rows.ts";
import { type Connection, connect } from "./connect.ts";

/** Kept by hand: a column gets to the public only by somebody writing it here and in a migration. */
const ALLOWED: Record<string, string> = {
  citations:
    "id source_id status_record_id milestone_id figure_id context_event_id name_id profile_id locator says_en says_es as_of recorded_at superseded_at",
  context_events:
    "id kind title_en title_es description_en description_es date earliest latest recorded_at superseded_at",
  facilities: "id ref name folded state recorded_at superseded_at",
  figures:
    "id ref organization concept breakdown breakdown_value value qualifier as_of as_of_earliest as_of_latest period tier note_en note_es chosen chosen_reason corrects recorded_at superseded_at",
  milestones: "id person_id kind date earliest latest grade facility_id place corrects recorded_at superseded_at",
  names: "id person_id kind name folded recorded_at superseded_at",
  people: "id ref recorded_at",
  profiles:
    "id person_id sex sector birth nationalities occupation_en occupation_es minor recorded_at superseded_at affiliation_en affiliation_es",
  relations: "id person_id other_id kind recorded_at superseded_at",
  sources:
    "id ref title publisher url published published_earliest published_latest accessed language recorded_at superseded_at",
  status_records:
    "id person_id status date earliest latest minute_of_day grade facility_id place state corrects recorded_at superseded_at stay",
  successors: "ref person_id recorded_at superseded_at",
};
/** Of no table of its own: what it is computed from stays closed to the gate. */
const COMPUTED = "successors";
const VIEWS = Object.keys(ALLOWED);

const NOT_ALLOWED = "42501";

interface World {
  readonly database: FreshDatabase;
  readonly reader: Connection;
}

async function openWorld(hidden: boolean): Promise<World> {
  const database = await freshDatabase();
  await seedWorld(database.logins, { hidden });
  return { database, reader: connect(database.logins, { role: "public", max: 2 }) };
}

async function closeWorld({ database, reader }: World): Promise<void> {
  await reader.close();
  await database.drop();
}

describe("what the public role reads", () => {
  let full: World;
  let twin: World;

  beforeAll(async () => {
    [full, twin] = await Promise.all([openWorld(true), openWorld(false)]);
  });
  afterAll(() => Promise.all([closeWorld(full), closeWorld(twin)]));

  const rows = ({ reader }: World, view: string) => reader.sql`select * from ${reader.sql(view)} order by 1`;
  const row = async (view: string, number: number) =>
    (await full.reader.sql`select * from ${full.reader.sql(view)} where id = ${idOf(number)}`)[0];

  test("is the same to the byte whether or not anything hidden is on record", async () => {
    for (const view of VIEWS) {
      const [seen, seenInTwin] = await Promise.all([rows(full, view), rows(twin, view)]);
      expect([view, seen.length]).not.toEqual([view, 0]);
      expect([view, JSON.stringify(seen)]).toEqual([view, JSON.stringify(seenInTwin)]);
    }
  });

  test("holds no word that stands only in hidden people, notes, reasons and numbers", async () => {
    for (const view of VIEWS) expect(JSON.stringify([view, await rows(full, view)])).not.toContain(SECRET);
  });

  test("is people who are named now or turned out to be one of them, and nobody internal, statistical or withdrawn", async () => {
    const people = await rows(full, "people");
    expect(people.map(({ id }) => id)).toEqual([WORLD.adult, WORLD.minor, WORLD.namedLater, WORLD.merged]);
  });

  test("is of somebody who was merged what stood in public until then, and nothing that stands", async () => {
    const own = async (view: string) =>
      (
        await full.reader.sql`
        select superseded_at from ${full.reader.sql(view)} where person_id = ${WORLD.merged}`
      ).map(({ superseded_at: at }) => at);
    expect(await own("names")).toEqual(["2025-06-02 12:00:00+00"]);
    expect(await own("profiles")).toEqual(["2025-06-02 12:00:00+00"]);
  });

  test("is the columns of a list that was written by hand, and no other", async () => {
    const columns = await full.reader.sql<{ view: string; columns: string }[]>`
      select c.relname as view, string_agg(a.attname, ' ' order by a.attnum) as columns
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
      where c.relnamespace = 'published'::regnamespace group by c.relname`;
    expect(Object.fromEntries(columns.map(({ view, columns: list }) => [view, list]))).toEqual(ALLOWED);
  });

  test("keeps conditions of a query away from rows that its reader may not see", async () => {
    // Were the condition tried on a hidden name, dividing by zero would tell that there is one.
    const { sql } = full.reader;
    const sly = await sql`select id from names where 1 / (position(${SECRET} in name) - 1) < 0`;
    expect(sly).toHaveLength(4);
    const joined = await sql`
      select n.id from people p join names n on n.person_id = p.id and 1 / (position(${SECRET} in n.name) - 1) < 0
      where 1 / (position(${SECRET} in n.name) - 1) < 0`;
    expect(joined).toHaveLength(4);
  });

  test("is seen through an owner whom row security binds, on every table that it may read", async () => {
    const owner = connect(full.database.logins, { role: "owner", max: 1 });
    const views = await owner.sql<{ name: string; owner: string }[]>`
      select viewname::text as name, viewowner::text as owner from pg_views where schemaname = 'published' order by 1`;
    const [gate] = await owner.sql`
      select rolsuper, rolbypassrls, rolcanlogin from pg_roles where rolname = 'paradero_gate'`;
    const readable = await owner.sql<{ name: string; bound: boolean }[]>`
      select relname::text as name, row_security_active('workspace.' || relname) or relrowsecurity as bound from pg_class
      where relnamespace = 'workspace'::regnamespace and relkind = 'r' and has_table_privilege('paradero_gate', oid, 'select')
      order by 1`;
    await owner.close();
    expect([...views]).toEqual(VIEWS.map((name) => ({ name, owner: "paradero_gate" })));
    expect(gate).toEqual({ rolsuper: false, rolbypassrls: false, rolcanlogin: false });
    const tables = VIEWS.filter((name) => name !== COMPUTED);
    expect([...readable]).toEqual(tables.map((name) => ({ name, bound: true })));
  });

  test("says of an adult the year of birth and the place", async () => {
    expect(await row("profiles", 11)).toMatchObject({ birth: "1980~", minor: false });
    expect(await row("status_records", 201)).toMatchObject({ place: "Ospino", facility_id: idOf(111) });
    expect(await row("milestones", 211)).toMatchObject({ facility_id: idOf(112) });
  });

  test("says of somebody under 18 neither birth nor place nor facility, and keeps the state", async () => {
    expect(await row("profiles", 12)).toMatchObject({ birth: null, minor: true });
    expect(await row("status_records", 203)).toMatchObject({ place: null, facility_id: null, state: "Miranda" });
    expect(await row("milestones", 212)).toMatchObject({ place: null, facility_id: null });
    const facilities = await rows(full, "facilities");
    expect(facilities.map(({ ref }) => ref)).toEqual(["adult-prison", "adult-court"]);
  });

  test("keeps what was corrected in public, so that an old page can be printed again", async () => {
    expect((await row("status_records", 202))?.["superseded_at"]).not.toBeNull();
    expect((await row("citations", 242))?.["superseded_at"]).not.toBeNull();
    expect(await row("status_records", 205)).toMatchObject({ corrects: idOf(202) });
  });

  test("never holds what was closed before its person was named, nor a pointer to it", async () => {
    for (const [view, number] of [
      ["names", 402],
      ["status_records", 403],
      ["milestones", 404],
      ["citations", 405],
      ["citations", 406],
      ["profiles", 13],
    ] as const) {
      expect([view, number, await row(view, number)]).toEqual([view, number, undefined]);
    }
    expect(await row("status_records", 204)).toMatchObject({ corrects: null });
    expect(await row("milestones", 213)).toMatchObject({ corrects: null });
  });

  test("says how two people stand to each other where both are named and neither was under 18", async () => {
    const seen = await rows(full, "relations");
    expect(seen.map(({ id }) => id)).toEqual([idOf(207)]);
  });

  test("leads on from the address of somebody who was named until they were merged, and from no other", async () => {
    const told = (await rows(full, "successors")).map(({ ref, person_id: id }) => ({ ref, id }));
    expect(told).toEqual([{ ref: "gxnex8", id: WORLD.adult }]);
  });

  test("is only sources that something visible cites", async () => {
    const sources = await rows(full, "sources");
    expect(sources.map(({ ref }) => ref)).toEqual(["adult-source", "figure-source"]);
  });
});

describe("the public role", () => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(true);
  });
  afterAll(() => closeWorld(world));

  test("cannot read any table or view of the workspace, nor the journal of migrations", async () => {
    const owner = connect(world.database.logins, { role: "owner", max: 1 });
    const relations = await owner.sql<{ name: string }[]>`
      select c.oid::regclass::text as name from pg_class c
      where c.relkind in ('r', 'v', 'm', 'S', 'p') and c.relnamespace::regnamespace::text in ('workspace', 'migrations')`;
    await owner.close();
    expect(relations.length).toBeGreaterThanOrEqual(20);
    for (const { name } of relations) {
      const table = name.includes(".") ? name : `workspace.${name}`;
      expect([table, await sqlstate(world.reader.sql.unsafe(`select * from ${table}`))]).toEqual([table, "42501"]);
    }
  });

  test("has no table by the names of what is never published", async () => {
    for (const table of ["changes", "identifiers", "store"]) {
      expect([table, await sqlstate(world.reader.sql.unsafe(`select * from ${table}`))]).toEqual([table, "42P01"]);
    }
  });

  test("cannot write, create or keep anything", async () => {
    for (const statement of [
      "insert into people (id, ref, recorded_at) values (gen_random_uuid(), 'zzzzzz', now())",
      "update names set name = 'x'",
      "delete from names",
      "create table published.mine (x int)",
      "create table public.mine (x int)",
      "create table extensions.mine (x int)",
      "create temporary table mine (x int)",
    ]) {
      expect([statement, await sqlstate(world.reader.sql.unsafe(statement))]).toEqual([statement, NOT_ALLOWED]);
    }
  });

  test("stays the public role whatever the address asks for", async () => {
    const url = new URL(world.database.logins.public);
    url.search = "?role=postgres&search_path=workspace&options=-crole%3Dpostgres&statement_timeout=0";
    const sly = connect({ public: url.href }, { role: "public", max: 1 });
    const [settings] =
      await sly.sql`select current_user = session_user and current_user ~ '^paradero_public_at_' as public, current_setting('search_path') as path,
      current_setting('statement_timeout') as patience`;
    await sly.close();
    expect(settings).toEqual({ public: true, path: "published, extensions", patience: "15s" });
  });
});
