import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { secondFactors } from "@paradero/drizzle/schema/access-second-factors";
import { PASSWORD, setUpIn, signedInBrowser, withAccount } from "../../testing/accounts.ts";
import { Browser, type BrowserOptions } from "../../testing/browser.ts";
import { type TestWorld, testWorld } from "../../testing/test-world.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.close());

interface Guarded {
  readonly id: string;
  readonly email: string;
  readonly codes: readonly string[];
  /** In which the second step was set up. */
  readonly browser: Browser;
}

async function guarded(name: string): Promise<Guarded> {
  const email = `${name}@example.org`;
  const id = await withAccount(world, email);
  const browser = await signedInBrowser(world, email);
  const { recoveryCodes: codes } = await setUpIn(browser);
  return { id, email, codes, browser };
}

/** A browser in which the password was given, and a code is asked for. */
async function asked(email: string, options?: BrowserOptions): Promise<Browser> {
  const browser = new Browser(world, options);
  const answer = await browser.auth("/sign-in/email", { email, password: PASSWORD });
  expect(await answer.json()).toEqual({ secondStep: "code" });
  return browser;
}

const give = (browser: Browser, code = "") => browser.auth("/two-factor/verify-backup-code", { code });

describe("recovery codes", () => {
  test("are given when the second step is set up, ten of them, and kept as hashes alone", async () => {
    const { id, codes, browser } = await guarded("given");
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[2-9a-z]{4}(-[2-9a-z]{4}){3}$/);
    const [kept] = await world.staff.db.select().from(secondFactors).where(eq(secondFactors.accountId, id));
    const traces = [JSON.stringify(kept), world.logged.join("")].join("").replaceAll("-", "");
    for (const code of codes) expect(traces).not.toContain(code.replaceAll("-", ""));
    expect(await browser.answer("access.me")).toMatchObject({ secondFactor: true, recoveryCodes: 10 });
  });

  test("sign in once each, in the place of a code, however they are typed", async () => {
    const { email, codes } = await guarded("once");
    const [code = "", other = ""] = codes;
    const browser = await asked(email);
    expect(await browser.answer("access.me")).toBeNull();
    const response = await give(browser, ` ${code.replaceAll("-", " ").toUpperCase()} `);
    expect([response.status, await response.json()]).toEqual([200, {}]);
    expect(await browser.answer("access.me")).toMatchObject({ email, recoveryCodes: 9 });
    const again = await give(await asked(email), code);
    expect(again.status).toBe(400);
    expect(await again.text()).toContain("This recovery code is wrong or was already used.");
    expect((await give(await asked(email), other)).status).toBe(200);
  });

  test("are taken once, also where two arrive at the same moment", async () => {
    const { email, codes } = await guarded("storm");
    const browsers = await Promise.all([1, 2, 3, 4].map((last) => asked(email, { address: `198.51.100.${last}` })));
    const answers = await Promise.all(browsers.map((browser) => give(browser, codes[0])));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400, 400, 400]);
  });

  test("are counted with the codes of the authenticator: after five wrong ones of either kind none is looked at", async () => {
    const { email, codes } = await guarded("counted");
    const statuses: number[] = [];
    for (const path of ["totp", "backup-code", "totp", "backup-code", "backup-code", "totp"]) {
      const browser = await asked(email, { address: `198.51.100.${100 + statuses.length}` });
      statuses.push((await browser.auth(`/two-factor/verify-${path}`, { code: "000000" })).status);
    }
    expect(statuses).toEqual([400, 400, 400, 400, 400, 429]);
    expect((await give(await asked(email, { address: "198.51.100.150" }), codes[0])).status).toBe(429);
  });

  test("are of one account, and of nobody who has not given the password", async () => {
    const [own, other] = [await guarded("own"), await guarded("other")];
    expect((await give(await asked(own.email), other.codes[0])).status).toBe(400);
    expect((await give(new Browser(world), own.codes[0])).status).toBe(401);
    const forged = new Browser(world);
    forged.cookies.set("__Host-paradero.second_step", "2fa-aaaaaaaaaaaaaaaaaaaa.c2lnbmF0dXJl");
    expect((await give(forged, own.codes[0])).status).toBe(401);
    // A signature of somebody else's making opens nothing, and costs no code.
    const tampered = await asked(own.email);
    const [name = "", value = ""] = [...tampered.cookies][0] ?? [];
    tampered.cookies.set(name, `${value.split(".")[0]}.c2lnbmF0dXJl`);
    expect((await give(tampered, own.codes[0])).status).toBe(401);
    expect((await give(await asked(own.email), own.codes[0])).status).toBe(200);
  });

  test("are made anew for the password; those before stop working", async () => {
    const { email, codes, browser } = await guarded("anew");
    const renew = (password: string) => browser.auth("/two-factor/generate-backup-codes", { password });
    const refused = await renew("otra cosa distinta");
    expect([refused.status, await refused.text()]).toEqual([
      400,
      expect.stringContaining("The current password is wrong."),
    ]);
    const { recoveryCodes }: { recoveryCodes: readonly string[] } = JSON.parse(await (await renew(PASSWORD)).text());
    expect(recoveryCodes).toHaveLength(10);
    expect(recoveryCodes).not.toContain(codes[0]);
    expect((await give(await asked(email), codes[0])).status).toBe(400);
    expect((await give(await asked(email), recoveryCodes[0])).status).toBe(200);
  });

  test("are made for nobody without a second step, and for nobody who is not signed in", async () => {
    await withAccount(world, "without@example.org");
    const browser = await signedInBrowser(world, "without@example.org");
    const response = await browser.auth("/two-factor/generate-backup-codes", { password: PASSWORD });
    expect([response.status, await response.text()]).toEqual([409, expect.stringContaining("set one up first")]);
    const stranger = await new Browser(world).auth("/two-factor/generate-backup-codes", { password: PASSWORD });
    expect(stranger.status).toBe(401);
  });

  test("take the second step away as well, so that another authenticator can be set up; a slip in the password costs none", async () => {
    const { email, codes } = await guarded("lost");
    const browser = await asked(email);
    await give(browser, codes[0]);
    const remove = (password: string, code = "") => browser.auth("/two-factor/disable", { password, code });
    expect((await remove("otra cosa distinta", codes[1])).status).toBe(400);
    expect((await remove(PASSWORD, codes[0])).status).toBe(400);
    expect((await remove(PASSWORD, codes[1])).status).toBe(200);
    expect(await browser.answer("access.me")).toMatchObject({ secondFactor: false, recoveryCodes: 0 });
    const { recoveryCodes } = await setUpIn(await signedInBrowser(world, email));
    expect(recoveryCodes).not.toContain(codes[2]);
    expect((await give(await asked(email), codes[2])).status).toBe(400);
  });

  test("are written down when they are made and when one is used, without the code", async () => {
    const { id, email, codes } = await guarded("audited");
    await give(await asked(email), codes[0]);
    await give(await asked(email), codes[0]);
    const lines = world.logged
      .map((line): Record<string, unknown> => JSON.parse(line))
      .filter((line) => "audit" in line)
      .slice(-5);
    expect(lines.map(({ audit, account }) => [audit, account])).toEqual([
      ["sign-in", id],
      ["recovery-codes-made", id],
      ["recovery-code-used", id],
      ["sign-in", id],
      ["sign-in-failed", undefined],
    ]);
  });

  test.each([{}, { code: 5 }, { code: "x", more: "" }])("take no body such as %j", async (body) => {
    const response = await new Browser(world).auth("/two-factor/verify-backup-code", body);
    expect([response.status, await response.text()]).toEqual([
      400,
      expect.stringContaining("not of the documented form"),
    ]);
  });
});
