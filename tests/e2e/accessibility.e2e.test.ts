import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { journey, PHONE, WIDE } from "./journey.ts";
import { ROUTES, settled } from "./routes.ts";

const { open } = journey();

let axe: string;
beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
});

/** All that a theme can change: the page itself is the same. */
const COLOURS: RunOptions = { runOnly: ["color-contrast", "link-in-text-block"] };

test.each(ROUTES)("$name keeps nobody out: both languages, both themes, wide and on a phone", async ({ path }) => {
  const page = await open(path, { mayInject: true });
  onTestFinished(async () => {
    await page.setViewportSize(WIDE);
    await page.emulateMedia({ colorScheme: "light" });
  });
  await settled(page);
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await violations(page, COLOURS)).toEqual([]);

  await page.getByRole("button", { name: "Idioma: English" }).click();
  await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe("en");
  expect(await violations(page)).toEqual([]);

  await page.setViewportSize(PHONE);
  await settled(page);
  expect(await violations(page, COLOURS)).toEqual([]);
  expect(await widthOf(page)).toBeLessThanOrEqual(PHONE.width);

  await page.getByRole("button", { name: "Language: Español" }).click();
  await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe("es");
  await page.emulateMedia({ colorScheme: "light" });
  expect(await violations(page)).toEqual([]);
  expect(await widthOf(page)).toBeLessThanOrEqual(PHONE.width);
});

describe("what opens over a page", () => {
  test("the filters on a phone", async () => {
    const page = await open("/people", { phone: true, mayInject: true });
    await page.getByRole("button", { name: "Filtros" }).click();
    await page
      .getByRole("dialog")
      .getByRole("checkbox", { name: /^Fianza/ })
      .waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test("the table of the chart", async () => {
    const page = await open("/trends", { mayInject: true });
    await page.getByRole("figure").getByText("Tabla", { exact: true }).first().click();
    await page.getByRole("region", { name: "Casos con nombre" }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test("the keys that work here", async () => {
    const page = await open("/people", { mayInject: true });
    await settled(page);
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Atajos de teclado" }).getByRole("row").nth(3).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
  });

  test("the detail of a figure", async () => {
    const page = await open("/figures?q=302&organization=Foro+Penal", { mayInject: true });
    await page.getByRole("button", { name: "Ver el detalle" }).first().click();
    await page.getByRole("button", { name: "Cerrar el detalle" }).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

/** Every violation as a sentence that says where. */
async function violations(page: Page, options: RunOptions = {}): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(runAxe, { resultTypes: ["violations"], ...options } satisfies RunOptions);
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(" ")}: ${failureSummary ?? ""}`),
  );
}

/** Runs in the page, where the script has left its one global name. */
function runAxe(options: RunOptions): Promise<AxeResults> {
  const { axe: injected } = globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } };
  return injected.run(options);
}

function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}
