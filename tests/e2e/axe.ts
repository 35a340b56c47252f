import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { expect, onTestFinished } from "vitest";
import { PHONE, WIDE } from "./journey.ts";
import { settled } from "./routes.ts";

const axe = readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const COLOUR_RULES = ["color-contrast", "link-in-text-block"];
/** All that a theme can change: the page itself is the same. */
export const COLOURS: RunOptions = { runOnly: COLOUR_RULES };
/** All that a language can change. */
const WORDS: RunOptions = { rules: Object.fromEntries(COLOUR_RULES.map((rule) => [rule, { enabled: false }])) };

/** Looks at a page that was opened in Spanish: both languages, both themes, wide and on a phone. */
export async function expectNobodyKeptOut(page: Page): Promise<void> {
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
  expect(await violations(page, WORDS)).toEqual([]);

  await page.setViewportSize(PHONE);
  await settled(page);
  expect(await widthOf(page)).toBeLessThanOrEqual(PHONE.width);

  await page.getByRole("button", { name: "Language: Español" }).click();
  await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe("es");
  await page.emulateMedia({ colorScheme: "light" });
  expect(await violations(page)).toEqual([]);
  expect(await widthOf(page)).toBeLessThanOrEqual(PHONE.width);
}

/** Every violation as a sentence that says where. */
export async function violations(page: Page, options: RunOptions = {}): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(await axe);
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
