import type { Request } from "playwright-core";
import { expect, test } from "vitest";
import { journey } from "./journey.ts";
import { ROUTES, settled } from "./routes.ts";

const { open, address } = journey();

/*
 * That the browser refuses nothing of a page (content security policy) and complains of nothing is held in every journey.
 */
test("no page asks anybody but our own server for anything", async () => {
  const page = await open("/");
  const asked: Request[] = [];
  page.on("request", (request) => asked.push(request));
  for (const { path } of ROUTES) {
    await page.goto(address + path);
    await settled(page);
  }
  expect(asked.length).toBeGreaterThan(ROUTES.length);
  expect(asked.map((request) => request.url()).filter((url) => !url.startsWith(`${address}/`))).toEqual([]);
});

test("a name that is typed stands in no address that is asked for, only in the one to share", async () => {
  const page = await open("/people");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.getByRole("searchbox", { name: "Buscar por nombre" }).fill("tarazona");
  await page.getByText("1 persona", { exact: true }).waitFor();
  await page.getByRole("link", { name: "Javier Tarazona" }).click();
  await page.getByRole("heading", { level: 1, name: "Javier Tarazona" }).waitFor();
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((url) => /tarazona|javier/i.test(url))).toEqual([]);
  await page.goBack();
  expect(page.url()).toContain("q=tarazona");
});

test("no page leaves a cookie", async () => {
  const page = await open("/people");
  await settled(page);
  expect(await page.context().cookies()).toEqual([]);
});
