import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { attempts } from "@paradero/drizzle/schema/access-attempts";
import { PASSWORD, withAccount } from "../../testing/accounts.ts";
import { Browser } from "../../testing/browser.ts";
import { type TestWorld, testWorld } from "../../testing/test-world.ts";
import { Access } from "../access.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await testWorld();
});
afterEach(async () => {
  world.ahead = 0;
  await world.staff.db.delete(attempts);
});
afterAll(() => world.close());

const SECOND = 1000;
const WRONG = "no es la contraseña";

let lastAddress = 0;
/** Somewhere where nobody was yet. */
const elsewhere = () => `203.0.${113 + Math.floor((lastAddress += 1) / 250)}.${(lastAddress % 250) + 1}`;
/** Where a guesser sits, and every try of a test comes from that says nothing else. */
const HERE = "192.0.2.77";

async function trying(email: string, password = WRONG, address = HERE): Promise<number> {
  return (await new Browser(world, { address }).auth("/sign-in/email", { email, password })).status;
}

async function failures(email: string, count: number): Promise<number[]> {
  const statuses: number[] = [];
  for (let tries = 0; tries < count; tries += 1) statuses.push(await trying(email));
  return statuses;
}

describe("an account", () => {
  test("is closed to guesses from an address after five, and to the right password from there too", async () => {
    await withAccount(world, "guessed@example.org");
    expect(await failures("guessed@example.org", 6)).toEqual([401, 401, 401, 401, 401, 429]);
    expect(await trying("guessed@example.org", PASSWORD)).toBe(429);
    world.ahead = 31 * SECOND;
    expect(await trying("guessed@example.org", PASSWORD)).toBe(200);
  });

  test("stays open to its owner, whoever fails at it elsewhere (PROMISES.md 32)", async () => {
    await withAccount(world, "owner@example.org");
    await failures("owner@example.org", 6);
    expect(await trying("owner@example.org", PASSWORD, elsewhere())).toBe(200);
  });

  test("is closed to strangers after a hundred guesses from everywhere, but not to a browser that was in", async () => {
    await withAccount(world, "besieged@example.org");
    const own = new Browser(world, { address: elsewhere() });
    const signIn = { email: "besieged@example.org", password: PASSWORD };
    expect((await own.auth("/sign-in/email", signIn)).status).toBe(200);
    const guesses = await Promise.all(
      Array.from({ length: 101 }, () => trying("besieged@example.org", WRONG, elsewhere())),
    );
    expect(guesses.filter((status) => status === 401)).toHaveLength(100);
    expect(await trying("besieged@example.org", PASSWORD, elsewhere())).toBe(429);
    expect((await own.auth("/sign-in/email", signIn)).status).toBe(200);
    // What the browser kept is of that account, and of nobody's own making.
    const forged = new Browser(world, { address: elsewhere() });
    for (const name of own.cookies.keys()) forged.cookies.set(name, "forged");
    await withAccount(world, "other@example.org");
    await Promise.all(Array.from({ length: 101 }, () => trying("other@example.org", WRONG, elsewhere())));
    for (const browser of [forged, own])
      expect((await browser.auth("/sign-in/email", { ...signIn, email: "other@example.org" })).status).toBe(429);
  });

  test("waits twice as long after every further failure, and never more than a quarter of an hour", async () => {
    await withAccount(world, "patient@example.org");
    await failures("patient@example.org", 5);
    const waits: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      const response = await new Browser(world, { address: HERE }).auth("/sign-in/email", {
        email: "patient@example.org",
        password: WRONG,
      });
      const wait = Number(response.headers.get("retry-after"));
      waits.push(wait);
      world.ahead += wait * SECOND + 1;
      expect(await trying("patient@example.org")).toBe(401);
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 900, 900]);
  });

  test("is tried by five at the most when a hundred guesses arrive at once", async () => {
    await withAccount(world, "storm@example.org");
    const answers = await Promise.all(Array.from({ length: 100 }, (_, i) => trying("storm@example.org", `guess ${i}`)));
    expect(answers.filter((status) => status === 401)).toHaveLength(5);
    expect(answers.filter((status) => status === 429)).toHaveLength(95);
  });

  test("begins anew once its owner has signed in, or after an hour of quiet", async () => {
    await withAccount(world, "anew@example.org");
    await failures("anew@example.org", 4);
    expect(await trying("anew@example.org", PASSWORD)).toBe(200);
    expect(await failures("anew@example.org", 5)).toEqual([401, 401, 401, 401, 401]);
    world.ahead = 61 * 60 * SECOND;
    expect(await failures("anew@example.org", 5)).toEqual([401, 401, 401, 401, 401]);
  });

  test("is still closed for whoever restarts the server, because the database knows", async () => {
    await withAccount(world, "restart@example.org");
    await failures("restart@example.org", 5);
    const again = await Access.open({ database: world.staff.db, clock: Date.now, key: null });
    const from = `restart@example.org ${HERE}`;
    await expect(again.attempts.begin("account-from-address", from)).rejects.toThrow("too many tries");
  });
});

describe("a network address", () => {
  test("is closed after twenty-five failures at whatever accounts; others are not", async () => {
    await withAccount(world, "office@example.org");
    const statuses = await Promise.all(
      Array.from({ length: 30 }, (_, i) => trying(`account-${i}@example.org`, WRONG, "198.51.100.1")),
    );
    expect(statuses.filter((status) => status === 401)).toHaveLength(25);
    expect(await trying("office@example.org", PASSWORD, "198.51.100.1")).toBe(429);
    expect(await trying("office@example.org", PASSWORD, "198.51.100.2")).toBe(200);
  });

  test("of IPv6 is a household: whoever has one of its addresses has them all", async () => {
    await withAccount(world, "six@example.org");
    const from = (at: number) => `2001:db8:7:1::${at.toString(16)}`;
    for (let at = 1; at <= 5; at += 1) expect(await trying("six@example.org", WRONG, from(at))).toBe(401);
    expect(await trying("six@example.org", PASSWORD, from(6))).toBe(429);
    expect(await trying("six@example.org", PASSWORD, "2001:db8:7:2::1")).toBe(200);
  });

  test("is not washed clean by an account that its user has", async () => {
    await withAccount(world, "insider@example.org");
    const statuses: number[] = [];
    for (let round = 0; round < 26; round += 1) {
      statuses.push(await trying(`victim-${round}@example.org`, WRONG, "198.51.100.3"));
      await trying("insider@example.org", PASSWORD, "198.51.100.3");
    }
    expect(statuses.slice(0, 25).every((status) => status === 401)).toBe(true);
    expect(statuses.at(-1)).toBe(429);
  });
});

test("what is counted names nobody: neither the account nor the address can be read", async () => {
  await trying("somebody@example.org", WRONG, "198.51.100.77");
  const kept = JSON.stringify(await world.staff.db.select().from(attempts));
  expect(kept).not.toMatch(/somebody|198\.51/);
});
