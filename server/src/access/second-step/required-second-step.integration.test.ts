import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { accounts } from "@paradero/drizzle/schema/access-accounts";
import { changes } from "@paradero/drizzle/schema/changes";
import { ACCOUNT_ROLES } from "@paradero/shared/access/roles";
import { PASSWORD, setUpIn, signedInBrowser, withAccount } from "../../testing/accounts.ts";
import { Browser } from "../../testing/browser.ts";
import { sendFile } from "../../testing/lists.ts";
import { type SignedIn, signedIn } from "../../testing/signed-in.ts";
import { type TestWorld, testWorld } from "../../testing/test-world.ts";
import { mayCall, ROLE_TABLE } from "../readers/role-table.ts";
import { requireSecondStep } from "./second-step-required.ts";
import { sessionLives } from "../sessions/session-lives.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await testWorld();
});
afterEach(noLongerRequired);
afterAll(() => world.close());

/** An administrator with a second step of their own, or without one. */
async function administrator({ guarded }: { readonly guarded: boolean }): Promise<SignedIn> {
  const admin = await signedIn(world, "admin");
  await world.staff.db.update(accounts).set({ secondFactor: guarded }).where(eq(accounts.id, admin.account.id));
  return admin;
}

async function nowRequired(): Promise<void> {
  const admin = await administrator({ guarded: true });
  await admin.caller.access.requireSecondStep({ required: true });
}

function noLongerRequired(): Promise<void> {
  return requireSecondStep(world.access, null, { required: false });
}

describe("an administrator", () => {
  test("finds it off, turns it on and off again, and the log says so", async () => {
    const { caller, account } = await administrator({ guarded: true });
    const { secondStepRequired } = await caller.access.doors();
    expect(secondStepRequired).toBe(false);
    await caller.access.requireSecondStep({ required: true });
    await caller.access.requireSecondStep({ required: true });
    expect(await caller.access.doors()).toMatchObject({ secondStepRequired: true });
    await caller.access.requireSecondStep({ required: false });
    expect(await caller.access.doors()).toMatchObject({ secondStepRequired: false });
    const logged = await world.staff.db.select().from(changes).where(eq(changes.accountId, account.id));
    expect(logged.map(({ action, after }) => [action, after])).toEqual([
      ["access.requireSecondStep", { secondStepRequired: true }],
      ["access.requireSecondStep", { secondStepRequired: false }],
    ]);
  });

  test("without one of their own cannot shut themself out", async () => {
    const response = await (
      await administrator({ guarded: false })
    ).call("access.requireSecondStep", { required: true });
    expect([response.status, await response.text()]).toEqual([
      409,
      expect.stringContaining("Set up two-step verification for your own account first"),
    ]);
  });

  test.each([{}, { required: "yes" }, { required: true, more: 1 }])("is told what is wrong with %j", async (input) => {
    const response = await (await administrator({ guarded: true })).call("access.requireSecondStep", input);
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('"code":"invalid_input"')]);
  });
});

describe("while a second step is required, whoever has none", () => {
  test.each(ACCOUNT_ROLES)("is nobody as %s, at every procedure", async (role) => {
    const who = await signedIn(world, role);
    await nowRequired();
    for (const procedure of Object.keys(ROLE_TABLE)) {
      const [own, anonymous] = await Promise.all([
        who.call(procedure, { nobody: "takes this" }),
        world.call(procedure, { nobody: "takes this" }),
      ]);
      expect([procedure, own.status]).toEqual([procedure, anonymous.status]);
      if (!mayCall("anonymous", procedure)) expect([procedure, own.status]).toEqual([procedure, 401]);
    }
    // What everybody may read is read with the eyes of everybody.
    expect(await (await who.call("access.me")).text()).toContain('"data":null');
    const people = async (call: TestWorld["call"]) => (await call("people.list", {})).text();
    expect(await people(who.call)).toBe(await people(world.call));
  });

  test("hands in no file, and a feed that was open ends", async () => {
    const who = await signedIn(world, "editor");
    expect(await sessionLives(world.access, who.sessionId)).toBe(true);
    await nowRequired();
    expect((await sendFile(world, who, "a;b")).status).toBe(401);
    expect(await sessionLives(world.access, who.sessionId)).toBe(false);
  });

  test("is led to set it up when signing in, and then gets in", async () => {
    const id = await withAccount(world, "led@example.org");
    await nowRequired();
    const browser = new Browser(world);
    const first = await browser.auth("/sign-in/email", { email: "led@example.org", password: PASSWORD });
    expect([first.status, await first.json()]).toEqual([200, { secondStep: "set-up" }]);
    expect(await browser.answer("access.me")).toBeNull();
    expect(await browser.answer("access.sessions")).toBe("unauthenticated");
    const { recoveryCodes } = await setUpIn(browser);
    expect(recoveryCodes).toHaveLength(10);
    expect(await browser.answer("access.me")).toMatchObject({ id, secondFactor: true, secondStepRequired: true });
    const lines = world.logged
      .map((line): Record<string, unknown> => JSON.parse(line))
      .filter((line) => "audit" in line);
    expect(lines.slice(-2)).toMatchObject([
      { audit: "sign-in", account: id },
      { audit: "recovery-codes-made", account: id },
    ]);
  });

  test("can do nothing else to the account on the way", async () => {
    await withAccount(world, "way@example.org");
    await nowRequired();
    const browser = await signedInBrowser(world, "way@example.org");
    const asked = [
      ["/change-password", { currentPassword: PASSWORD, newPassword: "cuatro palabras sin relación" }],
      ["/two-factor/disable", { password: PASSWORD, code: "000000" }],
      ["/two-factor/generate-backup-codes", { password: PASSWORD }],
    ] as const;
    for (const [path, body] of asked) expect([path, (await browser.auth(path, body)).status]).toEqual([path, 401]);
    expect((await browser.auth("/two-factor/enable", { password: "otra cosa distinta" })).status).toBe(400);
    expect((await browser.auth("/two-factor/verify-totp", { code: "000000" })).status).toBe(400);
    expect((await browser.auth("/sign-out")).status).toBe(200);
    expect((await browser.auth("/two-factor/enable", { password: PASSWORD })).status).toBe(401);
  });

  test("who takes it away has to set it up again, and is somebody again once it is not required", async () => {
    await withAccount(world, "away@example.org");
    const browser = await signedInBrowser(world, "away@example.org");
    const { recoveryCodes } = await setUpIn(browser);
    await nowRequired();
    expect(await browser.answer("access.me")).toMatchObject({ secondFactor: true });
    const remove = { password: PASSWORD, code: recoveryCodes[0] };
    expect((await browser.auth("/two-factor/disable", remove)).status).toBe(200);
    expect(await browser.answer("access.me")).toBeNull();
    await noLongerRequired();
    expect(await browser.answer("access.me")).toMatchObject({ secondFactor: false });
  });
});
