import { peopleAnswer, personAnswer } from "@paradero/server/rest/answers";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { journey } from "./journey.ts";

const { open, expectComplaints, address } = journey();

/** Newest first, as the sources tell it; milestones between the changes of status. */
const TARAZONA = [
  ["Amnistía negada", "el 6 de abril de 2026 o antes"],
  ["Excarcelado con medidas", "1 de febrero de 2026"],
  ["Imputación", "3 de julio de 2021"],
  ["Detenido", "3 de julio de 2021"],
  ["Desaparecido", "2 de julio de 2021"],
];

test("Tarazona is out with measures, and the refused amnesty stands apart as a milestone", async () => {
  const page = await openPerson("Javier Tarazona");
  await page.getByText("Desde: 1 de febrero de 2026").waitFor();
  await page.getByText("Ninguna fuente dice otra cosa.").waitFor();
  await page.getByText("3 registros, 2 hitos.").waitFor();
  const entries = await recordEntries(page).allInnerTexts();
  expect(entries).toHaveLength(TARAZONA.length);
  for (const [index, [what = "", when = ""]] of TARAZONA.entries()) {
    expect(entries[index]?.trim().startsWith(what), entries[index]).toBe(true);
    expect(entries[index]?.toLowerCase()).toContain(when);
  }
});

test("every statement about him leads to the text that it rests on, and tells that text nothing about the reader", async () => {
  const page = await openPerson("Javier Tarazona");
  const { records, milestones } = await personOnRecord(await refOf("Javier Tarazona"));
  const onRecord = [...records, ...milestones].map(({ citations }) =>
    citations.map(({ source }) => source.url).join(" "),
  );
  const shown: string[] = [];
  for (const entry of await recordEntries(page).all()) {
    const links = entry.getByRole("link", { name: /\(abre otro sitio\)$/ });
    shown.push(await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")).join(" ")));
    const refusals = await links.evaluateAll((all) => all.map((link) => link.getAttribute("rel")));
    expect(refusals.length).toBeGreaterThan(0);
    for (const rel of refusals) expect(rel?.split(" ")).toContain("noreferrer");
  }
  expect(shown.toSorted()).toEqual(onRecord.toSorted());
});

test("the life-line can be walked by keyboard, and its table says the same", async () => {
  const page = await openPerson("Javier Tarazona");
  const line = page.getByRole("toolbar", { name: "Trayectoria de Javier Tarazona" });
  await line.getByRole("button", { name: /^Excarcelado con medidas\. Desde el 1 de febrero de 2026/ }).focus();
  await page.keyboard.press("ArrowLeft");
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  expect(await focused()).toBe("Detenido. Del 3 de julio de 2021 al 31 de enero de 2026.");
  const parts = await line.getByRole("button").evaluateAll((all) => all.map((part) => part.getAttribute("aria-label")));
  expect(parts).toHaveLength(5);

  await page.getByRole("figure", { name: "Trayectoria" }).getByText("Tabla", { exact: true }).click();
  const rows = page.getByRole("region", { name: "Trayectoria de Javier Tarazona" }).getByRole("row");
  const said = await rows.evaluateAll((all) =>
    all.slice(1).map((row) =>
      [...row.children]
        .slice(0, 2)
        .map((cell) => cell.textContent)
        .join(" "),
    ),
  );
  expect(said.toSorted()).toEqual(parts.map(String).toSorted());
});

test("somebody freed and seized again on one night is followed through every step", async () => {
  const page = await openPerson("Juan Pablo Guanipa");
  const entries = await recordEntries(page).allInnerTexts();
  expect(entries.map((entry) => entry.trim().split("\n")[0])).toEqual([
    "Amnistiado",
    "Liberado",
    "En arresto domiciliario",
    "Medidas cautelares impuestas",
    "Detenido",
    "Excarcelado con medidas",
    "Detenido",
  ]);
  expect(entries.find((entry) => entry.includes("23:45"))?.trim()).toMatch(/^Detenido/);
});

test("of a girl of sixteen neither birth nor place of detention is shown, and the page says why she is named", async () => {
  const page = await openPerson("Samantha Sofía Hernández Castillo");
  await page.getByText(/Era menor de edad en la fecha de un registro/).waitFor();
  expect(await page.getByRole("term").allInnerTexts()).not.toContain("Nacimiento");
  const shown = await page.getByRole("main").innerText();
  for (const facility of await facilities()) expect(shown).not.toContain(facility);
});

test("a page as it was known on a day shows no record that came later, and leads back to today", async () => {
  const ref = await refOf("Javier Tarazona");
  const page = await open(`/people/${ref}?asKnown=2026-01-31`);
  await page.getByText("Esta página muestra lo que se sabía el 31 de enero de 2026.").waitFor();
  expect((await recordEntries(page).allInnerTexts()).map((entry) => entry.trim().split("\n")[0])).toEqual([
    "Imputación",
    "Detenido",
    "Desaparecido",
  ]);
  await page.getByRole("link", { name: "Ver lo que se sabe hoy" }).click();
  await page.getByText("3 registros, 2 hitos.").waitFor();
});

test("an address of nobody says so, and offers a way on", async () => {
  expectComplaints(/status of 404/);
  const page = await open("/people/zzzzzz");
  await page.getByRole("heading", { name: "Esta página no existe" }).waitFor();
  await page.getByRole("link", { name: "Buscar a una persona" }).click();
  await page.getByText("40 personas", { exact: true }).waitFor();
});

async function openPerson(name: string): Promise<Page> {
  const page = await open(`/people/${await refOf(name)}`);
  await page.getByRole("heading", { level: 1, name }).waitFor();
  await page.getByRole("heading", { name: "Registro completo" }).waitFor();
  return page;
}

/** The statements of the full record, not what is inside them. */
function recordEntries(page: Page) {
  return page
    .getByRole("list")
    .filter({ has: page.getByText(/En el registro desde/) })
    .first()
    .locator(":scope > li");
}

async function read(path: string): Promise<unknown> {
  return (await fetch(`${address}/api/v1${path}`)).json();
}

async function personOnRecord(ref: string) {
  return personAnswer.parse(await read(`/people/${ref}`));
}

async function everybody() {
  return peopleAnswer.parse(await read("/people?limit=200")).rows;
}

async function refOf(name: string): Promise<string> {
  const found = (await everybody()).find((row) => row.name === name);
  if (!found) throw new Error(`${name} is not on record`);
  return found.ref;
}

/** Every place of detention that is named for anybody. */
async function facilities(): Promise<string[]> {
  const all: Awaited<ReturnType<typeof personOnRecord>>[] = [];
  // One after another, as the server asks it of everybody.
  for (const { ref } of await everybody()) all.push(await personOnRecord(ref));
  const named = all.flatMap(({ records, milestones }) => [...records, ...milestones].map(({ facility }) => facility));
  return [...new Set(named)].filter((facility) => facility !== null);
}
