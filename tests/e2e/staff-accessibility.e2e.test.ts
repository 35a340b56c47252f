import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { codeOf } from "./authenticator.ts";
import { COLOURS, expectNobodyKeptOut, violations } from "./axe.ts";
import { journey } from "./journey.ts";
import { putInWorkspace, putOnRecord } from "./put-on-record.ts";
import { join, openFirstAccount, PASSWORD, type Staff } from "./staff.ts";
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

test("so do the second step, its recovery codes, the way back in with one, and requiring it of everybody", async () => {
  const berta = await join(staff, "Berta Luna", "admin");
  const page = await open(`${server.address}/account`, { as: berta, mayInject: true });
  await page.getByRole("button", { name: "Activar la verificación en dos pasos" }).click();
  await givePassword(page, /^Su contraseña/);
  const key = await page.getByText("O escriba esta clave a mano:").locator("span").innerText();
  await page.getByRole("textbox", { name: "Código de seis cifras" }).fill(codeOf(key));
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "Códigos de recuperación" }).waitFor();
  await expectReadable(page);
  await page.getByRole("button", { name: "Ya los guardé" }).click();
  await page.getByText("Le quedan 10 códigos de recuperación.").waitFor();
  await expectReadable(page);
  await page.getByRole("button", { name: "Crear códigos de recuperación nuevos" }).click();
  await expectReadable(page);

  // No proxy stands before the server of a journey.
  await page.route(/access\.doors/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/("unlistedProxySeenAt":)null/, '$1"2026-03-02T09:30:00.000Z"');
    await route.fulfill({ response, body });
  });
  await page.goto(`${server.address}/accounts`);
  await page.getByRole("region", { name: "Las solicitudes llegan por un proxy que no está configurado" }).waitFor();
  await expectReadable(page);
  await page.getByRole("button", { name: "Hacerla obligatoria" }).click();
  await page.getByRole("dialog").waitFor();
  await expectReadable(page);
  await page.getByRole("button", { name: "Sí, hacerlo" }).click();
  await page.getByText(/^Es obligatoria/).waitFor();

  const back = await open(`${server.address}/sign-in`, { name: "Berta without her phone", mayInject: true });
  await back.getByRole("textbox", { name: "Correo electrónico" }).fill(berta.email);
  await givePassword(back);
  await back.getByRole("button", { name: "Usar un código de recuperación" }).click();
  await expectReadable(back);

  const led = await open(`${server.address}/sign-in`, { name: "Ada, who has none", mayInject: true });
  await led.getByRole("textbox", { name: "Correo electrónico" }).fill(staff.email);
  await givePassword(led);
  await led.getByRole("img", { name: /^Código QR/ }).waitFor();
  await expectReadable(led);
});

async function givePassword(page: Page, label = /^Contraseña/): Promise<void> {
  await page.getByLabel(label).fill(PASSWORD);
  await page.keyboard.press("Enter");
}

async function expectReadable(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([]);
  await inTheDark(page);
}

async function inTheDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await violations(page, COLOURS)).toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
}
