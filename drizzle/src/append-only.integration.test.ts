import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FreshDatabase, freshDatabase } from "../../tests/postgres/database.ts";
import { sqlstate } from "../../tests/postgres/sqlstate.ts";
import { seedWorld } from "../../tests/postgres/twin-worlds.ts";
import { idOf } from "../../tests/postgres/world-rows.ts";
import { type Connection, type ConnectionRole, connect } from "./connect.ts";

const NOT_ALLOWED = "42501";
const REFUSED_BY_TRIGGER = "23001";
const NO_CHANGE = "23503";
const STILL_REFERRED_TO = "23503";

const FACTS = [
  "citations",
  "context_events",
  "facilities",
  "figures",
  "identifiers",
  "match_decisions",
  "merges",
  "milestones",
  "names",
  "people",
  "profiles",
  "relations",
  "roster_mappings",
  "rosters",
  "sources",
  "status_records",
];
const OTHERS = ["change_subjects", "changes", "roster_files", "roster_lines", "store"];
/** Forgotten where nobody read them: no fact rests on them then. */
const FILES = "roster_files";

let database: FreshDatabase;
let app: Connection;
let owner: Connection;

beforeAll(async () => {
  database = await freshDatabase();
  await seedWorld(database.logins, { hidden: true });
  const open = (role: ConnectionRole) => connect(database.logins, { role, max: 1 });
  [app, owner] = [open("app"), open("owner")];
});
afterAll(async () => {
  await Promise.all([app.close(), owner.close()]);
  await database.drop();
});

const closing = (at: string, where: string) =>
  `update names set superseded_at = ${at}, superseded_in = (select max(seq) from changes) where ${where}`;

/** Runs `statement` in a transaction that has written its change, as everything the product writes does. */
async function withChange({ sql }: Connection, statement: string): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`insert into changes (at, actor, action) values (now(), 'system:test', 'test.write')`;
    await tx.unsafe(statement);
  });
}

describe("every table of the workspace", () => {
  test("is a fact, the change log, or the store's own notes", async () => {
    const tables = await owner.sql<{ name: string }[]>`
      select tablename::text as name from pg_tables where schemaname = 'workspace' order by 1`;
    expect(tables.map(({ name }) => name)).toEqual([...FACTS, ...OTHERS].toSorted());
  });

  test("gives the application the rights to read and add, and to close a fact, and no other", async () => {
    const granted = await owner.sql<{ table: string; rights: string }[]>`
      select c.relname::text as table, string_agg(distinct p, ' ' order by p) as rights
      from pg_class c, unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger', 'maintain']) p
      where c.relnamespace = 'workspace'::regnamespace and c.relkind in ('r', 'v')
        and has_table_privilege('paradero_app', c.oid, p) group by c.relname order by 1`;
    expect(granted.map(({ table, rights }) => `${table}: ${rights}`)).toEqual(
      [
        ...[...FACTS, ...OTHERS].filter((table) => table !== FILES).map((table) => `${table}: insert select`),
        `${FILES}: delete insert select`,
        "successors: select",
      ].toSorted(),
    );
    const columns = await owner.sql<{ table: string; columns: string }[]>`
      select table_name::text as table, string_agg(column_name, ' ' order by column_name) as columns
      from information_schema.column_privileges
      where grantee = 'paradero_app' and privilege_type = 'UPDATE' and table_schema = 'workspace' group by table_name order by 1`;
    expect(columns.map(({ table, columns: list }) => `${table}: ${list}`)).toEqual(
      [
        ...FACTS.filter((table) => table !== "people").map((table) => `${table}: superseded_at superseded_in`),
        `${FILES}: at`,
      ].toSorted(),
    );
  });
});

describe("the application", () => {
  test.each([...FACTS, ...OTHERS])("cannot delete from or empty %s", async (table) => {
    const code = table === FILES ? STILL_REFERRED_TO : NOT_ALLOWED;
    await expect(app.sql.unsafe(`delete from ${table}`)).rejects.toMatchObject({ code });
    await expect(app.sql.unsafe(`truncate ${table} cascade`)).rejects.toMatchObject({ code: NOT_ALLOWED });
  });

  test("cannot rewrite a fact or a line of the change log", async () => {
    for (const statement of [
      "update status_records set latest = '2030-01-01'",
      "update names set name = 'Nobody'",
      "update people set ref = 'zzzzzz'",
      "update citations set source_id = source_id",
      "update changes set actor = 'nobody'",
      "update store set value = ''",
    ]) {
      expect([statement, await sqlstate(app.sql.unsafe(statement))]).toEqual([statement, NOT_ALLOWED]);
    }
  });

  test("closes a fact once, and cannot open it again or move its end", async () => {
    const open = `id = '${idOf(21)}'`;
    await withChange(app, closing("now()", open));
    const reopened = withChange(app, `update names set superseded_at = null, superseded_in = null where ${open}`);
    await expect(reopened).rejects.toMatchObject({ code: REFUSED_BY_TRIGGER });
    await expect(withChange(app, closing("now()", open))).rejects.toMatchObject({ code: REFUSED_BY_TRIGGER });
  });

  test("cannot close a fact before it was known, or without naming the change", async () => {
    const early = withChange(app, closing("'1999-01-01'", `id = '${idOf(22)}'`));
    await expect(early).rejects.toMatchObject({ code: "23514" });
    const half = withChange(app, `update names set superseded_at = now() where id = '${idOf(22)}'`);
    await expect(half).rejects.toMatchObject({ code: expect.stringMatching(/^(?:23514|23503)$/) });
  });

  test("cannot add or close a fact without a line of the change log in the same transaction", async () => {
    const fact = (seq: string) =>
      `insert into people (id, ref, recorded_at, recorded_in) values (gen_random_uuid(), 'z' || random(), now(), ${seq})`;
    const earlier = "(select max(seq) from changes)";
    await expect(app.sql.unsafe(fact(earlier))).rejects.toMatchObject({ code: NO_CHANGE });
    await expect(app.sql.unsafe(fact("99999"))).rejects.toMatchObject({ code: NO_CHANGE });
    await expect(withChange(app, fact("1"))).rejects.toMatchObject({ code: NO_CHANGE });
    await expect(app.sql.unsafe(closing("now()", `id = '${idOf(22)}'`))).rejects.toMatchObject({ code: NO_CHANGE });
    await withChange(app, fact(earlier));
  });

  test("cannot choose the number of a change", async () => {
    const [last] = await app.sql<{ seq: number }[]>`select max(seq)::int as seq from changes`;
    const [row] = await app.sql<{ seq: number }[]>`
      insert into changes (seq, at, actor, action) values (1000000, now(), 'system:test', 'test.write')
      returning seq::int as seq`;
    expect(row?.seq).toBe((last?.seq ?? 0) + 1);
  });
});

describe("the owner of the database", () => {
  test.each([...FACTS, "changes"])("is refused by %s as well", async (table) => {
    await expect(owner.sql.unsafe(`truncate ${table} cascade`)).rejects.toMatchObject({ code: REFUSED_BY_TRIGGER });
    const [{ rows } = { rows: 0 }] = await owner.sql<{ rows: number }[]>`
      select count(*)::int as rows from ${owner.sql(table)}`;
    expect(rows).toBeGreaterThan(0);
    await expect(owner.sql.unsafe(`delete from ${table}`)).rejects.toMatchObject({ code: REFUSED_BY_TRIGGER });
    const column = table === "changes" ? "actor = 'nobody'" : "recorded_at = now()";
    await expect(owner.sql.unsafe(`update ${table} set ${column}`)).rejects.toMatchObject({ code: REFUSED_BY_TRIGGER });
  });

  test("cannot change a fact while closing it", async () => {
    const seq = "superseded_in = (select max(seq) from changes)";
    const both = withChange(
      owner,
      `update names set name = 'Nobody', superseded_at = now(), ${seq} where id = '${idOf(22)}'`,
    );
    await expect(both).rejects.toMatchObject({ code: REFUSED_BY_TRIGGER });
  });
});

describe("a minor", () => {
  test("cannot be named without a written reason", async () => {
    const named = (reason: string) =>
      withChange(
        app,
        `insert into profiles (id, person_id, publication, minor, publication_reason, recorded_at, recorded_in, superseded_at, superseded_in)
         select gen_random_uuid(), '${idOf(2)}', 'named', true, ${reason}, now(), max(seq), now(), max(seq) from changes`,
      );
    await expect(named("null")).rejects.toMatchObject({ code: "23514" });
    await expect(named("'  '")).rejects.toMatchObject({ code: "23514" });
    await named("'her mother asked'");
  });
});
