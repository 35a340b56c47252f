import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { secondFactors } from "@paradero/drizzle/schema/access-second-factors";
import { PASSWORD, secretOf, setUpAuthenticator, signedInBrowser, withAccount } from "../../testing/accounts.ts";
import { Browser } from "../../testing/browser.ts";
import { type TestWorld, testWorld } from "../../testing/test-world.ts";
import { stepAt, totpCode } from "./totp.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.close());

const code = (secret: string, later = 0) => totpCode(secret, stepAt(Date.now()) + later);

/** Lets the codes that were given so far be old. */
async function forgetStep(id: string): Promise<void> {
  await world.staff.db.update(secondFactors).set({ lastStep: 0 }).where(eq(secondFactors.accountId, id));
}

describe("an authenticator", () => {
  test("is asked for once it has given a first code, and no session opens without it", async () => {
    const id = await withAccount(world, "two@example.org");
    const secret = await setUpAuthenticator(world, "two@example.org");
    await forgetStep(id);
    const browser = new Browser(world);
    const first = await browser.auth("/sign-in/email", { email: "two@example.org", password: PASSWORD });
    expect(await first.json()).toEqual({ secondStep: "code" });
    expect(await browser.answer("access.me")).toBeNull();
    const second = await browser.auth("/two-factor/verify-totp", { code: code(secret) });
    expect([second.status, await second.json()]).toEqual([200, {}]);
    expect(await browser.answer("access.me")).toMatchObject({ email: "two@example.org", secondFactor: true });
  });

  test("counts for nothing before its first code", async () => {
    await withAccount(world, "begun@example.org");
    const browser = await signedInBrowser(world, "begun@example.org");
    expect((await browser.auth("/two-factor/enable", { password: PASSWORD })).status).toBe(200);
    const other = new Browser(world);
    const answer = await other.auth("/sign-in/email", { email: "begun@example.org", password: PASSWORD });
    expect(await answer.json()).toEqual({ secondStep: null });
  });

  test("gives codes that are taken once, also where two arrive at the same moment", async () => {
    const id = await withAccount(world, "once@example.org");
    const secret = await setUpAuthenticator(world, "once@example.org");
    await forgetStep(id);
    const browsers = [1, 2, 3, 4].map((last) => new Browser(world, { address: `198.51.100.${last}` }));
    for (const browser of browsers)
      await browser.auth("/sign-in/email", { email: "once@example.org", password: PASSWORD });
    const same = code(secret);
    const answers = await Promise.all(
      browsers.map((browser) => browser.auth("/two-factor/verify-totp", { code: same })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400, 400, 400]);
  });

  test("gives no code twice, nor one that is older than the last", async () => {
    const id = await withAccount(world, "older@example.org");
    const secret = await setUpAuthenticator(world, "older@example.org");
    await forgetStep(id);
    const signIn = async (later: number) => {
      const browser = new Browser(world);
      await browser.auth("/sign-in/email", { email: "older@example.org", password: PASSWORD });
      return (await browser.auth("/two-factor/verify-totp", { code: code(secret, later) })).status;
    };
    expect([await signIn(0), await signIn(0), await signIn(-1)]).toEqual([200, 400, 400]);
    expect(await signIn(1)).toBe(200);
  });

  test("is guarded: after five wrong codes no code is looked at, and the password does not begin it anew", async () => {
    const id = await withAccount(world, "guess@example.org");
    const secret = await setUpAuthenticator(world, "guess@example.org");
    await forgetStep(id);
    const statuses: number[] = [];
    for (let tries = 0; tries < 7; tries += 1) {
      const browser = new Browser(world, { address: `198.51.100.${100 + tries}` });
      await browser.auth("/sign-in/email", { email: "guess@example.org", password: PASSWORD });
      const right = tries === 6;
      const response = await browser.auth("/two-factor/verify-totp", { code: right ? code(secret) : "000000" });
      statuses.push(response.status);
    }
    expect(statuses).toEqual([400, 400, 400, 400, 400, 429, 429]);
  });

  test("is not asked for codes by whoever has not given the password", async () => {
    const response = await new Browser(world).auth("/two-factor/verify-totp", { code: "123456" });
    expect(response.status).toBe(401);
    const forged = new Browser(world);
    forged.cookies.set("__Host-paradero.second_step", "2fa-aaaaaaaaaaaaaaaaaaaa.c2lnbmF0dXJl");
    expect((await forged.auth("/two-factor/verify-totp", { code: "123456" })).status).toBe(401);
  });

  test("is removed with the password and a code, and only with both", async () => {
    const id = await withAccount(world, "remove@example.org");
    const secret = await setUpAuthenticator(world, "remove@example.org");
    await forgetStep(id);
    const browser = new Browser(world);
    await browser.auth("/sign-in/email", { email: "remove@example.org", password: PASSWORD });
    await browser.auth("/two-factor/verify-totp", { code: code(secret, -1) });
    const remove = (password: string, given: string) => browser.auth("/two-factor/disable", { password, code: given });
    expect((await remove(PASSWORD, "000000")).status).toBe(400);
    expect((await remove("otra cosa distinta", code(secret))).status).toBe(400);
    expect((await remove(PASSWORD, code(secret, 1))).status).toBe(200);
    expect(await browser.answer("access.me")).toMatchObject({ secondFactor: false });
  });

  test("keeps its secret encrypted", async () => {
    const id = await withAccount(world, "secret@example.org");
    const secret = await setUpAuthenticator(world, "secret@example.org");
    const [row] = await world.staff.db.select().from(secondFactors).where(eq(secondFactors.accountId, id));
    expect(JSON.stringify(row)).not.toContain(secret);
    expect(secretOf("otpauth://totp/x?secret=GEZDGNBVGY3TQOJQ")).toBe("1234567890");
  });

  test("cannot be replaced by a second one while it is on", async () => {
    const id = await withAccount(world, "replace@example.org");
    const secret = await setUpAuthenticator(world, "replace@example.org");
    await forgetStep(id);
    const browser = new Browser(world);
    await browser.auth("/sign-in/email", { email: "replace@example.org", password: PASSWORD });
    await browser.auth("/two-factor/verify-totp", { code: code(secret) });
    expect((await browser.auth("/two-factor/enable", { password: PASSWORD })).status).toBe(409);
  });
});
