import { censusAnswer } from "@paradero/server/rest/answers";
import type { WrittenMapping } from "@paradero/shared/rosters/mapping/mapping";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  HELD_BY_STAYS,
  HELD_BY_VAGUE_EXITS,
  HOURS_BACKWARDS,
  stayMapping,
  STAYS,
  VAGUE_EXITS,
} from "../fixtures/lists-of-stays.ts";
import { journey, namesInTable } from "./journey.ts";
import { openFirstAccount, type Staff } from "./staff.ts";
import { type RunningServer, startServer } from "./start-server.ts";

const { open } = journey();

let server: RunningServer;
let staff: Staff;
beforeAll(async () => {
  server = await startServer({ caseSet: "none" });
  staff = await openFirstAccount(server, "Marta Rivas");
});
afterAll(() => server.stop());

test("exits of which only a month, a year or the last day is known free on some day of it, and nobody for certain", async () => {
  const page = await handIn("salidas.csv", VAGUE_EXITS, stayMapping("vague", { published: "2026-05-01" }));
  const inverted = "Fila 6: termina antes de empezar: «2026-02-01» en «out», y el ingreso es «in 2026-02-10».";
  await showFaults(page, inverted);
  await decideNew(page, ["Lara Year", "Luis Month", "Lena Days", "Leo Until"]);
  await rowOf(page, "Leo Until").getByText("a más tardar el 6 abr 2026").waitFor();
  await apply(page, ["4 personas nuevas", "8 registros nuevos", "1 fila con fallas"]);

  expect(await heldOn(Object.keys(HELD_BY_VAGUE_EXITS))).toEqual(HELD_BY_VAGUE_EXITS);
  await page.goto(`${server.address}/trends?rule=in-custody&to=2026-01-30`);
  expect(await readLastDay(page)).toMatch(/^30 de enero de 2026\..*Casos con nombre: 1 \(entre 0 y 3\)$/);
});

test("a row with an entry and an exit is a stay: overlapping ones hold as long as either, and count once", async () => {
  const page = await handIn("registro.csv", STAYS, stayMapping("register"));
  await showFaults(page, "Fila 8: termina antes de empezar: «2014-05-01» en «out», y el ingreso es «in 2014-05-05».");
  await decideNew(page, ["Nora Inner", "Saul Twice", "Tea Touching", "Olga Open"]);
  await page.getByRole("link", { name: "2 Por revisar" }).click();
  await expect.poll(() => page.getByRole("listitem").filter({ hasText: "Saul Twice" }).count()).toBe(0);
  expect(await doubtsOf(rowOf(page, "Nora Inner"))).toEqual([
    "Fila 2, columna «in»: Esta detención se superpone a otra de la misma persona (entrada: 17 jul 2014; salida: 18 jul 2014); mientras duran las dos se cuenta una sola vez.",
    "Fila 3, columna «in»: Esta detención se superpone a otra de la misma persona (entrada: 11 mar 2014; salida: 12 mar 2015); mientras duran las dos se cuenta una sola vez.",
  ]);
  expect(await doubtsOf(rowOf(page, "Olga Open"))).toEqual([
    "Fila 9, columna «in»: Esta detención no tiene salida, aunque una posterior de la misma persona ya terminó (entrada: 2 jul 2013; salida: 3 jul 2013).",
    "Fila 10, columna «in»: Esta detención se superpone a otra de la misma persona (entrada: 25 jun 2009; sin salida); mientras duran las dos se cuenta una sola vez.",
  ]);
  await apply(page, ["4 personas nuevas", "15 registros nuevos", "1 fila con fallas", /^4 datos que no encajan/]);

  await page.goto(`${server.address}/trends?rule=in-custody&from=2013-01-01&to=2014-05-02`);
  expect(await readLastDay(page)).toMatch(/^2 de mayo de 2014\..*Casos con nombre: 3$/);
  for (const [day, names] of Object.entries(HELD_BY_STAYS)) {
    await page.goto(`${server.address}/people?on=${day}&rule=in-custody&certainty=certain`);
    await expect.poll(() => namesInTable(page)).toEqual(names);
    expect(await heldOn([day])).toEqual({ [day]: `${names.length}/${names.length}/${names.length}` });
  }
});

test("hours that run backwards are said and left out: in and out on that day, and held on no evening", async () => {
  const page = await handIn("horas.csv", HOURS_BACKWARDS, stayMapping("hours", { title: "Another register" }));
  await decideNew(page, ["Hugo Hours"]);
  expect(await doubtsOf(rowOf(page, "Hugo Hours"))).toEqual([
    "Fila 2: la hora de «2013-05-05 02:27:19.000000» en «out» es anterior a la del ingreso de ese mismo día. ¿Están cambiadas, o es un reloj de 12 horas? Se lee solo el día.",
  ]);
  await apply(page, ["1 persona nueva", "2 registros nuevos", /^1 dato que no encaja/]);

  await page.goto(`${server.address}/people?on=2013-05-05&rule=in-custody&certainty=possible`);
  await expect.poll(() => namesInTable(page)).toEqual(["Olga Open"]);
});

/** Hands a file in with a mapping that was kept as a file, and has it read. */
async function handIn(name: string, list: readonly string[], mapping: WrittenMapping): Promise<Page> {
  const page = await open(`${server.address}/rosters/new`, { as: staff });
  await chooseFile(page, "Elegir un archivo", name, "text/csv", list.join("\n"));
  await chooseFile(page, /^Importar asignación/, "mapping.json", "application/json", JSON.stringify(mapping));
  await page.getByRole("textbox", { name: "De qué registro es el número" }).waitFor();
  await page.getByRole("button", { name: `Leer «${name}» entero` }).click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
  return page;
}

async function chooseFile(page: Page, button: string | RegExp, name: string, mimeType: string, content: string) {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: button }).click();
  await (await chooser).setFiles({ name, mimeType, buffer: Buffer.from(content) });
}

/** The only row with a fault, and back to those that are open. */
async function showFaults(page: Page, sentence: string): Promise<void> {
  await page.getByText("Con fallas", { exact: true }).click();
  await page.getByText(sentence).waitFor();
  await page.getByText("Sin decidir", { exact: true }).click();
}

/** Rows of one number are one person: each is decided once. */
async function decideNew(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await page.getByRole("heading", { level: 2, name, exact: true }).waitFor();
    await page.keyboard.press("n");
  }
  await page.getByText("No queda ninguna fila sin decidir.").waitFor();
  await page.getByRole("link", { name: "Ver la diferencia" }).click();
}

function rowOf(page: Page, name: string): Locator {
  return page.getByRole("listitem").filter({ hasText: name });
}

async function doubtsOf(row: Locator): Promise<string[]> {
  const sentences = row.getByText(/^Fila \d+[:,]/);
  await sentences.first().waitFor();
  return sentences.allInnerTexts();
}

async function apply(page: Page, said: readonly (string | RegExp)[]): Promise<void> {
  await page.getByRole("link", { name: "Seguir: aplicar" }).click();
  for (const what of said) await page.getByText(what, typeof what === "string" ? { exact: true } : {}).waitFor();
  await page.getByRole("button", { name: "Aplicar la lista" }).click();
  await page.getByRole("heading", { name: "Aplicada" }).waitFor();
}

/** Certainly in custody, counted and possibly, as everybody is told. */
async function heldOn(days: readonly string[]): Promise<Record<string, string>> {
  const [from, to] = [days[0], days.at(-1)];
  const response = await fetch(`${server.address}/api/v1/census?rule=in-custody&step=day&from=${from}&to=${to}`);
  const answer = censusAnswer.parse(await response.json());
  const [everybody] = answer.series;
  const numbers = (at: number) => [everybody?.low[at], everybody?.count[at], everybody?.high[at]].join("/");
  return Object.fromEntries(days.map((day) => [day, numbers(answer.days.indexOf(day))]));
}

/** What the chart says of the last day in view. */
async function readLastDay(page: Page): Promise<string> {
  const reader = page.getByRole("slider", { name: "Día que se lee" }).last();
  await reader.focus();
  await page.keyboard.press("End");
  return (await reader.getAttribute("aria-valuetext")) ?? "";
}
