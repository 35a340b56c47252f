import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aPerson } from "../../testing/a-person.ts";
import { PASSWORD, withAccount } from "../../testing/accounts.ts";
import { Browser } from "../../testing/browser.ts";
import { type SignedIn, signedIn } from "../../testing/signed-in.ts";
import { type TestWorld, testWorld } from "../../testing/test-world.ts";
import { seenNow } from "../../testing/versions.ts";
import { aStatus, key } from "../../testing/writing.ts";

let world: TestWorld;
let viewer: SignedIn;
let researcher: SignedIn;
let ref: string;
beforeAll(async () => {
  world = await testWorld();
  viewer = await signedIn(world, "viewer");
  researcher = await signedIn(world, "researcher");
  const person = aPerson({
    names: [{ name: "Oculta Prueba", kind: "main" }],
    identifiers: [{ scheme: "cedula", value: "V-7.654.321" }],
  });
  ({ ref } = await researcher.caller.people.create({ ...key(), person }));
  const record = { ...aStatus({}), internalNote: "Su tía escribe al 0414." };
  await researcher.caller.history.recordStatus({ ...key(), ...(await seenNow(world, ref)), record });
});
afterAll(() => world.close());

const audited = () =>
  world.logged.map((line): Record<string, unknown> => JSON.parse(line)).filter((line) => "audit" in line);

describe("the least role has the least secrets (PROMISES.md 33)", () => {
  test("a viewer sees neither identity numbers nor internal notes; a researcher sees both", async () => {
    const seen = async (who: SignedIn) => (await who.call("people.get", { ref })).text();
    const [looked, recorded] = [await seen(viewer), await seen(researcher)];
    expect(looked).toContain("Oculta Prueba");
    for (const secret of ["7.654.321", "7654321", "0414"]) expect(looked).not.toContain(secret);
    expect(recorded).toMatch(/7\.?654\.?321/);
    expect(recorded).toContain("0414");
  });

  test.each(["changes.list", "changes.get", "rosters.list", "rosters.get", "rosters.queue", "rosters.mappings"])(
    "a viewer is refused %s, which quotes them",
    async (procedure) => {
      expect((await viewer.call(procedure, {})).status).toBe(403);
      expect((await researcher.call(procedure, {})).status).not.toBe(403);
    },
  );

  test("who looked at somebody internal is written down apart, by ids; of somebody published nothing is", async () => {
    const before = audited().length;
    await viewer.call("people.get", { ref });
    await viewer.call("people.get", { ref: "aaaaa2" });
    await world.call("people.get", { ref: "aaaaa2" });
    expect(audited().slice(before)).toEqual([
      expect.objectContaining({ audit: "internal-person", account: viewer.account.id, person: ref, msg: "audit" }),
    ]);
  });
});

test("who came in, who did not, who was locked out and who left is written down, and names nobody (PROMISES.md 32)", async () => {
  const id = await withAccount(world, "doors@example.org");
  const before = audited().length;
  const browser = new Browser(world, { address: "203.0.113.200" });
  const signIn = (password: string) => browser.auth("/sign-in/email", { email: "doors@example.org", password });
  await signIn("no es la contraseña");
  await signIn(PASSWORD);
  await browser.auth("/sign-out");
  for (let tries = 0; tries < 6; tries += 1) await signIn("no es la contraseña");
  const lines = audited().slice(before);
  expect(lines.map(({ audit, account }) => [audit, account])).toEqual([
    ["sign-in-failed", undefined],
    ["sign-in", id],
    ["sign-out", id],
    ...Array.from({ length: 5 }, () => ["sign-in-failed", undefined]),
    ["locked-out", undefined],
  ]);
  expect(JSON.stringify(lines)).not.toMatch(/doors|203\.0/);
});
