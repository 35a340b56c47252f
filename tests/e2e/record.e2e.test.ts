import { personAnswer } from "@paradero/server/rest/answers";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { violations } from "./axe.ts";
import { addressBar, journey } from "./journey.ts";
import { pressOn, tabTo, typeInto } from "./keys.ts";
import { type MadeUp, putInWorkspace, putOnRecord } from "./put-on-record.ts";
import { dateField, lastChange, saysField, typeStatus } from "./record-form.ts";
import { openFirstAccount, type Staff } from "./staff.ts";
import { type RunningServer, startServer } from "./start-server.ts";

const { open } = journey();

let server: RunningServer;
let ada: Staff;
beforeAll(async () => {
  server = await startServer();
  ada = await openFirstAccount(server, "Ada Guerra");
});
afterAll(() => server.stop());

const HELD = { status: "detained", date: "2025-03-02" } as const;

test("somebody new is put on record, edited and published, and only then can anybody read of them", async () => {
  const page = await openAs("/people/new");
  await typeInto(page, page.getByRole("textbox", { name: "Nombre principal" }), "Anacleto Briceño Sanz");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("heading", { level: 1, name: "Anacleto Briceño Sanz" }).waitFor();
  const ref = addressBar(page).replace("/people/", "");
  await page.keyboard.press("u");
  await typeStatus(page, { letter: "d", date: "2 mar 2025", says: "Se lo llevaron de su casa." });
  await page.keyboard.press("Control+Enter");
  await page.getByText("Se lo llevaron de su casa.").waitFor();

  await pressOn(page, page.getByRole("link", { name: "Editar", exact: true }));
  await typeInto(page, page.getByRole("textbox", { name: "Ocupación en español" }), "Sastre");
  await page.keyboard.press("Control+Enter");
  await page.getByText("Sastre").first().waitFor();
  expect((await read(ref)).status).toBe(404);

  await pressOn(page, page.getByRole("button", { name: "Cambiar", exact: true }));
  const dialog = page.getByRole("dialog", { name: "Publicación" });
  await tabTo(page, dialog.getByRole("radio", { checked: true }));
  await page.keyboard.press("p");
  await pressOn(page, dialog.getByRole("button", { name: "Guardar" }));
  await page.getByText("Quién la ve: Público, con nombre").waitFor();
  expect(await person(ref)).toMatchObject({ name: "Anacleto Briceño Sanz", occupation: { es: "Sastre" } });
});

test("one record is for everybody who fits a filter: seen beforehand, one change, and taken back as one", async () => {
  const names = ["Zenobia Quintanilla Mora", "Zenobia Quintanilla Paz"];
  const refs = await putOnRecord(
    ada,
    names.map((name) => ({ name, sex: "female" })),
    HELD,
  );
  const statuses = async () =>
    Promise.all(refs.map(async (ref) => (await person(ref)).records.map(({ status }) => status)));
  const page = await open(`${ada.address}/people?q=Zenobia%20Quintanilla`, { as: ada, mayInject: true });
  await pressOn(page, page.getByRole("link", { name: "Registrar para las 2 personas de esta lista" }));
  await typeStatus(page, { letter: "c", date: "3/3/2026", says: "Salieron con medidas cautelares." });
  const preview = page.getByRole("region", { name: "Antes de registrar" });
  await preview.getByText("2", { exact: true }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Control+Enter");
  await lastChange(page)
    .getByText(/^Registrado para 2 personas/)
    .waitFor();
  expect(addressBar(page)).toBe("/people?q=Zenobia+Quintanilla");
  expect(await statuses()).toEqual(refs.map(() => ["detained", "conditional_release"]));
  await page.keyboard.press("z");
  await expect.poll(statuses).toEqual(refs.map(() => ["detained"]));
});

test("a correction takes the place of what was wrong, which stays readable with who and why", async () => {
  const ref = await somebody("Bartola Camejo Díaz");
  const page = await openAs(`/people/${ref}`);
  await pressOn(page, page.getByRole("link", { name: "Corregir" }));
  await typeInto(page, dateField(page), "4 mar 2025");
  await typeInto(page, page.getByRole("textbox", { name: "Por qué se corrige" }), "La fuente dice el martes.");
  await page.keyboard.press("Control+Enter");
  await lastChange(page)
    .getByText(/^Corregido: /)
    .waitFor();
  const before = page.getByRole("heading", { name: "Lo que esta página decía antes" }).locator("..");
  await before.getByText("2 de marzo de 2025", { exact: false }).first().waitFor();
  await before.getByText("La fuente dice el martes.", { exact: false }).waitFor();
  await before.getByText(ada.name, { exact: false }).waitFor();
  expect((await person(ref)).records.map(({ date }) => date)).toEqual(["2025-03-04"]);
});

test("a record is taken back with a reason, and an undo brings it back", async () => {
  const ref = await somebody("Cleofe Duarte Mejía");
  const page = await openAs(`/people/${ref}`);
  await pressOn(page, page.getByRole("button", { name: "Retirar", exact: true }));
  const dialog = page.getByRole("dialog", { name: "Retirar un registro" });
  await dialog.waitFor();
  await page.keyboard.press("Control+Enter");
  await dialog.getByText("Falta el motivo.").waitFor();
  await page.keyboard.insertText("Era otra persona del mismo nombre.");
  await page.keyboard.press("Control+Enter");
  await page.getByText("0 registros, 0 hitos.").waitFor();
  await page.getByText("Era otra persona del mismo nombre.", { exact: false }).waitFor();
  expect((await person(ref)).records).toEqual([]);
  await page.keyboard.press("z");
  await page.getByText("1 registro, 0 hitos.").waitFor();
  expect((await person(ref)).records.map(({ status }) => status)).toEqual(["detained"]);
});

test("a milestone is told in the same line of time and frees nobody", async () => {
  const ref = await somebody("Dámaso Echenique Parra");
  const page = await openAs(`/record?person=${ref}`);
  await tabTo(page, page.getByRole("radio", { name: "Situación" }));
  await page.keyboard.press("ArrowRight");
  const kind = page.getByRole("radio", { name: "Audiencia" });
  await tabTo(page, page.getByRole("radio", { name: "Imputación" }));
  await page.keyboard.press("a");
  expect(await kind.isChecked()).toBe(true);
  await typeInto(page, dateField(page), "10/3/2025");
  await typeInto(page, page.getByRole("combobox", { name: "Fuente" }), "Sixth Urgent Action");
  await page.getByRole("option", { name: /^Sixth Urgent Action/ }).waitFor();
  await page.keyboard.press("Enter");
  await typeInto(page, saysField(page), "Audiencia diferida por tercera vez.");
  await page.keyboard.press("Control+Enter");
  await page.getByText("1 registro, 1 hito.").waitFor();
  const { records, milestones } = await person(ref);
  expect(records.map(({ status }) => status)).toEqual(["detained"]);
  expect(milestones.map(({ kind: one, date }) => [one, date])).toEqual([["hearing", "2025-03-10"]]);
});

test("two entries become one person with the history of both, and an undo parts them again", async () => {
  const ref = await somebody("Efigenia Farías León");
  const other = await somebody("Efigenia Faría de León", { status: "bailed", date: "2026-01-15" });
  const page = await openAs(`/people/${ref}`);
  await pressOn(page, page.getByRole("button", { name: "Unir con otra persona" }));
  const dialog = page.getByRole("dialog", { name: "Unir dos personas" });
  await typeInto(page, dialog.getByRole("combobox", { name: "La otra persona" }), "Efigenia Faría de León");
  await dialog.getByRole("option", { name: /^Efigenia Faría de León/ }).waitFor();
  await page.keyboard.press("Enter");
  await typeInto(page, dialog.getByRole("textbox", { name: "Por qué son la misma" }), "Misma cédula.");
  await pressOn(page, dialog.getByRole("button", { name: "Unir", exact: true }));
  await page.getByText("2 registros, 0 hitos.").waitFor();
  expect((await person(ref)).records.map(({ status }) => status)).toEqual(["detained", "bailed"]);

  await page.keyboard.press("z");
  await page.getByText("1 registro, 0 hitos.").waitFor();
  expect((await person(ref)).records.map(({ status }) => status)).toEqual(["detained"]);
  expect((await person(other)).records.map(({ status }) => status)).toEqual(["bailed"]);
});

test("whoever nobody spoke of for long is confirmed with one key and leaves the queue", async () => {
  const name = "Froilán Gamboa Ruiz";
  const ref = await somebody(name, { ...HELD, source: fresh("Lista de marzo", "2025-03-09") });
  const page = await openAs("/confirm?days=365");
  const queue = page.getByRole("main");
  await queue.getByRole("heading", { level: 2 }).waitFor();
  const left = await peopleLeft(page);
  while ((await queue.getByRole("heading", { level: 2 }).innerText()) !== name) {
    const before = await queue.getByRole("heading", { level: 2 }).innerText();
    await page.keyboard.press("n");
    await expect.poll(() => queue.getByRole("heading", { level: 2 }).innerText()).not.toBe(before);
  }
  // No source is carried over from another job, so the key has nothing to confirm with.
  const confirm = queue.getByRole("button", { name: /^Confirmar/ });
  expect(await confirm.isDisabled()).toBe(true);
  await page.keyboard.press("c");
  await typeInto(page, page.getByRole("combobox", { name: "Fuente para confirmar" }), "Sixth Urgent Action");
  await page.getByRole("option", { name: /^Sixth Urgent Action/ }).waitFor();
  await page.keyboard.press("Enter");
  expect(await confirm.isDisabled()).toBe(true);
  await typeInto(page, page.getByRole("textbox", { name: "Fecha a la que se refiere" }), "6 abr 2026");
  await page.keyboard.press("Tab");
  await page.keyboard.press("c");
  await lastChange(page).getByText(`Confirmado: ${name}`).waitFor();
  await expect.poll(() => peopleLeft(page)).toBe(left - 1);
  expect((await person(ref)).confirmed).toBe("2026-04-06");
});

test("a source is retracted after its consequences were read, and what rested on it alone goes with it", async () => {
  const title = "Publicación que resultó falsa";
  const ref = await somebody("Genara Hurtado Peña", { ...HELD, source: fresh(title, "2025-03-05") });
  const [citation] = (await person(ref)).records[0]?.citations ?? [];
  const page = await openAs(`/sources/${citation?.source.ref}`);
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  await pressOn(page, page.getByRole("button", { name: "Retirar la fuente" }));
  const dialog = page.getByRole("dialog", { name: "Retirar una fuente" });
  await dialog.getByText(/^Dependen de ella: 1 registro, 0 hitos, 0 cifras y 0 acontecimientos\.$/).waitFor();
  await typeInto(page, dialog.getByRole("textbox", { name: "Motivo" }), "El medio la desmintió.");
  await pressOn(page, dialog.getByRole("button", { name: "Retirar la fuente" }));
  await lastChange(page).getByText(`Fuente retirada: ${title}`).waitFor();
  expect((await person(ref)).records).toEqual([]);
});

test("what is typed of a record outlives the page", async () => {
  const ref = await putInWorkspace(ada, madeUp("Hermógenes Ibarra Soto"), HELD);
  const page = await openAs(`/record?person=${ref}`);
  await typeStatus(page, { letter: "l", date: "ayer", says: "Salió en libertad plena." });
  await page.reload();
  await page.getByText(/^Recuperamos lo que había escrito aquí/).waitFor();
  expect(await dateField(page).inputValue()).toBe("ayer");
  expect(await saysField(page).inputValue()).toBe("Salió en libertad plena.");
  // Published in April: it cannot say what happened yesterday.
  await page.keyboard.press("Control+Enter");
  await page
    .getByRole("alert")
    .getByText(/^Aún no se puede registrar:/)
    .waitFor();
});

test("Enter never takes a source that was suggested for something typed before", async () => {
  const ref = await putInWorkspace(ada, madeUp("Isidora Jaramillo Paz"), HELD);
  const page = await openAs(`/record?person=${ref}`);
  const field = page.getByRole("combobox", { name: "Fuente" });
  await typeInto(page, field, "Sixth Urgent Action");
  await page.getByRole("option", { name: /^Sixth Urgent Action/ }).waitFor();
  // The answer to what is typed next stays away until it has been pressed at.
  const pressed = Promise.withResolvers<void>();
  await page.route(/sources\.suggest/, async (route) => {
    await pressed.promise;
    await route.continue();
  });
  const asked = page.waitForRequest(/sources\.suggest/);
  await typeInto(page, field, "https://example.org/otra-nota");
  await asked;
  await page.keyboard.press("Enter");
  pressed.resolve();
  await page.getByRole("option", { name: "Fuente nueva: «https://example.org/otra-nota»" }).waitFor();
  await page.keyboard.press("Enter");
  expect(await page.getByRole("textbox", { name: "Dirección" }).inputValue()).toBe("https://example.org/otra-nota");
});

function openAs(path: string): Promise<Page> {
  return open(`${server.address}${path}`, { as: ada });
}

async function peopleLeft(page: Page): Promise<number> {
  return Number((await page.getByText(/^Quedan? \d+ personas?$/).innerText()).replaceAll(/\D/g, ""));
}

type Since = Parameters<typeof putOnRecord>[2];

/** Somebody whom everybody may read of. */
async function somebody(name: string, since: Since = HELD): Promise<string> {
  const [ref = ""] = await putOnRecord(ada, [madeUp(name)], since);
  return ref;
}

function madeUp(name: string): MadeUp {
  return { name, sex: "female" };
}

function fresh(title: string, published: string) {
  return { new: { title, publisher: "Diario de prueba", url: null, published, language: "es" } };
}

function read(ref: string): Promise<Response> {
  return fetch(`${server.address}/api/v1/people/${ref}`);
}

/** As anybody can read them. */
async function person(ref: string) {
  return personAnswer.parse(await (await read(ref)).json());
}
