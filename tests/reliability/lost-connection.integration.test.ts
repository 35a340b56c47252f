import { connect, type Connection } from "@paradero/drizzle/connect";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FreshDatabase, freshDatabase } from "../postgres/database.ts";

let database: FreshDatabase;
let owner: Connection;
beforeAll(async () => {
  database = await freshDatabase();
  owner = connect({ owner: database.url }, { role: "owner", max: 1 });
});
afterAll(async () => {
  await owner.close();
  await database.drop();
});

/** Ends the connections of the application, as a restart of the database does. */
async function cutOff(): Promise<void> {
  await owner.sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'paradero-app' and datname = current_database()`;
}

/** What befalls the process is caught by vitest, and fails the run: only the one who asked may learn of a lost connection. */
async function withApp(work: (app: Connection) => Promise<void>): Promise<void> {
  const app = connect(database.logins, { role: "app", max: 2 });
  try {
    await work(app);
  } finally {
    await app.close();
  }
}

async function answers({ sql }: Connection): Promise<boolean> {
  const [row] = await sql`select 1 as one`;
  return row?.["one"] === 1;
}

test("a transaction whose connection is lost fails, and the next question is answered", async () => {
  await withApp(async (app) => {
    const lost = app.sql.begin(async (transaction) => {
      await transaction`select 1`;
      await cutOff();
      await transaction`select 2`;
    });
    expect(await lost.catch((error: unknown) => error)).toBeInstanceOf(Error);
    await expect.poll(() => answers(app).catch(() => false)).toBe(true);
  });
});

test("a long answer whose connection is lost fails, and the next question is answered", async () => {
  await withApp(async (app) => {
    const lost = (async () => {
      const stream =
        await app.sql`copy (select repeat('x', 1000) from generate_series(1, 100000)) to stdout`.readable();
      let chunks = 0;
      for await (const _ of stream) if (chunks++ === 3) await cutOff();
    })();
    expect(await lost.catch((error: unknown) => error)).toBeInstanceOf(Error);
    await expect.poll(() => answers(app).catch(() => false)).toBe(true);
  });
});

test("connections that are lost while they are made are made again", async () => {
  const cutting = setInterval(() => void cutOff().catch(() => undefined), 2);
  for (let round = 0; round < 3; round++) {
    await withApp(async (app) => {
      await Promise.allSettled([answers(app), answers(app)]);
    });
  }
  clearInterval(cutting);
  await withApp(async (app) => expect.poll(() => answers(app).catch(() => false)).toBe(true));
});
