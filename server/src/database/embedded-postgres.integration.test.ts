import { join } from "node:path";
import { connect } from "@paradero/drizzle/connect";
import { afterAll, expect, test } from "vitest";
import { scratchDirectory, write } from "../../../tests/reliability/scratch.ts";
import { startEmbeddedPostgres } from "./embedded-postgres.ts";

const scratch = scratchDirectory();
afterAll(() => scratch.remove());

test("the cluster keeps what it acknowledges, sorts Spanish names, and logs no data", async () => {
  const { logins, stop } = await startEmbeddedPostgres({ directory: join(scratch.path, "settings") });
  const { sql, close } = connect(logins, { role: "owner", max: 1 });
  const settings = [
    "fsync",
    "full_page_writes",
    "synchronous_commit",
    "data_checksums",
    "server_encoding",
    "listen_addresses",
    "random_page_cost",
  ];
  const rows = await sql`select name, setting from pg_settings where name in ${sql(settings)} order by name`;
  expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
    data_checksums: "on",
    fsync: "on",
    full_page_writes: "on",
    listen_addresses: "",
    random_page_cost: "1.1",
    server_encoding: "UTF8",
    synchronous_commit: "on",
  });
  const names = ["Zapata", "Ñáñez", "Olmos", "Nava", "álvarez", "Alves"];
  const sorted = await sql<
    { name: string }[]
  >`select name from unnest(${names}::text[]) name order by name collate "es-x-icu"`;
  expect(sorted.map(({ name }) => name)).toEqual(["álvarez", "Alves", "Nava", "Ñáñez", "Olmos", "Zapata"]);
  await close();
  await stop();
});

test("where the path is too long for a socket, it listens on a port of this machine only", async () => {
  const directory = join(scratch.path, "a-directory-with-a-name-".repeat(5));
  const { logins, stop } = await startEmbeddedPostgres({ directory, durable: false });
  expect(logins.app).toMatch(/@127\.0\.0\.1:\d+\/paradero$/);
  await write(logins, "kept");
  await stop();
});

test("stopping twice is stopping once", async () => {
  const { stop } = await startEmbeddedPostgres({ directory: join(scratch.path, "twice"), durable: false });
  expect(stop()).toBe(stop());
  await stop();
});
