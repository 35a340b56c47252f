import type { Page } from "playwright-core";
import { expect } from "vitest";
import { hasFocus, typeInto } from "./keys.ts";

/** What somebody types of a status, with a source that is on record already. */
interface TypedStatus {
  /** The letter that chooses it. */
  readonly letter: string;
  readonly date: string;
  readonly says: string;
}

/** Of the case set, published on 6 April 2026. */
const SOURCE = "Sixth Urgent Action";

/** Types a status of one person into the form, by keyboard from where the form puts the focus, and sends nothing. */
export async function typeStatus(page: Page, { letter, date, says }: TypedStatus): Promise<void> {
  const first = page.getByRole("radio", { name: /^Detenid/ });
  await expect.poll(() => hasFocus(first)).toBe(true);
  await page.keyboard.press(letter);
  await typeInto(page, dateField(page), date);
  await typeInto(page, page.getByRole("combobox", { name: "Fuente" }), SOURCE);
  await page.getByRole("option", { name: new RegExp(`^${SOURCE}`) }).waitFor();
  await page.keyboard.press("Enter");
  await typeInto(page, saysField(page), says);
}

export function dateField(page: Page) {
  return page.getByRole("textbox", { name: "Fecha", exact: true });
}

export function saysField(page: Page) {
  return page.getByRole("textbox", { name: "Qué dice la fuente" });
}

/** What the bar says of the change that was made last. */
export function lastChange(page: Page) {
  return page.getByRole("region", { name: "Último cambio hecho aquí" });
}
