import { desc, eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { accounts } from "@paradero/drizzle/schema/access-accounts";
import { invitations } from "@paradero/drizzle/schema/access-invitations";
import { changes } from "@paradero/drizzle/schema/changes";
import { PASSWORD, signedInBrowser, withAccount } from "../../testing/accounts.ts";
import { Browser } from "../../testing/browser.ts";
import { type SignedIn, signedIn } from "../../testing/signed-in.ts";
import { type TestWorld, testWorld } from "../../testing/test-world.ts";
import { firstAccountToken } from "./first-account.ts";

const DAY = 24 * 60 * 60_000;

describe("an invitation", () => {
  let world: TestWorld;
  let admin: SignedIn;
  beforeAll(async () => {
    world = await testWorld();
    admin = await signedIn(world, "admin", "Irma Admin");
  });
  afterEach(() => {
    world.ahead = 0;
  });
  afterAll(() => world.close());

  const accepting = (token: string, password = PASSWORD) =>
    new Browser(world).answer("access.acceptInvitation", { token, name: "Nueva Persona", password });

  test("opens an account with the role that the inviter fixed, once", async () => {
    const { token } = await admin.caller.access.invite({ email: "New@Example.org", role: "editor" });
    expect(await new Browser(world).answer("access.describeLink", { token })).toEqual({
      purpose: "join",
      role: "editor",
      email: "new@example.org",
    });
    expect(await accepting(token)).toEqual({ email: "new@example.org" });
    expect(await accepting(token)).toBe("not_found");
    const browser = await signedInBrowser(world, "new@example.org");
    expect(await browser.answer("access.me")).toMatchObject({ name: "Nueva Persona", role: "editor" });
  });

  test("that is taken up in two places at once opens one account", async () => {
    const { token } = await admin.caller.access.invite({ email: "race@example.org", role: "viewer" });
    const answers = await Promise.all([accepting(token), accepting(token)]);
    expect(answers.filter((answer) => answer === "not_found")).toHaveLength(1);
    const rows = await world.staff.db.select().from(accounts).where(eq(accounts.email, "race@example.org"));
    expect(rows).toHaveLength(1);
  });

  test("is good for a week, until it is withdrawn, or until a newer one for the same address", async () => {
    const invite = async (email: string) => (await admin.caller.access.invite({ email, role: "viewer" })).token;
    const [old, newer] = [await invite("late@example.org"), await invite("late@example.org")];
    expect(await accepting(old)).toBe("not_found");
    world.ahead = 7 * DAY + 1000;
    expect(await accepting(newer)).toBe("not_found");
    world.ahead = 0;
    const withdrawn = await invite("withdrawn@example.org");
    const [open] = await admin.caller.access.invitations();
    expect(open).toMatchObject({ email: "withdrawn@example.org", role: "viewer", invitedBy: "Irma Admin" });
    await admin.caller.access.withdrawInvitation({ id: open?.id ?? "" });
    expect(await accepting(withdrawn)).toBe("not_found");
  });

  test("is not used up by a password that is refused", async () => {
    const { token } = await admin.caller.access.invite({ email: "weak@example.org", role: "viewer" });
    expect(await accepting(token, "contraseña")).toBe("invalid_input");
    expect(await accepting(token, "weak@example.org")).toBe("invalid_input");
    expect(await accepting(token)).toEqual({ email: "weak@example.org" });
  });

  test("is shown once: the store has only its hash, and the log nothing", async () => {
    const { token } = await admin.caller.access.invite({ email: "shown@example.org", role: "viewer" });
    await accepting(token);
    expect(JSON.stringify(await world.staff.db.select().from(invitations))).not.toContain(token);
    expect(JSON.stringify(await admin.caller.access.invitations())).not.toContain(token);
    for (const trace of [token, "shown@example.org", "Nueva Persona", PASSWORD]) {
      expect(world.logged.join("")).not.toContain(trace);
    }
  });

  test("for somebody who has an account is refused", async () => {
    await withAccount(world, "there@example.org");
    await expect(admin.caller.access.invite({ email: "there@example.org", role: "admin" })).rejects.toThrow("already");
  });

  test("and everything that is done to accounts stands in the change log, with ids and roles and no names", async () => {
    const id = await withAccount(world, "logged@example.org");
    await admin.caller.access.invite({ email: "log@example.org", role: "viewer" });
    await admin.caller.access.setRole({ id, role: "editor" });
    await admin.caller.access.closeAccount({ id });
    await admin.caller.access.resetAccount({ id });
    const rows = await world.staff.db.select().from(changes).orderBy(desc(changes.seq)).limit(4);
    expect(rows.map(({ action, actor, accountId }) => [action, actor, accountId])).toEqual(
      ["resetAccount", "closeAccount", "setRole", "invite"].map((verb) => [
        `access.${verb}`,
        admin.account.id,
        admin.account.id,
      ]),
    );
    expect(rows[2]).toMatchObject({
      before: { account: id, role: "researcher" },
      after: { account: id, role: "editor" },
    });
    expect(JSON.stringify(rows)).not.toContain("example.org");
  });
});

describe("the first account", () => {
  let world: TestWorld;
  beforeEach(async () => {
    world = await testWorld();
  });
  afterEach(() => world.close());

  const claiming = (token: string | null, email = "first@example.org", options = { transport: "loopback" as const }) =>
    new Browser(world, options).answer("access.claimFirstAccount", {
      token: token ?? "",
      email,
      name: "Primera",
      password: PASSWORD,
    });

  test("is opened with the link of the console, once, and is an administrator's", async () => {
    const token = await firstAccountToken(world.access);
    expect(await claiming(token)).toEqual({ email: "first@example.org" });
    expect(await claiming(token, "second@example.org")).toBe("not_found");
    const browser = await signedInBrowser(world, "first@example.org", { transport: "loopback" });
    expect(await browser.answer("access.me")).toMatchObject({ name: "Primera", role: "admin" });
    expect(await firstAccountToken(world.access)).toBeNull();
  });

  test("cannot be opened from anywhere but the machine itself", async () => {
    const token = await firstAccountToken(world.access);
    for (const transport of ["tls", "open"] as const) {
      const answer = await new Browser(world, { transport }).answer("access.claimFirstAccount", {
        token,
        email: "far@example.org",
        name: "Lejos",
        password: PASSWORD,
      });
      expect(answer).toBe("not_found");
    }
    expect(await claiming(token)).toEqual({ email: "first@example.org" });
  });

  test("has a new link at every start, and each is good for half an hour", async () => {
    const [old, newer] = [await firstAccountToken(world.access), await firstAccountToken(world.access)];
    expect(await claiming(old)).toBe("not_found");
    world.ahead = DAY / 48 + 1000;
    expect(await claiming(newer)).toBe("not_found");
  });

  test("is one, however many claim it at once", async () => {
    const token = await firstAccountToken(world.access);
    const answers = await Promise.all(["a", "b", "c"].map((name) => claiming(token, `${name}@example.org`)));
    expect(answers.filter((answer) => answer === "not_found")).toHaveLength(2);
    expect(await world.staff.db.select().from(accounts)).toHaveLength(1);
  });

  test("has a link that nothing else takes, and takes no other link", async () => {
    const token = await firstAccountToken(world.access);
    const browser = new Browser(world, { transport: "loopback" });
    expect(await browser.answer("access.describeLink", { token })).toBe("not_found");
    expect(await browser.answer("access.acceptInvitation", { token, name: "X", password: PASSWORD })).toBe("not_found");
    expect(await claiming("anything")).toBe("not_found");
  });
});
