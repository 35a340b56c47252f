import { text } from "node:stream/consumers";
import { shortDate } from "@paradero/shared/dates/date-sentences";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { addressBar, journey } from "./journey.ts";

const { open, address } = journey();

test("published figures are points of their own, and the named cases a band with a line, under a stated rule", async () => {
  const page = await openTrends();
  const chart = timeline(page);
  const legend = await chart.getByRole("listitem").allInnerTexts();
  expect(legend).toEqual(
    expect.arrayContaining(["Foro Penal", "De segunda mano, sin verificar", "Con nombre, mínimo y máximo"]),
  );
  expect(await chart.innerText()).toMatch(/regla «Personas privadas de libertad» \(versión 1\)/);
});

/*
 * By hand from the case set, rule deprived-of-liberty, end of 1 February 2026.
 *
 * As known now, certainly held, 20: D. Rojas, Barajas, Estrada, Benítez, Armas, Guanares, Marrufo, J. P. Guanipa, Palocz,
 * Somaza, Delgado, Oropeza, N. Sánchez, Rocha, Ramírez, S. Hernández, A. Hernández, Superlano, Quero Navas, Franco (out on 8
 * February).
 * Counted as well, 23: Lepaje, Andrade and P. Guanipa, of whom it is only known that they were out "on or before 6 April".
 * Possible as well, 30: Branker (left between 24 January and 6 April), whose count follows the first possible day, and six
 * who were out by then and of whom a later text says bail or measures, so that it may tell of a custody in between: Martínez,
 * C. J. Rojas, Basoa, San Miguel, Carreño, Trush.
 *
 * As known on 1 February 2026, 22 without any doubt: nobody had written of the releases that came to light later, so
 * Lepaje, Andrade, P. Guanipa, Franco and Branker were all held as far as anybody could say; and two were not on record
 * yet: Quero Navas (first source of 11 March) and A. Hernández (April). 24 - 2 = 22.
 */
test("what was known on 1 February 2026 gives the number of that day, not today's", async () => {
  const page = await openTrends("?to=2026-02-01");
  expect(await readLastDay(page)).toMatch(/^1 de febrero de 2026\..*Casos con nombre: 23 \(entre 20 y 30\)$/);
  await page.getByRole("button", { name: "Filtros" }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByRole("textbox", { name: "Según lo que se sabía el" }).fill("2026-02-01");
  await drawer.getByRole("button", { name: "Cerrar" }).click();
  await timeline(page)
    .getByText(/según lo que se sabía el 1 de febrero de 2026/)
    .waitFor();
  await expect.poll(() => readLastDay(page)).toMatch(/^1 de febrero de 2026\..*Casos con nombre: 22$/);
  expect(addressBar(page)).toBe("/trends?to=2026-02-01&asKnown=2026-02-01");
});

test("the period is chosen by keyboard, held by the address, and one step of the back button each time", async () => {
  const page = await openTrends();
  const start = page.getByRole("slider", { name: "Comienzo del período" });
  await start.focus();
  await page.keyboard.press("PageUp");
  await expect.poll(() => addressBar(page)).toMatch(/^\/trends\?from=20\d\d-\d\d-\d\d$/);
  const chosen = addressBar(page);
  const said = await start.getAttribute("aria-valuetext");
  await page.keyboard.press("PageUp");
  await expect.poll(() => addressBar(page)).not.toBe(chosen);
  await page.goBack();
  await expect.poll(() => addressBar(page)).toBe(chosen);
  await expect.poll(() => start.getAttribute("aria-valuetext")).toBe(said);
  await page.getByRole("button", { name: "Todo", exact: true }).click();
  await expect.poll(() => addressBar(page)).toBe("/trends");
});

test("the table of the chart has every day with the same numbers as the CSV, which can be downloaded", async () => {
  const page = await openTrends("?step=week");
  const download = page.waitForEvent("download");
  await timeline(page).getByRole("link", { name: "Descargar CSV" }).click();
  const csv = await text(await (await download).createReadStream());
  const [header, ...lines] = csv.trimEnd().split("\n");
  expect(header).toMatch(/^date,low,count,high,rule,/);
  expect(lines.length).toBeGreaterThan(600);
  await timeline(page).getByText("Tabla", { exact: true }).click();
  const rows = await everyRow(page);
  expect(rows.toReversed()).toEqual(lines.map(inSpanish));
});

test("the days of the table are all there by day too, and agree with the interface for programs", async () => {
  const page = await openTrends();
  const path = await timeline(page).getByRole("link", { name: "Descargar CSV" }).getAttribute("href");
  const csv = await (await fetch(`${address}${path}`)).text();
  await timeline(page).getByText("Tabla", { exact: true }).click();
  const table = page.getByRole("region", { name: "Casos con nombre" }).getByRole("table");
  expect(await table.getAttribute("aria-rowcount")).toBe(String(csv.trimEnd().split("\n").length));
});

test("each of the three numbers of a day opens as the names that it counts", async () => {
  const page = await openTrends("?asKnown=2026-02-01&sex=male");
  await timeline(page).getByText("Tabla", { exact: true }).click();
  const row = page.getByRole("region", { name: "Casos con nombre" }).getByRole("row").nth(1);
  await row.getByRole("link").nth(2).waitFor();
  const counts = await row.getByRole("link").allInnerTexts();
  for (const [at, chip] of ["Con certeza", "En el recuento", "Posiblemente"].entries()) {
    await row.getByRole("link").nth(at).click();
    await page.getByText(`${counts[at]} personas`, { exact: true }).waitFor();
    await page.getByText(`${chip}: «Personas privadas de libertad»`, { exact: true }).waitFor();
    const days = page.getByText("Situación el 1 de febrero de 2026, según lo que se sabía el 1 de febrero de 2026.");
    await expect.poll(() => days.isVisible()).toBe(true);
    await page.goBack();
    await timeline(page).getByText("Tabla", { exact: true }).click();
    await row.getByRole("link").nth(2).waitFor();
  }
});

test("a filter narrows the named cases and leaves the published figures alone", async () => {
  const page = await openTrends("?to=2026-04-06&sex=female");
  // S. Hernández, A. Hernández, Benítez and Delgado.
  expect(await readLastDay(page)).toMatch(/Foro Penal: Al menos 485.*Casos con nombre: 4$/);
  await page.getByRole("button", { name: "Quitar el filtro «Sexo: Mujer»" }).click();
  await expect.poll(() => readLastDay(page)).toMatch(/Casos con nombre: 11$/);
});

test("broken down by status, the named cases of 6 April 2026 are those of the Urgent Action", async () => {
  const page = await openTrends("?to=2026-04-06&rule=any-restriction&by=status&step=day");
  const breakdown = page.getByRole("figure", { name: /^Casos con nombre, por:/ });
  await breakdown.getByText("Tabla", { exact: true }).click();
  const path = await breakdown.getByRole("link", { name: "Descargar CSV" }).getAttribute("href");
  const csv = await (await fetch(`${address}${path}`)).text();
  const ofThatDay = csv.split("\n").filter((line) => line.startsWith("2026-04-06,"));
  expect(ofThatDay.map((line) => line.split(",").slice(0, 5).join())).toEqual([
    "2026-04-06,detained,7,7,7",
    "2026-04-06,disappeared,2,2,2",
    "2026-04-06,house_arrest,2,2,2",
    "2026-04-06,bailed,11,11,11",
    "2026-04-06,conditional_release,2,2,2",
  ]);
});

async function openTrends(search = ""): Promise<Page> {
  const page = await open(`/trends${search}`);
  await timeline(page).getByRole("listitem").filter({ hasText: "Con nombre, recuento" }).waitFor();
  return page;
}

function timeline(page: Page) {
  return page.getByRole("figure", { name: "Cifras publicadas y casos con nombre a lo largo del tiempo" });
}

/** A line of the CSV as the table writes it. */
function inSpanish(line: string): string {
  const [date = "", ...counts] = line.split(",").slice(0, 4);
  return [shortDate(date, "es"), ...counts].join(",");
}

/** What the chart says of the last day in view. */
async function readLastDay(page: Page): Promise<string> {
  const reader = timeline(page).getByRole("slider", { name: "Día que se lee" }).last();
  await reader.focus();
  await page.keyboard.press("End");
  return (await reader.getAttribute("aria-valuetext")) ?? "";
}

/** The rows of the named count from top to bottom, as CSV lines: those out of view exist only once they are scrolled to. */
async function everyRow(page: Page): Promise<string[]> {
  const box = page.getByRole("region", { name: "Casos con nombre" });
  await box.getByRole("rowheader").first().waitFor();
  return box.evaluate(async (element) => {
    const lines = new Map<number, string>();
    const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    for (let top = 0; top < element.scrollHeight; top += element.clientHeight) {
      element.scrollTo({ top });
      await frame();
      for (const row of element.querySelectorAll("tbody tr[aria-rowindex]")) {
        const cells = [...row.children].map((cell) => cell.textContent);
        lines.set(Number(row.getAttribute("aria-rowindex")), cells.join(","));
      }
    }
    return [...lines].sort(([a], [b]) => a - b).map(([, line]) => line);
  });
}
