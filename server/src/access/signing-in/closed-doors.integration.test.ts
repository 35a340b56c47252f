import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROLES, type Role } from "@paradero/shared/access/roles";
import { connect, type Logins } from "@paradero/drizzle/connect";
import { seedWorld } from "../../../../tests/postgres/twin-worlds.ts";
import { sqlstate } from "../../../../tests/postgres/sqlstate.ts";
import { withAccount } from "../../testing/accounts.ts";
import { signedIn } from "../../testing/signed-in.ts";
import { type TestWorld, testWorld } from "../../testing/test-world.ts";
import { mayCall, ROLE_TABLE } from "../readers/role-table.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.close());

/** How somebody of this role calls. A session of its own each time: some calls end all of them. */
async function callAs(role: Role): Promise<TestWorld["call"]> {
  return role === "anonymous" ? world.call : (await signedIn(world, role)).call;
}

const JSON_FROM_OUR_PAGE = {
  "content-type": "application/json",
  "sec-fetch-site": "same-origin",
  "x-forwarded-proto": "https",
};

describe("each role at each procedure", () => {
  const pairs = Object.keys(ROLE_TABLE).flatMap((procedure) => ROLES.map((role) => [role, procedure] as const));

  test.each(pairs)("%s at %s: let in or refused as the role table says", async (role, procedure) => {
    const call = await callAs(role);
    // No procedure takes this input, so that nothing happens where the door is open.
    const response = await call(procedure, { nobody: "takes this" });
    const said = await response.text();
    const code = /"code":"(\w+)","faults"/.exec(said)?.[1] ?? "none";
    if (mayCall(role, procedure)) {
      expect(["none", "invalid_input"]).toContain(code);
    } else {
      expect([code, response.status]).toEqual(role === "anonymous" ? ["unauthenticated", 401] : ["forbidden", 403]);
      // Nothing of the input was read, and nothing of the store is told.
      expect(said).toContain('"faults":[]');
      expect(said).not.toContain("nobody");
    }
  });

  test("a refusal is the same whether or not what it is about exists", async () => {
    const id = await withAccount(world, "exists@example.org");
    const answer = async (asked: string, role: Role) => {
      const response = await (await callAs(role))("access.setRole", { id: asked, role: "viewer" });
      return (await response.text()).replace(response.headers.get("x-request-id") ?? "", "");
    };
    for (const role of ["anonymous", "viewer", "researcher", "editor"] as const) {
      expect(await answer(id, role)).toBe(await answer("00000000-0000-4000-8000-000000000000", role));
    }
  });
});

describe("the addresses of the sign-in library", () => {
  const MOUNTED = [
    "POST /change-password",
    "POST /sign-in/email",
    "POST /sign-out",
    "POST /two-factor/disable",
    "POST /two-factor/enable",
    "POST /two-factor/generate-backup-codes",
    "POST /two-factor/verify-backup-code",
    "POST /two-factor/verify-totp",
  ];

  function addresses(): string[] {
    const found = Object.values(world.access.libraries.tls.api).flatMap((endpoint) => {
      const { path, options } = endpoint;
      return path === undefined ? [] : [options.method].flat().map((method) => `${method} ${path}`);
    });
    return [...new Set(found)].toSorted();
  }

  test("are not there, but for the ones that we use", async () => {
    const all = addresses();
    expect(all.length).toBeGreaterThan(30);
    const answered: string[] = [];
    for (const address of all) {
      const [method = "", path = ""] = address.split(" ");
      const place = `/api/auth${path.replaceAll(/:\w+/g, "x")}`;
      const body = method === "GET" ? null : "{}";
      const response = await world.app.request(place, { method, headers: JSON_FROM_OUR_PAGE, body });
      if (response.status !== 404) answered.push(address);
    }
    expect(answered).toEqual(MOUNTED);
  });

  test("answer nothing but POST, JSON, and our own page", async () => {
    for (const mounted of MOUNTED) {
      const place = `/api/auth${mounted.slice("POST ".length)}`;
      const status = async (request: RequestInit) => (await world.app.request(place, request)).status;
      const headers = JSON_FROM_OUR_PAGE;
      expect(await status({ method: "GET", headers })).toBe(404);
      expect(await status({ method: "PUT", headers, body: "{}" })).toBe(405);
      expect(await status({ method: "POST", headers: { ...headers, "content-type": "text/plain" }, body: "{}" })).toBe(
        415,
      );
      expect(
        await status({ method: "POST", headers: { ...headers, "sec-fetch-site": "cross-site" }, body: "{}" }),
      ).toBe(403);
      expect(
        await status({ method: "POST", headers: { ...headers, origin: "https://evil.example" }, body: "{}" }),
      ).toBe(403);
    }
  });

  test("do not repeat what was sent to them", async () => {
    const body = JSON.stringify({ email: 5, password: ["mi contraseña"] });
    const response = await world.app.request("/api/auth/sign-in/email", {
      method: "POST",
      headers: JSON_FROM_OUR_PAGE,
      body,
    });
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain("contraseña");
  });
});

describe("whoever is anonymous", () => {
  test("gets the same answers whether or not there are accounts", async () => {
    // The same ids in both, which a loaded case set would not have.
    const seed = (logins: Logins) => seedWorld(logins, { hidden: true });
    const [empty, staffed] = [await testWorld(seed), await testWorld(seed)];
    await withAccount(staffed, "somebody@example.org");
    await staffed.call("access.describeLink", { token: "nothing" });
    try {
      const asked: readonly [string, unknown?][] = [
        ["access.me"],
        ["access.describeLink", { token: "nothing" }],
        ["access.acceptInvitation", { token: "nothing", password: "garza tornillo siete" }],
        [
          "access.claimFirstAccount",
          { token: "nothing", email: "a@example.org", name: "A", password: "garza tornillo" },
        ],
        ...Object.keys(ROLE_TABLE).map((procedure): [string, unknown] => [procedure, {}]),
      ];
      for (const [procedure, input] of asked) {
        const [seen, twin] = await Promise.all([staffed.call(procedure, input), empty.call(procedure, input)]);
        expect([procedure, await whole(seen)]).toEqual([procedure, await whole(twin)]);
      }
      for (const path of ["/api/v1/health", "/api/v1/people", "/api/v1/openapi.json", "/api/v1/sources"]) {
        expect(await whole(await staffed.get(path))).toBe(await whole(await empty.get(path)));
      }
    } finally {
      await Promise.all([empty.close(), staffed.close()]);
    }
  });

  test("cannot reach accounts through the database role of the public", async () => {
    const visitor = connect(world.logins, { role: "public", max: 1 });
    try {
      for (const table of [
        "accounts",
        "sessions",
        "credentials",
        "second_factors",
        "invitations",
        "attempts",
        "keys",
        "settings",
      ]) {
        expect(await sqlstate(visitor.sql.unsafe(`select 1 from access.${table}`))).toBe("42501");
      }
    } finally {
      await visitor.close();
    }
  });
});

/** Everything that leaves, but for the id that is new with every request. */
async function whole(response: Response): Promise<string> {
  const id = response.headers.get("x-request-id") ?? "";
  const headers = [...response.headers].filter(([name]) => name !== "x-request-id");
  return JSON.stringify([response.status, headers, (await response.text()).replaceAll(id, "")]);
}
