import { describe, expect, test } from "vitest";
import { expectNobodyKeptOut, violations } from "./axe.ts";
import { journey } from "./journey.ts";
import { ROUTES, settled } from "./routes.ts";

const { open } = journey();

test.each(ROUTES)("$name keeps nobody out: both languages, both themes, wide and on a phone", async ({ path }) => {
  await expectNobodyKeptOut(await open(path, { mayInject: true }));
});

describe("what opens over a page", () => {
  test("the filters on a phone", async () => {
    const page = await open("/people", { phone: true, mayInject: true });
    await page.getByRole("button", { name: "Filtros" }).click();
    await page
      .getByRole("dialog")
      .getByRole("checkbox", { name: /^Bajo fianza/ })
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
