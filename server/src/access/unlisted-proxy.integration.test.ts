import { afterAll, beforeAll, expect, test } from "vitest";
import { PASSWORD, withAccount } from "../testing/accounts.ts";
import { Browser } from "../testing/browser.ts";
import { signedIn } from "../testing/signed-in.ts";
import { type TestWorld, testWorld } from "../testing/test-world.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.close());

const PROXY = "172.18.0.2";

test("an administrator reads of a proxy that is not listed, whose word is not believed meanwhile (PROMISES.md 32)", async () => {
  await withAccount(world, "behind@example.org");
  const admin = await signedIn(world, "admin");
  const doors = async () => (await admin.call("access.doors")).text();
  const signIn = (address: string, proxy?: string, password = "no es la contraseña") =>
    new Browser(world, { address, ...(proxy !== undefined && { proxy }) })
      .auth("/sign-in/email", { email: "behind@example.org", password })
      .then(({ status }) => status);

  for (let last = 1; last <= 6; last += 1) expect(await signIn(`203.0.113.${last}`)).toBe(401);
  expect(await doors()).toContain('"unlistedProxySeenAt":null');

  // Whatever it says of who asks, everybody behind it is one.
  const statuses: number[] = [];
  for (let last = 11; last <= 16; last += 1) statuses.push(await signIn(`203.0.113.${last}`, PROXY));
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  expect(await signIn("203.0.113.17", PROXY, PASSWORD)).toBe(429);
  expect(await signIn("203.0.113.18", undefined, PASSWORD)).toBe(200);
  expect(await doors()).toMatch(/"unlistedProxySeenAt":"\d{4}-/);
  expect(world.logged.filter((line) => line.includes("unlisted-proxy"))).toHaveLength(1);
  expect(world.logged.join("")).not.toMatch(/172\.18|203\.0\.113/);
});
