import { figuresAnswer } from "@paradero/server/rest/answers";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { addressBar, journey } from "./journey.ts";

const { open, expectComplaints, address } = journey();

test("an analyst sorts and filters the figures, and the address holds the view", async () => {
  const page = await open("/figures");
  const organization = page.getByRole("combobox", { name: "Organización" });
  await organization.selectOption({ value: "Foro Penal" });
  await page.getByRole("combobox", { name: "Qué cuenta" }).selectOption({ value: "stock_detained" });
  await page.getByRole("combobox", { name: "Desglose" }).selectOption({ value: "total" });
  await page.getByRole("columnheader", { name: "Cifra" }).getByRole("button").click();
  await expect
    .poll(() => addressBar(page))
    .toBe("/figures?organization=Foro+Penal&concept=stock_detained&breakdown=total&sort=value&direction=desc");
  await expect.poll(() => firstNumbers(page)).toEqual(await firstTotals((a, b) => b - a));
  await page.getByRole("columnheader", { name: "Cifra" }).getByRole("button").click();
  await expect.poll(() => firstNumbers(page)).toEqual(await firstTotals((a, b) => a - b));
  await page.reload();
  await expect.poll(() => firstNumbers(page)).toEqual(await firstTotals((a, b) => a - b));
  expect(await organization.inputValue()).toBe("Foro Penal");
});

test("two numbers for one day stand side by side, and the one that a source calls final is marked", async () => {
  const page = await open("/figures?q=302&organization=Foro+Penal");
  const row = page.getByRole("row", { name: /302.*Hay otra cifra/ });
  await row.getByRole("button", { name: "Ver el detalle" }).click();
  const detail = page.getByRole("rowgroup").filter({ hasText: "Otras cifras para lo mismo y la misma fecha" });
  await detail.getByText("297", { exact: true }).waitFor();
  await detail.getByText("302", { exact: true }).first().waitFor();
  expect(await detail.getByRole("link", { name: /\(abre otro sitio\)$/ }).count()).toBeGreaterThan(1);
});

test("a source says everything that rests on it, and each of these leads on", async () => {
  const page = await open("/sources?q=urgent+action+72.24");
  await page.getByRole("link", { name: /^Sixth Urgent Action 72\.24/ }).click();
  await page.getByRole("heading", { level: 1, name: /^Sixth Urgent Action 72\.24/ }).waitFor();
  const people = page.getByRole("region", { name: "Personas" }).getByRole("link");
  const names = new Set(await people.allInnerTexts());
  expect(names.size).toBe(38);
  expect(names).not.toContain("Juan Pablo Guanipa");
  await page.getByRole("region", { name: "Cifras" }).getByText("485").waitFor();
  const outward = page.getByRole("link", { name: /Abrir la publicación/ });
  expect(await outward.getAttribute("href")).toMatch(/^https:\/\/www\.amnestyusa\.org\//);
  expect((await outward.getAttribute("rel"))?.split(" ")).toContain("noreferrer");
  await people.filter({ hasText: "Javier Tarazona" }).first().click();
  await page.getByRole("heading", { level: 1, name: "Javier Tarazona" }).waitFor();
});

test("the library is sorted by how much rests on each source, and an empty search says so", async () => {
  const page = await open("/sources");
  await page.getByRole("columnheader", { name: "Datos que dependen de ella" }).getByRole("button").click();
  await expect.poll(() => addressBar(page)).toBe("/sources?sort=rests&direction=desc");
  await page.getByRole("searchbox", { name: "Buscar una fuente" }).fill("zzzz");
  await page.getByText("Ninguna fuente contiene «zzzz».").waitFor();
  await page.keyboard.press("Escape");
  await page.getByText("404 fuentes").waitFor();
});

test("an address of no source says so", async () => {
  expectComplaints(/status of 404/);
  const page = await open("/sources/no-such-source");
  await page
    .getByText(/no existe/i)
    .first()
    .waitFor();
});

const SHOWN = 10;

/** The numbers of the first rows, without the words that limit them. */
async function firstNumbers(page: Page): Promise<number[]> {
  const rows = page.getByRole("table", { name: "Cifras publicadas, una por fila" }).getByRole("row");
  const values = await rows.evaluateAll(
    (all, last) => all.slice(1, last + 1).map((row) => row.children[0]?.textContent ?? ""),
    SHOWN,
  );
  return values.map((text) => Number(text.replaceAll(/\D/g, "")));
}

/** The totals of Foro Penal that come first in an order. */
async function firstTotals(order: (a: number, b: number) => number): Promise<number[]> {
  const { rows } = figuresAnswer.parse(await (await fetch(`${address}/api/v1/figures`)).json());
  return rows
    .filter((figure) => figure.organization === "Foro Penal" && figure.breakdown === null)
    .filter((figure) => figure.concept === "stock_detained")
    .map(({ value }) => value)
    .toSorted(order)
    .slice(0, SHOWN);
}
