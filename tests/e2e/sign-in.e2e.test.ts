import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeOf } from "./authenticator.ts";
import { addressBar, journey } from "./journey.ts";
import { hasFocus, typeInto } from "./keys.ts";
import { putInWorkspace } from "./put-on-record.ts";
import { dateField, lastChange, saysField, typeStatus } from "./record-form.ts";
import { emailOf, PASSWORD, signIn, type Staff } from "./staff.ts";
import { type RunningServer, startServer } from "./start-server.ts";

const { open, expectComplaints } = journey();

// The first days of a team: each test goes on where the one before ended.
const ADA = "Ada Guerra";
const LUIS = "Luis Peña";

let server: RunningServer;
/** Of Ada, from the moment at which they were shown. */
let recoveryCode = "";
let otherRecoveryCode = "";
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

test("the link of the console opens the first account, once, and takes no password that is easily guessed", async () => {
  expectComplaints(/status of 40[04]/);
  const page = await open(server.firstAccount, { name: ADA });
  expect(addressBar(page)).toBe("/first-account");
  await page.getByRole("textbox", { name: "Su nombre, como lo verá el equipo" }).fill(ADA);
  await page.getByRole("textbox", { name: "Correo electrónico" }).fill(emailOf(ADA));
  await passwordIn(page).fill("contraseña1234");
  await page.getByRole("button", { name: "Abrir la cuenta" }).click();
  await page
    .getByRole("alert")
    .getByText(/^Esta contraseña figura en listas/)
    .waitFor();
  await passwordIn(page).fill(PASSWORD);
  await page.keyboard.press("Enter");
  await page.getByText(`Listo. Ahora entre con ${emailOf(ADA)} y su contraseña.`).waitFor();
  await page.getByRole("link", { name: "Ir al acceso" }).click();
  await enter(page, ADA);
  await accountButton(page, ADA).waitFor();

  const late = await open(server.firstAccount, { name: "somebody else" });
  await late.getByRole("textbox", { name: "Su nombre, como lo verá el equipo" }).fill("Otra persona");
  await late.getByRole("textbox", { name: "Correo electrónico" }).fill("otra@example.org");
  await passwordIn(late).fill(PASSWORD);
  await late.keyboard.press("Enter");
  await late.getByText(/^Este enlace ya no sirve\. Reinicie el servidor/).waitFor();
});

test("an invitation opens one account, with the role that it says, and works once", async () => {
  expectComplaints(/status of 404/);
  const admin = await open(`${server.address}/accounts`, { as: await signIn(server.address, ADA) });
  await admin.getByRole("textbox", { name: "Correo" }).fill(emailOf(LUIS));
  await admin.getByRole("combobox", { name: "Rol", exact: true }).selectOption({ label: "Investigación" });
  await admin.getByRole("button", { name: "Crear la invitación" }).click();
  const shown = admin.getByRole("dialog", { name: "Enlace de un solo uso" });
  const link = await shown.getByText(/^http:/).innerText();
  await shown.getByText("Ya lo entregué").click();
  await admin.getByText(`${emailOf(LUIS)} · Investigación`).waitFor();

  const page = await open(link, { name: LUIS });
  await page.getByText(`La invitación es para ${emailOf(LUIS)}, con el rol «Investigación».`).waitFor();
  await page.getByRole("textbox", { name: "Su nombre, como lo verá el equipo" }).fill(LUIS);
  await passwordIn(page).fill(PASSWORD);
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "Ir al acceso" }).click();
  await enter(page, LUIS);
  await accountButton(page, LUIS).waitFor();

  const late = await open(link, { name: "somebody else" });
  await late.getByText(/^Este enlace ya no sirve: se usó, venció o está incompleto/).waitFor();
});

test("one sentence for a wrong password and for nobody's address; signing out ends what staff see", async () => {
  expectComplaints(/status of 401/);
  const page = await open(`${server.address}/sign-in?back=%2Fchanges`, { name: LUIS });
  for (const [email, password] of [
    [emailOf(LUIS), "otra frase que no es"],
    ["nadie@example.org", PASSWORD],
  ] as const) {
    await enter(page, LUIS, email, password);
    await page.getByRole("alert").getByText("El correo o la contraseña no son correctos.").waitFor();
    expect(await page.getByRole("textbox", { name: "Correo electrónico" }).inputValue()).toBe(email);
  }
  await enter(page, LUIS);
  await page.getByRole("heading", { level: 1, name: "Cambios" }).waitFor();
  await signOut(page, LUIS);
  await page.goto(`${server.address}/changes`);
  await page.getByRole("heading", { name: "Esta página no existe" }).waitFor();
});

test("with a second step, a password alone does not do, and a code works once", async () => {
  expectComplaints(/status of 400/);
  const page = await open(`${server.address}/account`, { as: await signIn(server.address, ADA) });
  await page.getByRole("button", { name: "Activar la verificación en dos pasos" }).click();
  await page.getByLabel(/^Su contraseña/).fill(PASSWORD);
  await page.keyboard.press("Enter");
  const key = await page.getByText("O escriba esta clave a mano:").locator("span").innerText();
  await page.getByRole("img", { name: /^Código QR/ }).waitFor();
  const used = codeOf(key);
  await page.keyboard.insertText(used);
  await page.keyboard.press("Enter");
  recoveryCode = await keepCodes(page);
  await page.getByText(/^La verificación en dos pasos está activa/).waitFor();

  await signOut(page, ADA);
  await page.goto(`${server.address}/sign-in?back=%2Faccount`);
  await enter(page, ADA);
  const code = page.getByRole("textbox", { name: "Código de seis cifras" });
  await code.waitFor();
  await page.keyboard.insertText(used);
  await page.keyboard.press("Enter");
  await page
    .getByRole("alert")
    .getByText(/^El código no es correcto o ya se usó/)
    .waitFor();
  await code.fill(codeOf(key, 1));
  await page.keyboard.press("Enter");
  await page.getByText("Al entrar se pide un código de su aplicación de autenticación.").waitFor();
});

test("without the phone, a recovery code signs in, once, and the page of the account counts those that are left", async () => {
  expectComplaints(/status of 400/);
  for (const isUsed of [false, true]) {
    const page = await open(`${server.address}/sign-in?back=%2Faccount`, { name: `${ADA}, without the phone` });
    await enter(page, ADA);
    await page.getByRole("button", { name: "Usar un código de recuperación" }).press("Enter");
    const field = page.getByRole("textbox", { name: "Código de recuperación" });
    await expect.poll(() => hasFocus(field)).toBe(true);
    await page.keyboard.insertText(recoveryCode.toUpperCase());
    await page.keyboard.press("Enter");
    await page.getByText(isUsed ? /^El código de recuperación no es correcto o ya se usó/ : RECOVERED).waitFor();
    if (!isUsed) await signOut(page, ADA);
  }
});

test("a session that is ended from elsewhere while a form is half filled loses nothing of what was typed", async () => {
  expectComplaints(/status of 401/);
  const home = await signIn(server.address, LUIS);
  const page = await openHalfFilled(home, "Ruperto Tineo Galindo");
  await endOtherSessions(home);
  await page.keyboard.insertText(", de noche.");
  await page.keyboard.press("Control+Enter");
  await signInAgain(page);
  await lastChange(page).waitFor();
  await page.getByRole("heading", { level: 1, name: "Ruperto Tineo Galindo" }).waitFor();
  await page.getByText("Salió con medidas, de noche.").waitFor();
});

test("a page that learns that its session is over keeps what is on it, and goes on once somebody has signed in", async () => {
  expectComplaints(/status of 40[14]/);
  const home = await signIn(server.address, LUIS);
  const page = await openHalfFilled(home, "Saturnino Villasmil Roa");
  await endOtherSessions(home);
  // With the next change the page asks anew who is signed in.
  await putInWorkspace(home, { name: "Telmo Yaguaracuto Díaz", sex: "male" }, HELD);
  await signInAgain(page);
  await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
  await typeInto(page, saysField(page), "Salió con medidas, de noche.");
  await page.keyboard.press("Control+Enter");
  await lastChange(page).waitFor();
  await page.getByRole("heading", { level: 1, name: "Saturnino Villasmil Roa" }).waitFor();
  await page.getByText("Salió con medidas, de noche.").waitFor();
});

test("once a second step is required, whoever has none sets it up before anything else, and loses nothing", async () => {
  expectComplaints(/status of 401/);
  const page = await openHalfFilled(await signIn(server.address, LUIS), "Abundio Nazoa Lares");
  const admin = await open(`${server.address}/sign-in?back=%2Faccounts`, { name: ADA });
  await enter(admin, ADA);
  await admin.getByRole("button", { name: "Usar un código de recuperación" }).click();
  await admin.getByRole("textbox", { name: "Código de recuperación" }).fill(otherRecoveryCode);
  await admin.keyboard.press("Enter");
  await admin.getByRole("button", { name: "Hacerla obligatoria" }).click();
  await admin.getByRole("button", { name: "Sí, hacerlo" }).click();
  await admin.getByText(/^Es obligatoria: quien no la tenga/).waitFor();

  await page.keyboard.press("Control+Enter");
  await signInAgain(page);
  const again = page.getByRole("dialog", { name: "La sesión terminó" });
  const key = await again.getByText("O escriba esta clave a mano:").locator("span").innerText();
  await expect.poll(() => hasFocus(again.getByRole("textbox", { name: "Código de seis cifras" }))).toBe(true);
  await page.keyboard.insertText(codeOf(key));
  await page.keyboard.press("Enter");
  await keepCodes(page);
  await lastChange(page).waitFor();
  await page.getByText("Salió con medidas").waitFor();
});

/** Waits for the recovery codes, as somebody who copies them. @returns one of them */
async function keepCodes(page: Page): Promise<string> {
  const codes = page.getByRole("region", { name: "Códigos de recuperación" });
  await codes.waitFor();
  const all = await codes.getByRole("listitem").allInnerTexts();
  expect(all).toHaveLength(10);
  [, otherRecoveryCode = ""] = all;
  await codes.getByRole("button", { name: "Ya los guardé" }).click();
  return all[0] ?? "";
}

async function openHalfFilled(staff: Staff, name: string): Promise<Page> {
  const ref = await putInWorkspace(staff, { name, sex: "male" }, HELD);
  const form = encodeURIComponent(`/record?person=${ref}`);
  const page = await open(`${server.address}/sign-in?back=${form}`, { name: LUIS });
  await enter(page, LUIS);
  await typeStatus(page, TYPED);
  return page;
}

/** On the page of one's own account, the sessions in every browser but this one. */
async function endOtherSessions(staff: Staff): Promise<void> {
  const account = await open(`${server.address}/account`, { as: staff });
  const sessions = account.getByRole("region", { name: "Sesiones abiertas" });
  await sessions.getByText(/\(esta sesión\)$/).waitFor();
  const end = sessions.getByRole("button", { name: /^Terminar la sesión Chrome/ });
  await end.first().waitFor();
  for (let left = await end.count(); left > 0; left -= 1) {
    await end.first().click();
    await expect.poll(() => end.count()).toBe(left - 1);
  }
}

async function signInAgain(page: Page): Promise<void> {
  const again = page.getByRole("dialog", { name: "La sesión terminó" });
  await again.waitFor();
  expect(await saysField(page).inputValue()).toContain(TYPED.says);
  expect(await dateField(page).inputValue()).toBe(TYPED.date);
  expect(await again.getByRole("textbox", { name: "Correo electrónico" }).inputValue()).toBe(emailOf(LUIS));
  await expect.poll(() => hasFocus(passwordIn(page))).toBe(true);
  await page.keyboard.insertText(PASSWORD);
  await page.keyboard.press("Enter");
}

const RECOVERED = "Le quedan 9 códigos de recuperación.";
const TYPED = { letter: "c", date: "3/3/2026", says: "Salió con medidas" };
const HELD = { status: "detained", date: "2025-03-02" } as const;

function passwordIn(page: Page) {
  return page.getByLabel(/^Contraseña/);
}

function accountButton(page: Page, name: string) {
  return page.getByRole("button", { name: `Cuenta: ${name}` });
}

async function signOut(page: Page, name: string): Promise<void> {
  await accountButton(page, name).click();
  await page.getByRole("button", { name: "Salir", exact: true }).click();
  await page.waitForURL(`${server.address}/`);
  await page.getByRole("region", { name: "Cifra publicada" }).waitFor();
  expect(await accountButton(page, name).count()).toBe(0);
}

async function enter(page: Page, name: string, email = emailOf(name), password = PASSWORD): Promise<void> {
  await page.getByRole("textbox", { name: "Correo electrónico" }).fill(email);
  await passwordIn(page).fill(password);
  await page.keyboard.press("Enter");
}
