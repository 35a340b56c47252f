import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FreshDatabase, freshDatabase } from "../../tests/postgres/database.ts";
import { type Connection, connect } from "./connect.ts";

let database: FreshDatabase;
let app: Connection;
let reader: Connection;

beforeAll(async () => {
  database = await freshDatabase();
  [app, reader] = [
    connect(database.logins, { role: "app", max: 1 }),
    connect(database.logins, { role: "public", max: 1 }),
  ];
});
afterAll(async () => {
  await Promise.all([app.close(), reader.close()]);
  await database.drop();
});

/** The plan that is left when a table may not be read from end to end. */
async function plan({ sql }: Connection, query: string): Promise<string> {
  const lines = await sql.begin(async (tx) => {
    await tx`set local enable_seqscan = off`;
    return tx.unsafe<{ "QUERY PLAN": string }[]>(`explain ${query}`);
  });
  return lines.map((line) => line["QUERY PLAN"]).join("\n");
}

const ID = "'01940000-0000-7000-8000-000000000001'";

describe("an index serves", () => {
  test.each([
    ["a person by the address", "select id from people where ref = 'k4m7rw'", "people_ref_unique"],
    ["a history", `select id from status_records where person_id = ${ID}`, "status_records_person"],
    ["the milestones of a person", `select id from milestones where person_id = ${ID}`, "milestones_person"],
    [
      "the names of a page of people",
      `select id from names where person_id = any(array[${ID}]::uuid[])`,
      "names_person",
    ],
    [
      "the citations of records",
      `select id from citations where status_record_id = any(array[${ID}]::uuid[])`,
      "citations_status_record",
    ],
    ["what rests on a source", `select id from citations where source_id = ${ID}`, "citations_source"],
    ["a source by the address", "select id from sources where ref = 'x'", "sources_ref"],
    [
      "a series of figures",
      "select id from figures where organization = 'x' and concept = 'stock_detained' order by as_of_latest",
      "figures_series",
    ],
  ])("%s, for staff and public", async (_, query, index) => {
    expect(await plan(app, query)).toContain(index);
    expect(await plan(reader, query)).toContain(index);
  });

  test.each([
    [
      "the open profile of a person",
      `select id from profiles where person_id = ${ID} and superseded_at is null`,
      "profiles_open",
    ],
    ["a name that is spelt alike", "select id from names where folded % 'guanipa'", "names_folded"],
    ["the changes since a number", "select seq from changes where seq > 41 order by seq", "changes_pkey"],
    [
      "the newest change of a person",
      `select max(change_seq) from change_subjects where person_id = ${ID}`,
      "change_subjects_person",
    ],
    [
      "what was recorded last",
      "select id from status_records order by recorded_at desc limit 20",
      "status_records_recorded",
    ],
  ])("%s, for staff", async (_, query, index) => {
    expect(await plan(app, query)).toContain(index);
  });

  test("every reference between tables, but for what corrects what, which is only followed the other way", async () => {
    const owner = connect(database.logins, { role: "owner", max: 1 });
    const unserved = await owner.sql<{ reference: string }[]>`
      select k.conrelid::regclass || '.' || a.attname as reference
      from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
      where k.contype = 'f' and k.connamespace = 'workspace'::regnamespace and a.attname <> 'corrects'
        and not exists (select from pg_index i where i.indrelid = k.conrelid and i.indkey[0] = k.conkey[1])`;
    await owner.close();
    expect([...unserved]).toEqual([]);
  });
});
