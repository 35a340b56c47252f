import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { COLOURS, expectNobodyKeptOut, violations } from "./axe.ts";
import { journey } from "./journey.ts";
import { putInWorkspace, putOnRecord } from "./put-on-record.ts";
import { openFirstAccount, type Staff } from "./staff.ts";
import { type RunningServer, startServer } from "./start-server.ts";

const { open } = journey();

let server: RunningServer;
let staff: Staff;
let ref = "";
beforeAll(async () => {
  server = await startServer();
  staff = await openFirstAccount(server, "Ada Guerra");
  [ref = ""] = await putOnRecord(staff, [{ name: "Ursulina Zerpa Añez", sex: "female" }], HELD);
});
afterAll(() => server.stop());

const HELD = { status: "detained", date: "2025-03-02" } as const;

describe("the pages of staff keep nobody out: both languages, both themes, wide and on a phone", () => {
  test.each([
    ["recording for one person", () => `/record?person=${ref}`],
    ["recording for many people", () => "/record"],
    ["the log of changes", () => "/changes"],
    ["the queue to confirm", () => "/confirm"],
    ["a new person", () => "/people/new"],
    ["editing a person", () => `/people/edit?person=${ref}`],
    ["a person, as staff see them", () => `/people/${ref}`],
    ["the lists that came in", () => "/rosters"],
    ["bringing a list in", () => "/rosters/new"],
    ["one's own account", () => "/account"],
    ["the accounts of the team", () => "/accounts"],
  ])("%s", async (_, path) => {
    await expectNobodyKeptOut(await open(`${server.address}${path()}`, { as: staff, mayInject: true }));
  });
});

describe("so do the doors of the workspace", () => {
  test.each([
    ["signing in", () => Promise.resolve("/sign-in")],
    [
      "opening the first account",
      () => Promise.resolve("/first-account#a-link-as-long-as-those-of-the-console-are-it-is"),
    ],
    ["taking up an invitation", invitation],
    ["a link that was used", () => Promise.resolve("/invitation#nobody-was-given-this-link-and-it-opens-nothing")],
  ])("%s", async (_, path) => {
    await expectNobodyKeptOut(await open(`${server.address}${await path()}`, { name: "somebody", mayInject: true }));
  });
});

async function invitation(): Promise<string> {
  const given = await staff.call(
    "access.invite",
    { email: "luis@example.org", role: "researcher" },
    z.object({ token: z.string() }),
  );
  return `/invitation#${given.token}`;
}

const DIALOGS = [
  { name: "publication", path: () => `/people/${ref}`, open: ["Cambiar", "Change"] },
  { name: "merging", path: () => `/people/${ref}`, open: ["Unir con otra persona", "Merge with another person"] },
  { name: "relating two people", path: () => `/people/${ref}`, open: ["Agregar una relación", "Add a relation"] },
  { name: "retracting a record", path: () => `/people/${ref}`, open: ["Retirar", "Retract"] },
  { name: "undoing", path: () => "/changes?action=people.create", open: ["Deshacer", "Undo"] },
  {
    name: "retracting a source",
    path: () => "/sources/amnesty-urgent-action-6",
    open: ["Retirar la fuente", "Retract the source"],
  },
  {
    name: "setting up two-step verification",
    path: () => "/account",
    open: ["Activar la verificación en dos pasos", "Turn on two-step verification"],
  },
] as const;

describe("so does what opens over them, in both themes", () => {
  test.each(DIALOGS.flatMap((dialog) => (["es", "en"] as const).map((language) => ({ ...dialog, language }))))(
    "$name, $language",
    async ({ path, open: [es, en], language }) => {
      const page = await open(`${server.address}${path()}`, { as: staff, mayInject: true, language });
      await page
        .getByRole("main")
        .getByRole("button", { name: language === "es" ? es : en, exact: true })
        .first()
        .click();
      await page.locator("[role=dialog], main form").first().waitFor();
      expect(await violations(page)).toEqual([]);
      await inTheDark(page);
    },
  );
});

test("so does the question of who sees two people once they are one", async () => {
  await putInWorkspace(staff, { name: "Ursulina Oculta Añez", sex: "female" }, HELD);
  const page = await open(`${server.address}/people/${ref}`, { as: staff, mayInject: true });
  await page.getByRole("button", { name: "Unir con otra persona", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Unir dos personas" });
  await dialog.getByRole("combobox", { name: "La otra persona" }).fill("Ursulina Oculta");
  await dialog.getByRole("option", { name: /^Ursulina Oculta/ }).click();
  await dialog.getByRole("group", { name: "Quién la verá después" }).waitFor();
  for (const level of [/^Interno/, /^Público, con nombre/]) {
    await dialog.getByRole("radio", { name: level }).check();
    expect(await violations(page)).toEqual([]);
    await inTheDark(page);
  }
});

async function inTheDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await violations(page, COLOURS)).toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
}
