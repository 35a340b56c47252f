import type { Page } from "playwright-core";

/** One address of every kind of page, each with something on it. */
export const ROUTES = [
  { name: "the overview", path: "/" },
  { name: "the list of people", path: "/people?status=bailed&sex=male" },
  { name: "an empty list of people", path: "/people?status=died_in_custody&sex=female" },
  { name: "a person", path: "/people/2ay6bj" },
  { name: "the trends", path: "/trends?by=status" },
  { name: "the figures", path: "/figures?concept=whereabouts_unknown" },
  { name: "the sources", path: "/sources?q=foro+penal" },
  { name: "a source", path: "/sources/amnesty-urgent-action-6" },
  { name: "an address that does not exist", path: "/nowhere" },
] as const;

/** Once nothing is loading any more, what comes into view later included. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.getByRole("contentinfo").scrollIntoViewIfNeeded();
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => scrollTo({ top: 0 }));
}
