import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { addressBar, journey, namesInTable } from "./journey.ts";

const { open, expectComplaints } = journey();

/** Nothing is answered instead: neither rows nor how many there would be. */
async function expectNoRows(page: Page): Promise<void> {
  expect(await page.getByRole("row").count()).toBe(0);
  expect(await page.getByText(/\d+ personas/).count()).toBe(0);
}

test.each([
  ["/people?status=bailed&estado=Zulia", "Aquí no hay ningún parámetro «estado»."],
  ["/people?status=bailed&on=2026-02-30", /^«on» es «2026-02-30», pero debe ser un día del calendario/],
  ["/people?status=bailed&sex=woman", /^«sex» es «woman», pero no se conoce «woman»; admite female, male, unknown\.$/],
])("of %s the page names the part that it does not understand, and shows nobody", async (path, sentence) => {
  const page = await open(path);
  await page.getByRole("alert").getByText(sentence).waitFor();
  await expectNoRows(page);
  await page.getByRole("button", { name: "Abrir la página sin esa parte" }).click();
  await page.getByText("11 personas", { exact: true }).waitFor();
  expect(addressBar(page)).toBe("/people?status=bailed");
});

test("a state without its accent is the state that is meant", async () => {
  const page = await open("/people?state=tachira&on=2024-12-01");
  await page.getByText("Estado: Táchira", { exact: true }).waitFor();
  await expect.poll(() => addressBar(page)).toMatch(/state=T%C3%A1chira/);
  expect((await namesInTable(page)).length).toBeGreaterThan(0);
});

test.each([
  ["/people?state=Tachirra", /^«state» es «Tachirra», pero no se conoce «Tachirra»; admite .*Táchira/],
  ["/people?on=2999-01-01", /^«on» es «2999-01-01», posterior a hoy/],
  ["/people?asKnown=2999-01-01", /^«asKnown» es «2999-01-01», posterior a hoy/],
])(
  "what only the store can know of %s is said in the reader's language, and nobody is shown",
  async (path, sentence) => {
    expectComplaints(/400/);
    const page = await open(path);
    await page.getByRole("alert").getByText(sentence).waitFor();
    await expectNoRows(page);
  },
);

test("an English reader is told in English", async () => {
  const page = await open("/trends?from=2026-02-01&to=2999-01-01", { language: "en" });
  await page
    .getByRole("alert")
    .getByText(/^"to" is "2999-01-01", which is after today/)
    .waitFor();
  expect(await page.getByRole("figure").count()).toBe(0);
});

test("the list says which day it is of, and as known when: with K alone, D is K", async () => {
  const page = await open("/people?asKnown=2026-03-01");
  const said = page.getByText("Situación el 1 de marzo de 2026, según lo que se sabía el 1 de marzo de 2026.");
  await expect.poll(() => said.isVisible()).toBe(true);
});
