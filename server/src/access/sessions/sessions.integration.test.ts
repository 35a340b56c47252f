import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { PASSWORD, setUpAuthenticator, signedInBrowser, withAccount } from "../../testing/accounts.ts";
import type { Browser } from "../../testing/browser.ts";
import { signedIn } from "../../testing/signed-in.ts";
import { type TestWorld, testWorld } from "../../testing/test-world.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await testWorld();
});
afterEach(() => {
  world.ahead = 0;
});
afterAll(() => world.close());

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NEW_PASSWORD = "cuatro mangos bajo el puente";

/** Whether a browser is signed in, as its next request finds. */
async function lives(browser: Browser): Promise<boolean> {
  return (await browser.answer("access.me")) !== null;
}

async function twoBrowsers(email: string): Promise<[Browser, Browser]> {
  return [await signedInBrowser(world, email), await signedInBrowser(world, email)];
}

describe("a session", () => {
  test("is over after thirty minutes without a request, and not before", async () => {
    await withAccount(world, "idle@example.org");
    const browser = await signedInBrowser(world, "idle@example.org");
    world.ahead = 29 * MINUTE;
    expect(await lives(browser)).toBe(true);
    world.ahead = 58 * MINUTE;
    expect(await lives(browser)).toBe(true);
    world.ahead = 88 * MINUTE + 1000;
    expect(await lives(browser)).toBe(false);
    world.ahead = 0;
  });

  test("is over after twelve hours, however busy", async () => {
    await withAccount(world, "busy@example.org");
    const browser = await signedInBrowser(world, "busy@example.org");
    for (world.ahead = 0; world.ahead < 12 * HOUR - MINUTE; world.ahead += 20 * MINUTE) {
      expect(await lives(browser)).toBe(true);
    }
    world.ahead = 12 * HOUR + 1000;
    expect(await lives(browser)).toBe(false);
  });

  test("that is over refuses what takes an account, and answers everything else as to anybody", async () => {
    await withAccount(world, "over@example.org");
    const browser = await signedInBrowser(world, "over@example.org");
    world.ahead = HOUR;
    expect(await browser.answer("access.sessions")).toBe("unauthenticated");
    const stranger = await world.call("people.list", {});
    expect(await (await browser.call("people.list", {})).text()).toBe(await stranger.text());
    for (const path of ["/change-password", "/two-factor/enable", "/two-factor/disable", "/two-factor/verify-totp"]) {
      const body = { currentPassword: PASSWORD, newPassword: NEW_PASSWORD };
      const given = path === "/change-password" ? body : path.endsWith("totp") ? { code: "1" } : { password: PASSWORD };
      const input = path.endsWith("disable") ? { ...given, code: "1" } : given;
      expect([path, (await browser.auth(path, input)).status]).toEqual([path, 401]);
    }
  });

  test("ends at once when its owner signs out, and its cookie goes with it", async () => {
    await withAccount(world, "out@example.org");
    const browser = await signedInBrowser(world, "out@example.org");
    const kept = new Map(browser.cookies);
    expect((await browser.auth("/sign-out")).status).toBe(200);
    // What stays opens nothing: it says that somebody was in here.
    expect([...browser.cookies.keys()]).toEqual(["__Host-paradero.device"]);
    for (const [name, value] of kept) browser.cookies.set(name, value);
    expect(await lives(browser)).toBe(false);
  });

  test("is listed with its browser, and can be ended from another one", async () => {
    await withAccount(world, "list@example.org");
    const [one, other] = await twoBrowsers("list@example.org");
    const caller = await one.answer("access.sessions");
    expect(caller).toEqual([
      {
        id: expect.any(String),
        device: "Firefox, Linux",
        createdAt: expect.any(String),
        seenAt: expect.any(String),
        current: expect.any(Boolean),
      },
      {
        id: expect.any(String),
        device: "Firefox, Linux",
        createdAt: expect.any(String),
        seenAt: expect.any(String),
        current: expect.any(Boolean),
      },
    ]);
    const listed: { id: string; current: boolean }[] = JSON.parse(JSON.stringify(caller));
    expect(listed.filter(({ current }) => current)).toHaveLength(1);
    await one.answer("access.endSession", { id: listed.find(({ current }) => !current)?.id });
    expect([await lives(one), await lives(other)]).toEqual([true, false]);
  });

  test("of somebody else cannot be ended, and the answer does not tell", async () => {
    const [owner, other] = [await signedIn(world, "viewer"), await signedIn(world, "admin")];
    await expect(other.caller.access.endSession({ id: owner.sessionId })).resolves.toBeUndefined();
    await expect(other.caller.access.endSession({ id: owner.account.id })).resolves.toBeUndefined();
    expect((await owner.call("access.sessions")).status).toBe(200);
  });

  test("ends with all others when its owner signs out everywhere", async () => {
    await withAccount(world, "everywhere@example.org");
    const [one, other] = await twoBrowsers("everywhere@example.org");
    await one.answer("access.signOutEverywhere");
    expect([await lives(one), await lives(other)]).toEqual([false, false]);
  });
});

describe("every session of an account ends at once", () => {
  test("but the one that changes the password, which gets a new cookie; the old password opens nothing any more", async () => {
    await withAccount(world, "change@example.org");
    const [one, other] = await twoBrowsers("change@example.org");
    const before = [...one.cookies.values()].join();
    const change = (currentPassword: string, newPassword: string) =>
      one.auth("/change-password", { currentPassword, newPassword });
    expect((await change("otra cosa distinta", NEW_PASSWORD)).status).toBe(400);
    expect((await change(PASSWORD, "corta")).status).toBe(400);
    expect((await change(PASSWORD, "change@example.org")).status).toBe(400);
    expect(await lives(other)).toBe(true);
    expect((await change(PASSWORD, NEW_PASSWORD)).status).toBe(200);
    expect([...one.cookies.values()].join()).not.toBe(before);
    expect([await lives(one), await lives(other)]).toEqual([true, false]);
    expect((await other.auth("/sign-in/email", { email: "change@example.org", password: PASSWORD })).status).toBe(401);
  });

  test("but the one that sets up an authenticator", async () => {
    await withAccount(world, "factor@example.org");
    const other = await signedInBrowser(world, "factor@example.org");
    await setUpAuthenticator(world, "factor@example.org");
    expect(await lives(other)).toBe(false);
  });

  test("when an administrator gives it another role", async () => {
    const admin = await signedIn(world, "admin");
    const id = await withAccount(world, "role@example.org", "viewer");
    const [one, other] = await twoBrowsers("role@example.org");
    await admin.caller.access.setRole({ id, role: "viewer" });
    expect(await lives(one)).toBe(true);
    await admin.caller.access.setRole({ id, role: "editor" });
    expect([await lives(one), await lives(other)]).toEqual([false, false]);
    const again = await signedInBrowser(world, "role@example.org");
    expect(await again.answer("access.me")).toMatchObject({ role: "editor" });
  });

  test("when an administrator resets it, with its password and its authenticator; a link gives a new password", async () => {
    const admin = await signedIn(world, "admin");
    const id = await withAccount(world, "reset@example.org");
    await setUpAuthenticator(world, "reset@example.org");
    const browser = await signedIn(world, "viewer");
    const { token } = await admin.caller.access.resetAccount({ id });
    expect((await browser.call("access.sessions")).status).toBe(200);
    const stranger = await signedInBrowser(world, "reset@example.org").catch(() => null);
    expect(stranger).toBeNull();
    expect(await admin.caller.access.describeLink({ token })).toMatchObject({
      purpose: "reset",
      email: "reset@example.org",
    });
    await admin.caller.access.acceptInvitation({ token, password: PASSWORD });
    const back = await signedInBrowser(world, "reset@example.org");
    expect(await back.answer("access.me")).toMatchObject({ role: "researcher", secondFactor: false });
    await expect(admin.caller.access.acceptInvitation({ token, password: NEW_PASSWORD })).rejects.toThrow(
      "not valid any more",
    );
  });

  test("when an administrator closes it", async () => {
    const admin = await signedIn(world, "admin");
    const id = await withAccount(world, "close@example.org");
    const browser = await signedInBrowser(world, "close@example.org");
    await admin.caller.access.closeAccount({ id });
    expect(await lives(browser)).toBe(false);
    expect((await browser.auth("/sign-in/email", { email: "close@example.org", password: PASSWORD })).status).toBe(401);
  });

  test("but no administrator does these things to their own account", async () => {
    const { caller, account } = await signedIn(world, "admin");
    for (const work of [
      () => caller.access.setRole({ id: account.id, role: "viewer" }),
      () => caller.access.closeAccount({ id: account.id }),
      () => caller.access.resetAccount({ id: account.id }),
    ]) {
      await expect(work()).rejects.toThrow("ask another administrator");
    }
  });
});
