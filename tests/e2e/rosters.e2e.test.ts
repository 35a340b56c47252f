import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { expectNobodyKeptOut, violations } from "./axe.ts";
import { journey } from "./journey.ts";
import { pressOn, tabTo, typeInto } from "./keys.ts";
import { openFirstAccount, type Staff } from "./staff.ts";
import { type RunningServer, startServer } from "./start-server.ts";

const { open } = journey();

let server: RunningServer;
let staff: Staff;
beforeAll(async () => {
  server = await startServer();
  staff = await openFirstAccount(server, "Marta Rivas");
});
afterAll(() => server.stop());

/** As such lists go round: people of the case set without accents or second surnames, and one whom nobody knows. */
const PASTED = `𝗘𝗹 𝗥𝗼𝗱𝗲𝗼 𝗜 (𝗠𝗶𝗿𝗮𝗻𝗱𝗮) 10:00 am

1. Danner Gonzalo Barajas (colombiano)
2. Chuo Armas
3. Policarpo Centeno Urrutia
* Faltan nombres que las familias aun no confirman

INOF (Miranda) 11:30 am

1. Emirlendris Benitez
2. Maria A. Delgado
`;

/** In the order of the list: who is suggested first, and a reason that is said of it. */
const LINES = [
  { name: "Danner Gonzalo Barajas", known: "Danner Barajas", reason: "Mismo nombre completo" },
  { name: "Chuo Armas", known: "Jesús Armas", reason: /«Chuo» es la forma familiar de «Jesús»/ },
  { name: "Policarpo Centeno Urrutia", known: null, reason: null },
  { name: "Emirlendris Benitez", known: "Emirlendris Benítez", reason: "Mismo nombre completo" },
  { name: "Maria A. Delgado", known: "María Auxiliadora Delgado", reason: /puede abreviar «Auxiliadora»/ },
] as const;

test("a list that was pasted is matched with reasons, decided by keyboard, applied and undone", async () => {
  const page = await open(`${server.address}/rosters/new`, { as: staff, mayInject: true });
  await handIn(page);
  await page.getByRole("heading", { level: 1, name: "Quiénes siguen detenidos" }).waitFor();
  expect(await violations(page)).toEqual([]);

  await decide(page);
  await page.getByText("No queda ninguna fila sin decidir.").waitFor();
  await pressOn(page, page.getByRole("link", { name: "Ver la diferencia" }));
  const fresh = page.getByRole("listitem").filter({ hasText: "Policarpo Centeno Urrutia" });
  await fresh.getByText("nueva").waitFor();
  expect(await violations(page)).toEqual([]);

  await pressOn(page, page.getByRole("link", { name: "Seguir: aplicar" }));
  await page.getByText("1 persona nueva", { exact: true }).waitFor();
  const people = await total();
  await pressOn(page, page.getByRole("button", { name: "Aplicar la lista" }));
  await page.getByRole("heading", { name: "Aplicada" }).waitFor();
  expect(await total()).toBe(people + 1);

  await pressOn(page, page.getByRole("button", { name: "Deshacer todo" }));
  await page.getByText("Deshecho: no queda nada de lo que la lista escribió.").waitFor();
  expect(await total()).toBe(people);
});

test("a list keeps nobody out: both languages, both themes, wide and on a phone", async () => {
  const page = await open(`${server.address}/rosters`, { as: staff, mayInject: true });
  const address = await page.getByRole("link", { name: "Quiénes siguen detenidos" }).first().getAttribute("href");
  const list = new URL(address ?? "", server.address).href;
  await page.goto(`${list}?step=decide&show=all`);
  await page.getByRole("heading", { level: 2, name: "Danner Gonzalo Barajas" }).waitFor();
  await expectNobodyKeptOut(page);
  await page.goto(`${list}?step=difference`);
  await page.getByRole("navigation", { name: "Qué se muestra" }).waitFor();
  await expectNobodyKeptOut(page);
});

/** Pastes the list, says whose it is and of which day, and has it read. */
async function handIn(page: Page): Promise<void> {
  await typeInto(page, page.getByRole("textbox", { name: "O pegue la lista" }), PASTED);
  await page.keyboard.press("Control+Enter");
  await typeInto(page, page.getByRole("combobox", { name: "Fuente de la lista" }), "Sixth Urgent Action");
  await page.getByRole("option", { name: /^Sixth Urgent Action/ }).waitFor();
  await page.keyboard.press("Enter");
  await typeInto(page, page.getByRole("textbox", { name: "Organización" }), "Comité de familiares");
  await typeInto(page, page.getByRole("textbox", { name: "Título de la lista" }), "Quiénes siguen detenidos");
  const custody = page.getByRole("checkbox", { name: /^Es una lista de quienes están detenidos en un día/ });
  await tabTo(page, custody);
  if (!(await custody.isChecked())) await page.keyboard.press("Space");
  await typeInto(page, page.getByRole("textbox", { name: "Fecha a la que se refiere" }), "6 abr 2026");
  await page.keyboard.press("Control+Enter");
}

/** Goes through all lines with nothing but keys, and takes one decision back on the way. */
async function decide(page: Page): Promise<void> {
  for (const { name, known, reason } of LINES) {
    await page.getByRole("heading", { level: 2, name, exact: true }).waitFor();
    if (known === null) {
      await page.keyboard.press("n");
      await page.getByRole("status").filter({ hasText: "persona nueva" }).waitFor();
      await page.keyboard.press("z");
      await page.getByRole("heading", { level: 2, name, exact: true }).waitFor();
      await page.getByRole("status").filter({ hasText: "Deshecho." }).waitFor();
      await page.keyboard.press("n");
      continue;
    }
    await page.getByRole("button", { name: new RegExp(`^1 ?${known}`), pressed: true }).waitFor();
    await page.getByText(reason).first().waitFor();
    await page.keyboard.press("s");
  }
}

/** People on record, as staff see them. */
async function total(): Promise<number> {
  const found = await staff.call("people.list", { limit: 1 }, z.object({ total: z.number() }));
  return found.total;
}
