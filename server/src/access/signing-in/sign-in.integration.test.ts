import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accounts } from "@paradero/drizzle/schema/access-accounts";
import { attempts } from "@paradero/drizzle/schema/access-attempts";
import { credentials } from "@paradero/drizzle/schema/access-credentials";
import { sessions } from "@paradero/drizzle/schema/access-sessions";
import { PASSWORD, signedInBrowser, withAccount } from "../../testing/accounts.ts";
import { Browser, type BrowserOptions } from "../../testing/browser.ts";
import { type TestWorld, testWorld } from "../../testing/test-world.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.close());

const WRONG = "no es la contraseña";

async function trying(email: string, password: string, options?: BrowserOptions): Promise<Response> {
  return new Browser(world, options).auth("/sign-in/email", { email, password });
}

describe("signing in", () => {
  test("with the right password gives a cookie, and the cookie the account", async () => {
    const id = await withAccount(world, "right@example.org");
    const browser = new Browser(world);
    const response = await browser.auth("/sign-in/email", { email: " Right@Example.org ", password: PASSWORD });
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toEqual({ secondStep: null });
    expect(await browser.answer("access.me")).toEqual({
      id,
      name: "Ana Prueba",
      email: "right@example.org",
      role: "researcher",
      secondFactor: false,
      secondStepRequired: false,
      recoveryCodes: 0,
    });
  });

  test("over TLS sets cookies that only this host gets, and only over TLS", async () => {
    await withAccount(world, "tls@example.org");
    const { setCookies } = await signedInBrowser(world, "tls@example.org");
    expect(setCookies).toEqual([
      expect.stringMatching(
        /^__Host-paradero\.session=[^;]+; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
      ),
      expect.stringMatching(
        /^__Host-paradero\.device=[\w-]{43}; Path=\/; Max-Age=34560000; HttpOnly; SameSite=Strict; Secure$/,
      ),
    ]);
  });

  test("on the machine itself sets a plain cookie, which a script cannot read and no other site can send", async () => {
    await withAccount(world, "loopback@example.org");
    const browser = await signedInBrowser(world, "loopback@example.org", { transport: "loopback" });
    expect(browser.setCookies[0]).toMatch(
      /^paradero\.session=[^;]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    expect(await browser.answer("access.me")).toMatchObject({ email: "loopback@example.org" });
  });

  test("over a connection that others can read is refused before the password is looked at", async () => {
    await withAccount(world, "open@example.org");
    const response = await trying("open@example.org", PASSWORD, { transport: "open" });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain("https");
  });

  test("lets no token into a body, and keeps only its hash", async () => {
    await withAccount(world, "token@example.org");
    const browser = new Browser(world);
    const response = await browser.auth("/sign-in/email", { email: "token@example.org", password: PASSWORD });
    const token = [...browser.cookies.values()][0]?.split(".")[0] ?? "no cookie";
    expect(token).toMatch(/^\w{32}$/);
    const said = [
      await response.text(),
      JSON.stringify([...response.headers].filter(([name]) => name !== "set-cookie")),
    ];
    for (const procedure of ["access.me", "access.sessions"]) said.push(await (await browser.call(procedure)).text());
    expect(said.join("")).not.toContain(token);
    const kept = await world.staff.db.select({ token: sessions.token }).from(sessions);
    expect(kept.map((row) => row.token)).not.toContain(token);
    expect(world.logged.join("")).not.toContain(token);
  });

  test("again in the same browser ends the session before", async () => {
    await withAccount(world, "again@example.org");
    const browser = await signedInBrowser(world, "again@example.org");
    const before = new Map(browser.cookies);
    await browser.auth("/sign-in/email", { email: "again@example.org", password: PASSWORD });
    const old = new Browser(world);
    for (const [name, value] of before) old.cookies.set(name, value);
    expect(await old.answer("access.me")).toBeNull();
    expect(await browser.answer("access.me")).not.toBeNull();
  });

  test("brings a password that was hashed at an older cost to today's", async () => {
    const id = await withAccount(world, "older@example.org");
    const older = "$argon2id$v=19$m=8192,t=1,p=1$c2FsdHNhbHRzYWx0c2FsdA$";
    const { argon2Sync } = await import("node:crypto");
    const hash = argon2Sync("argon2id", {
      message: PASSWORD,
      nonce: Buffer.from("saltsaltsaltsalt"),
      parallelism: 1,
      tagLength: 32,
      memory: 8192,
      passes: 1,
    });
    const encoded = `${older}${hash.toString("base64").replaceAll("=", "")}`;
    await world.staff.db.update(credentials).set({ password: encoded }).where(eq(credentials.accountId, id));
    await signedInBrowser(world, "older@example.org");
    const [row] = await world.staff.db.select().from(credentials).where(eq(credentials.accountId, id));
    expect(row?.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    await signedInBrowser(world, "older@example.org");
  });

  test("is refused for a closed account like for one that does not exist", async () => {
    const id = await withAccount(world, "closed@example.org");
    const browser = await signedInBrowser(world, "closed@example.org");
    await world.staff.db.update(accounts).set({ closedAt: new Date() }).where(eq(accounts.id, id));
    await world.staff.db.delete(credentials).where(eq(credentials.accountId, id));
    expect(await browser.answer("access.me")).toBeNull();
    expect((await trying("closed@example.org", PASSWORD)).status).toBe(401);
  });
});

describe("nobody learns whether there is an account", () => {
  const address = { address: "198.51.100.7" };

  test("from the words of the answer", async () => {
    await withAccount(world, "words@example.org");
    const answers = [];
    for (const [email, password] of [
      ["words@example.org", WRONG],
      ["nobody@example.org", WRONG],
      ["not an address", WRONG],
      ["words@example.org", "x".repeat(5000)],
    ] as const) {
      const response = await trying(email, password, address);
      const id = response.headers.get("x-request-id") ?? "";
      const headers = [...response.headers].filter(([name]) => name !== "x-request-id" && name !== "content-length");
      answers.push(JSON.stringify([response.status, headers, (await response.text()).replaceAll(id, "")]));
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain("The address or the password is wrong.");
  });

  test("from the time it takes", async () => {
    await withAccount(world, "time@example.org");
    const times: Record<string, number[]> = { there: [], not: [] };
    for (let round = 0; round < 12; round += 1) {
      for (const [kind, email] of [
        ["there", "time@example.org"],
        ["not", "not-there@example.org"],
      ] as const) {
        await world.staff.db.delete(attempts);
        const began = performance.now();
        await trying(email, WRONG, address);
        times[kind]?.push(performance.now() - began);
      }
    }
    const middle = (list: readonly number[] = []) => list.toSorted((a, b) => a - b)[6] ?? 0;
    const ratio = middle(times["there"]) / middle(times["not"]);
    expect(ratio).toBeGreaterThan(0.6);
    expect(ratio).toBeLessThan(1.6);
  });

  test("from being locked out", async () => {
    await withAccount(world, "locked@example.org");
    const lastOf = async (email: string) => {
      let response = await trying(email, WRONG, { address: `203.0.113.${email.length}` });
      for (let tries = 0; tries < 5; tries += 1) {
        response = await trying(email, WRONG, { address: `203.0.113.${email.length}` });
      }
      return [
        response.status,
        response.headers.get("retry-after"),
        (await response.text()).replace(/"requestId.*/, ""),
      ];
    };
    const locked = await lastOf("locked@example.org");
    expect(locked.slice(0, 2)).toEqual([429, "30"]);
    expect(await lastOf("nowhere@example.org")).toEqual(locked);
  });
});
