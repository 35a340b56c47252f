import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addressBar, journey } from "./journey.ts";
import { hasFocus, pressOn, tabTo, typeInto } from "./keys.ts";
import { putInWorkspace } from "./put-on-record.ts";
import { dateField } from "./record-form.ts";
import { openFirstAccount, type Staff } from "./staff.ts";
import { type RunningServer, startServer } from "./start-server.ts";

const { open } = journey();

const FIRST = ["Jacinta Zorrilla Mora", "Karina Zorrilla Nieto"];
const OTHERS = ["Ligia Ybarra Mora", "Mirna Ybarra Nieto"];

let server: RunningServer;
let ada: Staff;
beforeAll(async () => {
  server = await startServer();
  ada = await openFirstAccount(server, "Ada Guerra");
  for (const name of [...FIRST, ...OTHERS]) {
    await putInWorkspace(ada, { name, sex: "female" }, { status: "detained", date: "2025-03-02" });
  }
});
afterAll(() => server.stop());

test("whoever was chosen for a record that was left joins no other one", async () => {
  const page = await openAs("/people");
  await choose(page, FIRST);
  await typeInto(page, dateField(page), "ayer");

  await pressOn(page, page.getByRole("button", { name: "Cuenta: Ada Guerra" }));
  await pressOn(page, page.getByRole("link", { name: "Registrar para varias personas" }));
  await page.getByRole("heading", { level: 1, name: "Hay un registro sin terminar" }).waitFor();
  await page.getByText("Jacinta Zorrilla Mora y Karina Zorrilla Nieto").waitFor();
  await pressOn(page, page.getByRole("button", { name: "Descartarlo y empezar otro" }));

  await paste(page, OTHERS.join("\n"));
  await page.getByRole("heading", { level: 1, name: "Registrar para 2 personas" }).waitFor();
  await expect.poll(() => namesInForm(page)).toEqual(OTHERS);
  expect(await dateField(page).inputValue()).toBe("");
  // The address says for whom it is: the page comes back with the same people.
  await page.reload();
  await expect.poll(() => namesInForm(page)).toEqual(OTHERS);
});

test("a record that was left half typed can be gone on with, in the place of the one for those chosen now", async () => {
  const page = await openAs("/people");
  await choose(page, FIRST);
  await typeInto(page, dateField(page), "ayer");
  await page.goto(`${server.address}/people`);
  await choose(page, OTHERS, "Hay un registro sin terminar");
  await page.getByRole("button", { name: "Descartarlo y seguir con la selección de ahora" }).waitFor();
  await pressOn(page, page.getByRole("button", { name: "Seguir con ese registro" }));
  await expect.poll(() => namesInForm(page)).toEqual(FIRST);
  expect(await dateField(page).inputValue()).toBe("ayer");
  expect(addressBar(page)).toMatch(/^\/record\?people=\w+,\w+$/);
});

test("a pasted name leaves the question once it is decided who is meant, or that nobody is", async () => {
  const page = await openAs("/record");
  const question = page.getByText("«Zorrilla»: elija a quién se refiere");
  await paste(page, "Zorrilla");
  await question.waitFor();
  await pressOn(page, page.getByRole("button", { name: /^Karina Zorrilla Nieto/ }));
  await question.waitFor({ state: "detached" });
  await page.getByRole("heading", { level: 1, name: "Registrar", exact: true }).waitFor();
  await expect.poll(() => namesInForm(page)).toEqual(["Karina Zorrilla Nieto"]);

  await paste(page, "Zorrilla");
  await question.waitFor();
  await pressOn(page, page.getByRole("button", { name: "A ninguna de estas personas" }));
  await question.waitFor({ state: "detached" });
  await expect.poll(() => hasFocus(page.getByRole("textbox", { name: /^Pegue o escriba nombres/ }))).toBe(true);
  expect(await namesInForm(page)).toEqual(["Karina Zorrilla Nieto"]);
});

function openAs(path: string): Promise<Page> {
  return open(`${server.address}${path}`, { as: ada });
}

/** Chooses people in the table and goes to the form. */
async function choose(page: Page, names: readonly string[], heading = `Registrar para ${names.length} personas`) {
  await page.getByRole("cell").first().waitFor();
  await page.keyboard.press("/");
  await page.keyboard.insertText(names[0]?.split(" ")[1] ?? "");
  await page.getByText(`${names.length} personas`, { exact: true }).waitFor();
  await page.keyboard.press("Tab");
  for (const name of names) {
    await page.keyboard.press("j");
    await expect.poll(() => hasFocus(page.getByRole("link", { name, exact: true }))).toBe(true);
    await page.keyboard.press("x");
  }
  await page.keyboard.press("u");
  await page.getByRole("heading", { level: 1, name: heading }).waitFor();
}

async function paste(page: Page, text: string): Promise<void> {
  await typeInto(page, page.getByRole("textbox", { name: /^Pegue o escriba nombres/ }), text);
  await tabTo(page, page.getByRole("button", { name: "Buscar estos nombres" }));
  await page.keyboard.press("Enter");
}

async function namesInForm(page: Page): Promise<string[]> {
  const rows = page.getByRole("region", { name: "Personas", exact: true }).locator("[data-row]");
  const texts = await rows.allInnerTexts();
  return texts.map((text) => text.split("\n")[0] ?? "").toSorted();
}
