import { afterAll, beforeAll, expect, test } from "vitest";
import { violations } from "./axe.ts";
import { addressBar, journey } from "./journey.ts";
import { openFirstAccount } from "./staff.ts";
import { type RunningServer, startServer } from "./start-server.ts";

const { open } = journey();

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ caseSet: "none" });
});
afterAll(() => server.stop());

const SAID = {
  es: {
    title: "Un registro que empieza",
    people: "Todavía no hay personas publicadas.",
    figures: "Todavía no hay cifras publicadas en este registro.",
    sources: "Todavía no hay fuentes en este registro.",
  },
  en: {
    title: "A register that begins",
    people: "No people are published yet.",
    figures: "No published figures are on record yet.",
    sources: "No sources are on record yet.",
  },
} as const;

test.each(["es", "en"] as const)(
  "a register with nothing in it says so, and speaks of nobody's (%s)",
  async (language) => {
    const said = SAID[language];
    const page = await open(`${server.address}/`, { language, theme: "dark", mayInject: true });
    await page.getByRole("heading", { level: 1, name: said.title }).waitFor();
    await page.getByText(said.people).waitFor();
    expect(await page.getByRole("main").innerText()).not.toMatch(/Venezuela|Foro Penal/);
    expect(await violations(page)).toEqual([]);
    for (const section of ["people", "figures", "sources"] as const) {
      await page.goto(`${server.address}/${section}`);
      await page.getByText(said[section]).waitFor();
    }
  },
);

test("the team finds the doors through which the first people come", async () => {
  const page = await open(`${server.address}/`, { as: await openFirstAccount(server, "Marta Rivas") });
  await page.getByText("Todavía no consta nadie en este registro.").waitFor();
  await page.getByRole("link", { name: "Nueva persona" }).waitFor();
  await page.getByRole("link", { name: "Importar una lista" }).click();
  await page.getByRole("heading", { level: 1, name: "Importar una lista" }).waitFor();
  expect(addressBar(page)).toBe("/rosters/new");
});
