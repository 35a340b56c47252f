import { personAnswer } from "@paradero/server/rest/answers";
import type { NewSource } from "@paradero/shared/inputs/source-input";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { journey } from "./journey.ts";
import { putOnRecord } from "./put-on-record.ts";
import { openFirstAccount } from "./staff.ts";
import { type RunningServer, startServer } from "./start-server.ts";

const { open } = journey();

let server: RunningServer;
/** The addresses of who is but alleged to be held, and of whom a release alone is known. */
let alleged: string;
let released: string;
let bulletin: string;
beforeAll(async () => {
  server = await startServer({ caseSet: "none" });
  const staff = await openFirstAccount(server, "Marta Rivas");
  const source = (title: string) => ({ new: { ...A_BULLETIN, title } });
  const [berta] = await putOnRecord(staff, [{ name: "Berta Alegada", sex: "female" }], {
    status: "detained",
    date: "2026-07",
    grade: "alleged",
    source: source("Bulletin of an arrest"),
  });
  const [elsa] = await putOnRecord(staff, [{ name: "Elsa Salida", sex: "female" }], {
    status: "released",
    date: "2026-01-12",
    source: source("Bulletin of a release"),
  });
  const answer = await (await fetch(`${server.address}/api/v1/people/${berta}`)).json();
  bulletin = personAnswer.parse(answer).records[0]?.citations[0]?.source.ref ?? "";
  [alleged, released] = [`/people/${berta}`, `/people/${elsa}`];
});
afterAll(() => server.stop());

const A_BULLETIN: Omit<NewSource, "title"> = {
  publisher: "An observatory",
  url: null,
  published: "2026-10-01",
  language: "es",
};

const SAID = {
  es: {
    claim: "Denunciado: Detenida",
    grade: "Denunciado",
    notCounted: /^Denunciado o sin registro 1/,
    why: /aún no está respaldado/,
    certain: /Ninguna fuente dice otra cosa|Sin registro/,
    free: "Liberada",
    unconfirmed: /Sin confirmación/,
    implied: /Ninguna fuente dice cuándo empezó esa custodia/,
    table: "Tabla",
  },
  en: {
    claim: "Alleged: Detained",
    grade: "Alleged",
    notCounted: /^Alleged, or nothing on record 1/,
    why: /without support yet/,
    certain: /No source says otherwise|Nothing on record/,
    free: "Released",
    unconfirmed: /No confirmation/,
    implied: /No source says when that custody began/,
    table: "Table",
  },
} as const;

test.each(["es", "en"] as const)(
  "what is but alleged is called that wherever the person stands (%s)",
  async (language) => {
    const said = SAID[language];
    const page = await go("/people", language);
    await page.getByRole("row").filter({ hasText: "Berta Alegada" }).getByText(said.claim).waitFor();
    await page.goto(server.address + alleged);
    const main = page.getByRole("main");
    await main.getByText(said.claim, { exact: true }).waitFor();
    await main.getByText(said.why).waitFor();
    expect(await main.getByText(said.certain).count()).toBe(0);

    await page.goto(server.address);
    const news = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: "Berta Alegada" }) });
    await news.getByText(said.grade, { exact: true }).waitFor();
    await main.getByRole("link", { name: said.notCounted }).waitFor();
    await page.goto(`${server.address}/sources/${bulletin}`);
    await main.getByText(said.grade, { exact: true }).waitFor();

    const phone = await go("/people", language, true);
    await phone.getByRole("listitem").filter({ hasText: "Berta Alegada" }).getByText(said.claim).waitFor();
  },
);

test.each(["es", "en"] as const)(
  "a release alone implies a custody, and nobody is asked to confirm it (%s)",
  async (language) => {
    const said = SAID[language];
    const page = await go(released, language);
    const main = page.getByRole("main");
    await main.getByText(said.free, { exact: true }).first().waitFor();
    expect(await main.getByText(said.unconfirmed).count()).toBe(0);
    await main.getByText(said.table, { exact: true }).click();
    await main.getByText(said.implied).waitFor();
  },
);

function go(path: string, language: "es" | "en", phone = false): Promise<Page> {
  return open(server.address + path, { language, phone });
}
