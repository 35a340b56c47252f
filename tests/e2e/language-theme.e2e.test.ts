import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { journey } from "./journey.ts";

const { open, openAgain } = journey();

const TITLES = [
  ["/", "Personas presas políticas en Venezuela · Paradero", "Political prisoners in Venezuela · Paradero"],
  ["/people", "Personas · Paradero", "People · Paradero"],
  ["/trends", "Tendencias · Paradero", "Trends · Paradero"],
  ["/figures", "Cifras publicadas · Paradero", "Published figures · Paradero"],
  ["/sources", "Fuentes · Paradero", "Sources · Paradero"],
] as const;

test.each([
  ["es", "es"],
  ["en", "en"],
] as const)("a browser that asks for %s gets the site in %s", async (language, lang) => {
  const page = await open("/sources", { language });
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(await langOf(page)).toBe(lang);
});

test("a language that was chosen is remembered, on every page and in the title of the window", async () => {
  const page = await open("/people");
  await page.getByRole("heading", { name: "Personas" }).waitFor();
  await page.getByRole("button", { name: "Idioma: English" }).click();
  await page.getByRole("heading", { name: "People" }).waitFor();
  await page.getByText("40 people", { exact: true }).waitFor();
  expect(await langOf(page)).toBe("en");
  await page.reload();
  await page.getByText("40 people", { exact: true }).waitFor();
  expect(await langOf(page)).toBe("en");
  for (const [path, , title] of TITLES) {
    await page.goto(new URL(path, page.url()).href);
    await expect.poll(() => page.title()).toBe(title);
  }
});

test("every page has its own title in Spanish", async () => {
  const page = await open("/");
  for (const [path, title] of TITLES) {
    await page.goto(new URL(path, page.url()).href);
    await expect.poll(() => page.title()).toBe(title);
  }
});

test("dates and the words before a number follow the language", async () => {
  const page = await open("/", { language: "en" });
  await page.getByText("political prisoners according to Foro Penal, 6 April 2026").waitFor();
  expect(await page.getByRole("region", { name: "Published figure" }).innerText()).toMatch(/At least\s+485/);
});

test("dark or light follows the system until it is chosen, and the choice is remembered", async () => {
  const page = await open("/", { theme: "dark" });
  await themeButton(page, "como el sistema").waitFor();
  const dark = await paper(page);
  await themeButton(page, "como el sistema").click();
  await themeButton(page, "clara").waitFor();
  const light = await paper(page);
  expect(light).not.toBe(dark);
  await page.reload();
  await themeButton(page, "clara").waitFor();
  expect(await paper(page)).toBe(light);
  const other = await openAgain(page, "/sources");
  await themeButton(other, "clara").click();
  await themeButton(other, "oscura").waitFor();
  expect(await paper(other)).toBe(dark);
});

function themeButton(page: Page, now: string) {
  return page.getByRole("button", { name: `Apariencia: ${now}.` });
}

function langOf(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.lang);
}

/** The colour that everything is written on. */
function paper(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}
