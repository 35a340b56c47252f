import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { addressBar, journey, namesInTable } from "./journey.ts";

const { open, openAgain } = journey();

/** The eleven of the Urgent Action, in the order of the alphabet. */
const ON_BAIL = [
  "Andrés Martínez Adasme",
  "Carlos Julio Rojas",
  "Darío Estrada",
  "Dennis Lepaje",
  "Jesús Armas",
  "José María Basoa",
  "Luis Palocz",
  "Luis Somaza",
  "Robert Franco",
  "Rocío San Miguel",
  "Yevhenii Trush",
];

test("an analyst filters to bail, sorts by name, and whoever gets the link sees the same people", async () => {
  const page = await openPeople();
  await statusFacet(page)
    .getByRole("checkbox", { name: /^Bajo fianza/ })
    .check();
  await page.getByText("11 personas", { exact: true }).waitFor();
  const byName = page.getByRole("columnheader", { name: "Nombre" }).getByRole("button");
  await byName.click();
  await expect.poll(() => namesInTable(page)).toEqual(ON_BAIL.toReversed());
  await byName.click();
  await expect.poll(() => namesInTable(page)).toEqual(ON_BAIL);
  expect(addressBar(page)).toBe("/people?status=bailed&sort=name&direction=asc");

  await page.reload();
  await expect.poll(() => namesInTable(page)).toEqual(ON_BAIL);
  const other = await openAgain(page, addressBar(page));
  await expect.poll(() => namesInTable(other)).toEqual(ON_BAIL);
  expect(await statusFacet(other).getByRole("checkbox", { name: "Bajo fianza 11" }).isChecked()).toBe(true);
});

test("a filter can be turned round to mean everybody else", async () => {
  const page = await openPeople("?status=bailed", 11);
  await page.getByRole("radiogroup", { name: "Situación: incluir o excluir" }).getByText("No es").click();
  await page.getByText("29 personas", { exact: true }).waitFor();
  expect(addressBar(page)).toBe("/people?status=!bailed");
  await page.getByText("Situación: todo menos Bajo fianza", { exact: true }).waitFor();
  const names = await namesInTable(page);
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name) => ON_BAIL.includes(name))).toEqual([]);
});

test.each([
  ["without accents and in another order", "basoa jose", "José María Basoa"],
  ["with an accent where none belongs", "tarazóna", "Javier Tarazona"],
  ["with one wrong letter", "tarasona", "Javier Tarazona"],
  ["with two letters swapped", "supelrano", "Freddy Superlano"],
  ["in capitals, by a second surname", "VALDOVINOS", "José María Basoa"],
])("a name is found %s: %s", async (_, typed, name) => {
  const page = await openPeople();
  await page.getByRole("searchbox", { name: "Buscar por nombre" }).fill(typed);
  await expect.poll(() => namesInTable(page)).toEqual([name]);
  expect(new URL(page.url()).searchParams.get("q")).toBe(typed);
});

test("Esc clears the search, and nobody is left out any more", async () => {
  const page = await openPeople("?q=tarazona", 1);
  await page.keyboard.press("/");
  const search = page.getByRole("searchbox", { name: "Buscar por nombre" });
  expect(await search.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.press("Escape");
  await page.getByText("40 personas", { exact: true }).waitFor();
  expect(await search.inputValue()).toBe("");
  expect(addressBar(page)).toBe("/people");
});

test("each filter is a chip that can be removed", async () => {
  const page = await openPeople("?status=bailed&sex=female", 1);
  expect(await namesInTable(page)).toEqual(["Rocío San Miguel"]);
  await page.getByRole("button", { name: "Quitar el filtro «Sexo: Mujer»" }).click();
  await expect.poll(() => namesInTable(page)).toEqual(ON_BAIL);
  await page.getByRole("button", { name: "Quitar el filtro «Situación: Bajo fianza»" }).click();
  await page.getByText("40 personas", { exact: true }).waitFor();
  expect(addressBar(page)).toBe("/people");
});

test("one press of the back button undoes one filter", async () => {
  const page = await openPeople();
  await statusFacet(page)
    .getByRole("checkbox", { name: /^Bajo fianza/ })
    .check();
  await page.getByText("11 personas", { exact: true }).waitFor();
  await page
    .getByRole("group", { name: "Sexo" })
    .getByRole("checkbox", { name: /^Mujer/ })
    .check();
  await page.getByRole("button", { name: "Quitar el filtro «Sexo: Mujer»" }).waitFor();
  await page.goBack();
  await expect.poll(() => namesInTable(page)).toEqual(ON_BAIL);
  await page.goBack();
  await page.getByText("40 personas", { exact: true }).waitFor();
});

test("where nobody fits, the page says which filter to remove and what that would bring", async () => {
  const page = await openPeople("?status=died_in_custody&sex=female", 0);
  await page.getByText("Nadie coincide con todos estos filtros.").waitFor();
  await page.getByRole("button", { name: "Sin «Situación: Muerte bajo custodia»: 10 personas" }).waitFor();
  await page.getByRole("button", { name: "Sin «Sexo: Mujer»: 1 persona" }).click();
  await expect.poll(() => namesInTable(page)).toEqual(["Alfredo Díaz"]);
});

test("the list is walked, selected from and opened by keyboard alone", async () => {
  const page = await openPeople("?status=bailed", 11);
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  await page.keyboard.press("j");
  await expect.poll(focused).toBe(ON_BAIL[0]);
  await page.keyboard.press("j");
  await expect.poll(focused).toBe(ON_BAIL[1]);
  await page.keyboard.press("k");
  await expect.poll(focused).toBe(ON_BAIL[0]);
  await page.keyboard.press("x");
  await page.getByText("1 seleccionada").waitFor();
  expect(await page.getByRole("checkbox", { name: `Seleccionar a ${ON_BAIL[0]}` }).isChecked()).toBe(true);
  await page.keyboard.press("j");
  await expect.poll(focused).toBe(ON_BAIL[1]);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: ON_BAIL[1] ?? "" }).waitFor();
});

test("on another day the same person stands elsewhere, and the two dates are not mixed", async () => {
  const page = await openPeople("?q=guanipa%20juan", 1);
  await page.getByRole("cell", { name: "Amnistiado" }).waitFor();
  await page.getByRole("textbox", { name: "Situación el día" }).fill("2026-02-10");
  await page.getByRole("cell", { name: "En arresto domiciliario" }).waitFor();
  await page.getByRole("textbox", { name: "Según lo que se sabía el" }).fill("2026-02-09");
  await page.getByRole("cell", { name: "Detenido" }).waitFor();
  expect(addressBar(page)).toBe("/people?q=guanipa+juan&on=2026-02-10&asKnown=2026-02-09");
});

test("on paper everybody stands, once and without blank pages, wide and on a phone", async () => {
  for (const phone of [false, true]) {
    const page = await open("/people", { phone });
    await page.getByText("40 personas", { exact: true }).waitFor();
    await page.getByRole("link", { name: "Alfredo Díaz" }).waitFor();
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    const names = page.getByRole("main").getByRole("listitem").getByRole("link");
    expect(await names.count()).toBe(40);
    const [first, last] = [await names.first().boundingBox(), await names.last().boundingBox()];
    expect((last?.y ?? 0) - (first?.y ?? 0)).toBeLessThan(40 * 150);
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await page.emulateMedia({ media: null });
    await expect.poll(() => page.getByRole("link", { name: "Alfredo Díaz" }).count()).toBe(1);
  }
});

test("on a phone the people are cards, and the filters open on demand", async () => {
  const page = await open("/people?status=bailed", { phone: true });
  const cards = page.getByRole("list", { name: "Personas, 11 filas" });
  await expect.poll(() => cards.getByRole("link").first().innerText()).toBe(ON_BAIL[0]);
  expect(await page.getByRole("table").count()).toBe(0);
  await page.getByRole("button", { name: "Filtros (1)" }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByRole("checkbox", { name: /^Mujer/ }).check();
  await drawer.getByRole("button", { name: "1 persona" }).click();
  await expect
    .poll(() => page.getByRole("list", { name: "Personas, 1 fila" }).getByRole("link").allInnerTexts())
    .toEqual(["Rocío San Miguel"]);
});

async function openPeople(search = "", total = 40): Promise<Page> {
  const page = await open(`/people${search}`);
  const said = total === 0 ? "Ninguna persona" : total === 1 ? "1 persona" : `${total} personas`;
  await page.getByText(said, { exact: true }).waitFor();
  return page;
}

function statusFacet(page: Page) {
  return page.getByRole("group", { name: "Situación" });
}
