import { figuresAnswer } from "@paradero/server/rest/answers";
import { organizationName } from "@paradero/shared/words/messages";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import { journey } from "./journey.ts";

const { open, address } = journey();

test("a newcomer sees who published which number for which day, and reaches its source in one click", async () => {
  const page = await open("/");
  const figure = publishedFigure(page);
  await figure.getByText("«presos políticos» según Foro Penal, 6 de abril de 2026").waitFor();
  expect(await numberIn(page)).toBe("Al menos 485");
  await figure.getByRole("button", { name: "Ver la fuente" }).click();
  const source = figure.getByRole("region", { name: "De dónde sale esta cifra" }).getByRole("link").first();
  await source.waitFor();
  expect(await source.innerText()).toContain("Sixth Urgent Action 72.24");
  expect(await source.getAttribute("href")).toMatch(/^https:\/\/www\.amnestyusa\.org\/urgent-actions\//);
});

test("newer numbers that were only quoted by others are told beside the headline, with a way to see them", async () => {
  const page = await open("/");
  const note = publishedFigure(page).getByText(/citadas de segunda mano/);
  await note.waitFor();
  expect(await note.innerText()).toMatch(/404 \(1 jun 2026\), 372 \(6 jul 2026\) y 344 \(14 sept 2026\)/);
  await note.getByRole("link", { name: "Verlas en Cifras" }).click();
  const table = page.getByRole("table", { name: "Cifras publicadas, una por fila" });
  await table.getByRole("row").nth(1).waitFor();
  const rows = await table.getByRole("row").allInnerTexts();
  expect(rows.slice(1).length).toBeGreaterThanOrEqual(3);
  for (const row of rows.slice(1)) expect(row).toContain("Sin verificar");
});

test("whichever organisation is chosen, its headline was read at its source", async () => {
  const page = await open("/");
  const choice = publishedFigure(page).getByRole("combobox", { name: "Organización" });
  await choice.waitFor();
  const organizations = await choice.getByRole("option").allInnerTexts();
  expect(organizations).toContain("Justicia, Encuentro y Perdón");
  const figures = await publishedTotals();
  for (const organization of organizations) {
    await choice.selectOption(organization);
    await page.getByText(`«presos políticos» según ${organization},`).waitFor();
    const shown = Number((await numberIn(page)).replaceAll(/\D/g, ""));
    const own = figures.filter(
      (figure) => organizationName(figure.organization, "es") === organization && figure.tier !== "second_hand",
    );
    const newest = own
      .map((figure) => figure.asOfLatest)
      .toSorted()
      .at(-1);
    expect(own.filter((figure) => figure.asOfLatest === newest).map(({ value }) => value)).toContain(shown);
  }
});

test("the named cases stand beside it as another count, with the rule that they are counted under", async () => {
  const page = await open("/");
  const named = page.getByRole("region", { name: "Casos con nombre" });
  await named
    .getByText("de 40 personas con nombre el 6 de abril de 2026, según la regla «Personas privadas de libertad»")
    .waitFor();
  expect((await named.getByRole("paragraph").first().innerText()).trim()).toBe("11");
  // Nobody of the case set is counted without a name, and that is said like any number below five.
  await named.getByText("Y menos de cinco personas más a quienes no se puede nombrar.").waitFor();
  await named.getByRole("combobox", { name: "Regla de conteo" }).selectOption("Bajo custodia");
  await named.getByText("según la regla «Bajo custodia»").waitFor();
  expect((await named.getByRole("paragraph").first().innerText()).trim()).toBe("9");
  expect(page.url()).toContain("rule=in-custody");
});

function publishedFigure(page: Page) {
  return page.getByRole("region", { name: "Cifra publicada" });
}

/** The large number with the word before it. */
async function numberIn(page: Page): Promise<string> {
  const text = await publishedFigure(page).getByRole("paragraph").first().innerText();
  return text.replaceAll(/\s+/g, " ").trim();
}

async function publishedTotals() {
  const { rows } = figuresAnswer.parse(await (await fetch(`${address}/api/v1/figures`)).json());
  return rows.filter(({ concept, breakdown }) => concept === "stock_detained" && breakdown === null);
}
