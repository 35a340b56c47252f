import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { journey } from "./journey.ts";
import { ROUTES, settled } from "./routes.ts";

const { open } = journey();

test.each(ROUTES)("everything that can be pressed on $name is reached with the Tab key", async ({ path }) => {
  const page = await open(path);
  await settled(page);
  expect(await missedByTab(page)).toEqual([]);
});

test("the first press of Tab offers to skip to the content", async () => {
  const page = await open("/people");
  await settled(page);
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Saltar al contenido" });
  expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("main");
});

/** More than any page of the case set has. */
const MOST_PRESSES = 1_000;

/**
 * Walks the page with Tab to its end, and says what a pointer could press and Tab did not reach. What is one stop of Tab
 * and walked with the arrow keys from there (radio buttons, a toolbar) is reached with its first member.
 */
async function missedByTab(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    const reached = new Set<Element>();
    Object.assign(globalThis, { reached });
    document.addEventListener("focusin", ({ target }) => {
      if (target instanceof Element)
        reached.add(target).add(target.closest("[role=toolbar], [role=radiogroup]") ?? target);
    });
  });
  for (let press = 0; press < MOST_PRESSES; press += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement === document.body)) break;
  }
  return page.evaluate(() => {
    const { reached } = globalThis as unknown as { reached: ReadonlySet<Element> };
    return [...document.querySelectorAll("a[href], button, input, select, summary, [role=slider]")]
      .filter((element) => element.checkVisibility() && !reached.has(element))
      .filter((element) => !reached.has(element.closest("[role=toolbar], [role=radiogroup]") ?? element))
      .map((element) => element.outerHTML.slice(0, 160));
  });
}
