import { personAnswer } from "@paradero/server/rest/answers";
import type { Page } from "playwright-core";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { violations } from "./axe.ts";
import { addressBar, journey } from "./journey.ts";
import { pressOn, tabTo, typeInto } from "./keys.ts";
import { putOnRecord } from "./put-on-record.ts";
import { dateField, lastChange, saysField, typeStatus } from "./record-form.ts";
import { join, openFirstAccount, type Staff } from "./staff.ts";
import { startServer } from "./start-server.ts";

const { open, expectComplaints } = journey();

let server: Awaited<ReturnType<typeof startServer>> | undefined;
let ada: Staff;
let luis: Staff;
beforeAll(async () => {
  server = await startServer();
  ada = await openFirstAccount(server, "Ada Guerra");
  luis = await join(ada, "Luis Peña", "researcher");
});
afterAll(() => server?.stop());

const HERS = { letter: "c", date: "3/3/2026", says: "Salió con medidas cautelares." };
const HIS = { letter: "a", date: "5 mar 2026", says: "Cumple arresto en su casa." };

test("while somebody types, another's record shows beside theirs, and what was typed is sent once they have seen it", async () => {
  // Sending once more without having looked is refused.
  expectComplaints(/status of 409/);
  const ref = await somebody("Otilio Carmona Lara");
  const his = await open(form(ref), { as: luis, mayInject: true });
  await typeStatus(his, HIS);
  await record(ref);

  const conflict = conflictIn(his);
  await conflict.waitFor();
  await expectBothSides(conflict);
  expect(await violations(his)).toEqual([]);
  await his.keyboard.press("Control+Enter");
  await his.keyboard.press("Control+Enter");
  expect(await statuses(ref)).toEqual(["detained", "conditional_release"]);

  await pressOn(his, conflict.getByRole("button", { name: "Seguir editando" }));
  await expect.poll(() => conflict.count()).toBe(0);
  await expectAsTyped(his);
  await his.keyboard.press("Control+Enter");
  await lastChange(his).waitFor();
  expect(await statuses(ref)).toEqual(["detained", "conditional_release", "house_arrest"]);
});

test("what is sent without having heard of the other's record is refused, kept, and goes in addition", async () => {
  // The feed of changes does not get through to this browser, and the first try is refused.
  expectComplaints(/ERR_FAILED|status of 409/);
  const ref = await somebody("Práxedes Nogales Vidal");
  const his = await open("about:blank", { as: luis });
  await his.route(/changes\.follow/, (route) => route.abort());
  await open(form(ref), { as: luis });
  await typeStatus(his, HIS);
  await record(ref);
  expect(await conflictIn(his).count()).toBe(0);
  await his.keyboard.press("Control+Enter");

  const conflict = conflictIn(his);
  await conflict.waitFor();
  await expectBothSides(conflict);
  await expectAsTyped(his);
  expect(await statuses(ref)).toEqual(["detained", "conditional_release"]);
  await his.unroute(/changes\.follow/);
  await pressOn(his, conflict.getByRole("button", { name: "Registrar lo mío además" }));
  await lastChange(his).waitFor();
  expect(addressBar(his)).toBe(`/people/${ref}`);
  expect(await statuses(ref)).toEqual(["detained", "conditional_release", "house_arrest"]);
});

test("a change that has to wait says so, and is stopped: nothing of it is written, and what was typed is kept", async () => {
  expectComplaints(/status of 409/);
  const ref = await somebody("Ramona Tovar Cedeño");
  const his = await open(form(ref), { as: luis, mayInject: true });
  await typeStatus(his, HIS);
  const letGo = await keepEverybodyWaiting();
  await his.keyboard.press("Control+Enter");
  const underWay = his.getByRole("region", { name: "Cambio en curso" });
  await underWay.getByText("En espera: otra persona está escribiendo sobre los mismos casos.").waitFor();
  expect(await violations(his)).toEqual([]);
  const isStopped = his.waitForResponse(/changes\.stop/);
  await pressOn(his, underWay.getByRole("button", { name: "Detener" }));
  expect(await (await isStopped).text()).toContain('"stopped":true');
  await his.getByRole("alert").getByText("Usted lo detuvo: no se guardó nada.").waitFor();
  await expect.poll(() => underWay.count()).toBe(0);
  await letGo();
  expect(await statuses(ref)).toEqual(["detained"]);
  await expectAsTyped(his);
  await his.keyboard.press("Control+Enter");
  await lastChange(his).waitFor();
  expect(await statuses(ref)).toEqual(["detained", "house_arrest"]);
});

test("of two edits of one person, the second writer decides field by field, and neither edit is lost unseen", async () => {
  const ref = await somebody("Querubín Salazar Ojeda");
  const his = await open(editForm(ref), { as: luis, mayInject: true });
  await typeInto(his, his.getByRole("textbox", { name: "Nacionalidades" }), "VE, CO");
  await typeInto(his, occupationIn(his), "Docente jubilado");

  const hers = await open(editForm(ref), { as: ada });
  await typeInto(hers, occupationIn(hers), "Maestro de escuela");
  await typeInto(hers, noteIn(hers), "Su hermana pidió que la llamaran.");
  await hers.keyboard.press("Control+Enter");
  await lastChange(hers).waitFor();

  const conflict = his.getByRole("region", { name: "Alguien editó a esta persona mientras usted escribía" });
  await conflict.waitFor();
  await conflict.getByText(/^Ada Guerra, .*: Editó a una persona$/).waitFor();
  await conflict.getByText("Solo usted cambió, y queda como lo escribió: Nacionalidades.").waitFor();
  expect(await violations(his)).toEqual([]);
  const occupation = conflict.getByRole("group", { name: "Ocupación en español" });
  const mine = occupation.getByRole("radio", { name: /^Lo que escribió usted/ });
  expect(await occupation.innerText()).toMatch(/Maestro de escuela[^]*Docente jubilado/);
  expect(await occupation.getByRole("radio", { checked: true }).count()).toBe(0);
  await his.keyboard.press("Control+Enter");
  await pressOn(his, conflict.getByRole("button", { name: "Guardar lo elegido" }));
  await conflict.getByRole("alert").getByText("Falta elegir: Ocupación en español.").waitFor();
  expect(await person(ref)).toMatchObject({ occupation: { es: "Maestro de escuela" }, nationalities: ["VE"] });
  expect(await occupationIn(his).inputValue()).toBe("Docente jubilado");

  await tabTo(his, occupation.getByRole("radio").first());
  await his.keyboard.press("ArrowDown");
  expect(await mine.isChecked()).toBe(true);
  await pressOn(his, conflict.getByRole("button", { name: "Guardar lo elegido" }));
  await lastChange(his).waitFor();
  expect(await person(ref)).toMatchObject({ occupation: { es: "Docente jubilado" }, nationalities: ["VE", "CO"] });
  await his.getByText("Nota interna: Su hermana pidió que la llamaran.").waitFor();
});

/** In another browser, somebody else is faster. */
async function record(ref: string): Promise<void> {
  const hers = await open(form(ref), { as: ada });
  await typeStatus(hers, HERS);
  await hers.keyboard.press("Control+Enter");
  await lastChange(hers).waitFor();
}

async function expectBothSides(conflict: ReturnType<typeof conflictIn>): Promise<void> {
  const side = (name: string) => conflict.getByRole("heading", { name }).locator("..");
  expect(await side("Lo que hay ahora").innerText()).toMatch(/con medidas\s+3 de marzo de 2026\s+Sixth Urgent Action/);
  expect(await side("Lo que escribió usted").innerText()).toMatch(
    /arresto domiciliario\s+5 mar 2026\s+Sixth Urgent Action/,
  );
}

async function expectAsTyped(page: Page): Promise<void> {
  expect(await page.getByRole("radio", { name: "En arresto domiciliario" }).isChecked()).toBe(true);
  expect(await dateField(page).inputValue()).toBe(HIS.date);
  expect(await saysField(page).inputValue()).toBe(HIS.says);
  expect(await page.getByRole("group", { name: "Fuente", exact: true }).innerText()).toMatch(/Sixth Urgent Action/);
}

function conflictIn(page: Page) {
  return page.getByRole("region", { name: "Alguien cambió esto mientras usted escribía" });
}

function form(ref: string): string {
  return `${ada.address}/record?person=${ref}`;
}

function editForm(ref: string): string {
  return `${ada.address}/people/edit?person=${ref}`;
}

function occupationIn(page: Page) {
  return page.getByRole("textbox", { name: "Ocupación en español" });
}

function noteIn(page: Page) {
  return page.getByRole("textbox", { name: "Nota interna" });
}

async function somebody(name: string): Promise<string> {
  const [ref = ""] = await putOnRecord(ada, [{ name, sex: "male" }], { status: "detained", date: "2025-05-23" });
  return ref;
}

async function statuses(ref: string): Promise<string[]> {
  return (await person(ref)).records.map(({ status }) => status);
}

/** As anybody can read them. */
async function person(ref: string) {
  return personAnswer.parse(await (await fetch(`${ada.address}/api/v1/people/${ref}`)).json());
}

/** As a long list does that is being applied. Gives the way to end it. */
async function keepEverybodyWaiting(): Promise<() => Promise<void>> {
  const sql = postgres(server?.databaseUrl ?? "", { max: 1 });
  await sql`select pg_advisory_lock(hashtextextended('everybody', 7))`;
  return () => sql.end();
}
