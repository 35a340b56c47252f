import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { violations } from "./axe.ts";
import { addressBar, journey, namesInTable } from "./journey.ts";
import { hasFocus, pressOn, tabTo, typeInto } from "./keys.ts";
import { type MadeUp, putOnRecord } from "./put-on-record.ts";
import { emailOf, join, openFirstAccount, PASSWORD } from "./staff.ts";
import { type RunningServer, startServer } from "./start-server.ts";

const { open, openAgain } = journey();

/** Nobody who exists: all are held since the spring, and leave in one night. */
const WITH_MEASURES: readonly MadeUp[] = [
  { name: "Aurelio Zambrano Quijada", sex: "male" },
  { name: "Benita Zambrano Quijada", sex: "female" },
  { name: "Casimiro Zambrano Quijada", sex: "male" },
  { name: "Delfina Arvelo Macuare", sex: "female" },
  { name: "Eleuterio Bermúdez Cova", sex: "male" },
  { name: "Fermín Coronil Tovar", sex: "male" },
  { name: "Gumersindo Ñáñez Ruiz", sex: "male" },
  { name: "Hortensia Lameda Piñango", sex: "female" },
];
const TO_HOUSE_ARREST: readonly MadeUp[] = [
  { name: "Ildefonso Marcano Yépez", sex: "male" },
  { name: "Jacinta Orsini Peralta", sex: "female" },
  { name: "Leocadio Payares Mota", sex: "male" },
  { name: "Macaria Rondón Silva", sex: "female" },
  { name: "Nicanor Uzcátegui Vera", sex: "male" },
];
const IN_THE_TABLE = WITH_MEASURES.slice(0, 3).map(({ name }) => name);
const PASTED = [...WITH_MEASURES.slice(3), ...TO_HOUSE_ARREST].map(({ name }) => name);

const RESEARCHER = "Marta Rivas";

let server: RunningServer | undefined;
beforeAll(async () => {
  server = await startServer();
  const admin = await openFirstAccount(server, "Ada Guerra");
  await join(admin, RESEARCHER, "researcher");
  await putOnRecord(admin, [...WITH_MEASURES, ...TO_HOUSE_ARREST], { status: "detained", date: "2025-03-02" });
});
afterAll(() => server?.stop());

/*
 * By hand, everybody of the case set who is held at the end of 24 August 2025.
 *
 * Detained, 23: Díaz, Martínez, Pilieri, C. J. Rojas, Barajas, Estrada, Torres, Benítez, Superlano, Tarazona, Armas, Basoa,
 * Marrufo, J. P. Guanipa, Tejeda, Palocz, Somaza, Delgado, Oropeza, N. Sánchez, Franco, San Miguel, Carreño.
 * Disappeared, 8: D. Rojas, Lepaje, Andrade, Rocha, Guanares, Branker, Quero Navas, Trush.
 * House arrest since that night, 2: P. Guanipa and Ramírez.
 *
 * In custody 31, deprived of liberty 33. With the thirteen: 44 and 46. Once they have left: 44 - 13 = 31, 46 - 8 = 38.
 *
 * On 6 April 2026, the day of the headline, the case set has 9 in custody and 11 deprived of liberty. With the thirteen: 22
 * and 24; once they have left, 9 and 16.
 */
const BEFORE = { night: { custody: 44, deprived: 46 }, headline: { custody: 22, deprived: 24 } };
const AFTER = { night: { custody: 31, deprived: 38 }, headline: { custody: 9, deprived: 16 } };

test("thirteen people leave in one night: recorded, undone and redone by keyboard, and everybody sees it at once", async () => {
  const deprived = await open(`${address()}/`);
  const custody = await openAgain(deprived, `${address()}/?rule=in-custody`);
  const expectPublic = async ({ night, headline }: typeof BEFORE) => {
    await expect.poll(() => namedCases(deprived), { message: "the open page" }).toBe(headline.deprived);
    await expect.poll(() => namedCases(custody), { message: "the open page" }).toBe(headline.custody);
    expect(await countOnRecord("deprived-of-liberty")).toBe(night.deprived);
    expect(await countOnRecord("in-custody")).toBe(night.custody);
  };
  await expectPublic(BEFORE);

  const page = await open(`${address()}/sign-in?back=%2Fpeople`, { name: RESEARCHER, mayInject: true });
  await typeInto(page, page.getByRole("textbox", { name: "Correo electrónico" }), emailOf(RESEARCHER));
  await typeInto(page, page.getByLabel(/^Contraseña/), PASSWORD);
  await page.keyboard.press("Enter");
  await page.getByText("53 personas", { exact: true }).waitFor();

  await chooseInTable(page);
  await page.keyboard.press("u");
  await page.getByRole("heading", { level: 1, name: "Registrar para 3 personas" }).waitFor();
  await typeInto(page, page.getByRole("textbox", { name: "Pegue o escriba nombres, uno por línea" }), list(PASTED));
  await pressOn(page, page.getByRole("button", { name: "Buscar estos nombres" }));
  await page.getByRole("heading", { level: 1, name: "Registrar para 13 personas" }).waitFor();

  await typeNight(page);
  await readPreview(page);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Control+Enter");
  const bar = page.getByRole("region", { name: "Último cambio hecho aquí" });
  await bar.getByText(/^Registrado para 13 personas: /).waitFor();
  expect(addressBar(page)).toBe("/people");
  await expectPublic(AFTER);

  await page.keyboard.press("z");
  await bar.getByText(/^Deshecho\. /).waitFor();
  await expectPublic(BEFORE);

  await page.keyboard.press("z");
  await bar.getByText(/^Registrado para 13 personas: /).waitFor();
  await expectPublic(AFTER);

  await readAudit(page);
});

/** The first three by the keys of the table. */
async function chooseInTable(page: Page): Promise<void> {
  await page.keyboard.press("/");
  await page.keyboard.insertText("zambrano quijada");
  await expect.poll(() => namesInTable(page)).toEqual(IN_THE_TABLE);
  await page.keyboard.press("Tab");
  for (const name of IN_THE_TABLE) {
    await page.keyboard.press("j");
    await expect.poll(() => hasFocus(page.getByRole("link", { name, exact: true }))).toBe(true);
    await page.keyboard.press("x");
  }
  await page.getByText("3 seleccionadas").waitFor();
}

/** What a message of that night says: who, what, when, who says so, and who of them went home under guard. */
async function typeNight(page: Page): Promise<void> {
  await tabTo(page, page.getByRole("radio").first());
  await page.keyboard.press("c");
  expect(await page.getByRole("radio", { name: "Excarcelado/a con medidas" }).isChecked()).toBe(true);
  await typeInto(page, page.getByRole("textbox", { name: "Fecha", exact: true }), "24 ago 2025");
  await page.getByText("24 de agosto de 2025").first().waitFor();
  await typeInto(page, page.getByRole("combobox", { name: "Fuente" }), "https://example.org/trece-excarcelaciones");
  await page.getByRole("option", { name: /^Fuente nueva: / }).waitFor();
  await page.keyboard.press("Enter");
  const title = page.getByRole("textbox", { name: "Título" });
  await expect.poll(() => hasFocus(title)).toBe(true);
  await page.keyboard.insertText("Trece personas salen de prisión en una noche");
  await typeInto(page, page.getByRole("textbox", { name: "Quién la publicó" }), "Diario de prueba");
  await typeInto(page, page.getByRole("textbox", { name: "Publicada el" }), "25 ago 2025");
  const language = page.getByRole("combobox", { name: "Idioma" });
  await tabTo(page, language);
  await page.keyboard.press("ArrowDown");
  expect(await language.inputValue()).toBe("es");
  await typeInto(
    page,
    page.getByRole("textbox", { name: "Qué dice la fuente" }),
    "Trece personas salieron, cinco de ellas a casa por cárcel.",
  );
  await page.keyboard.press("F6");
  for (const { name } of TO_HOUSE_ARREST) {
    const row = page.getByRole("button", { name: new RegExp(`^${name}`) });
    while (!(await hasFocus(row))) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("a");
  }
}

async function readPreview(page: Page): Promise<void> {
  const preview = page.getByRole("region", { name: "Antes de registrar" });
  await preview.getByText("Recuento de hoy en el registro: 24 → 16").waitFor();
  expect(await preview.getByRole("listitem").allInnerTexts()).toEqual([
    expect.stringMatching(/^5\s+Arresto domiciliario$/),
    expect.stringMatching(/^8\s+Excarcelación con medidas$/),
  ]);
}

/** The log has the three changes, newest first, with who made them, for whom, and what it was before and after. */
async function readAudit(page: Page): Promise<void> {
  await pressOn(page, page.getByRole("button", { name: `Cuenta: ${RESEARCHER}` }));
  await pressOn(page, page.getByRole("link", { name: "Cambios", exact: true }));
  await page.getByRole("heading", { level: 1, name: "Cambios" }).waitFor();
  const entries = page.getByRole("main").getByRole("list").first().locator(":scope > li");
  await expect
    .poll(async () => (await entries.locator("p:first-child").allInnerTexts()).slice(0, 3))
    .toEqual(["Volvió a hacer un cambio", "Deshizo un cambio", "Registró para varias personas"]);
  for (const at of [0, 1, 2]) {
    const entry = entries.nth(at);
    await entry.getByRole("link", { name: RESEARCHER }).waitFor();
    for (const name of [...IN_THE_TABLE, ...PASTED]) await entry.getByRole("link", { name }).first().waitFor();
  }
  await entries
    .nth(0)
    .getByText(/^Deshace el cambio/)
    .waitFor();
  await entries
    .nth(1)
    .getByText(/^Deshace el cambio/)
    .waitFor();
  await entries
    .nth(1)
    .getByText(/^Deshecho por el cambio/)
    .waitFor();
  const recorded = entries.nth(2);
  await pressOn(page, recorded.locator("summary"));
  const after = recorded.getByRole("heading", { name: "Después" }).locator("..");
  for (const { name } of TO_HOUSE_ARREST) {
    const line = after.getByRole("listitem").filter({ hasText: name });
    expect(await line.innerText()).toMatch(/Arresto domiciliario\s*, 24 de agosto de 2025/);
  }
  for (const { name } of WITH_MEASURES) {
    const line = after.getByRole("listitem").filter({ hasText: name });
    expect(await line.innerText()).toMatch(/Excarcelación con medidas\s*, 24 de agosto de 2025/);
  }
}

/** The number of named cases held, as an open page of somebody without an account shows it. */
async function namedCases(page: Page): Promise<number> {
  const panel = page.getByRole("region", { name: "Casos con nombre" });
  return Number((await panel.getByRole("paragraph").first().innerText()).trim());
}

/** How many were held at the end of that night, as anybody can read it. */
async function countOnRecord(rule: string): Promise<number> {
  const day = "from=2025-08-24&to=2025-08-24&step=day";
  const csv = await (await fetch(`${address()}/api/v1/census.csv?rule=${rule}&${day}`)).text();
  return Number(csv.trim().split("\n").at(-1)?.split(",")[2]);
}

function address(): string {
  if (!server) throw new Error("The server is started before the tests.");
  return server.address;
}

function list(names: readonly string[]): string {
  return names.map((name, index) => `${index + 1}. ${name}`).join("\n");
}
