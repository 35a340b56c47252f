import { randomUUID } from "node:crypto";
import { personAnswer } from "@paradero/server/rest/answers";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { journey } from "./journey.ts";
import { pressOn, tabTo, typeInto } from "./keys.ts";
import { putInWorkspace, putOnRecord } from "./put-on-record.ts";
import { lastChange } from "./record-form.ts";
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
const openAs = (path: string): Promise<Page> => open(`${server.address}${path}`, { as: ada });
const read = (ref: string) => fetch(`${server.address}/api/v1/people/${ref}`);

test("two people who were published differently become one only when somebody said who sees them", async () => {
  const [ref = ""] = await putOnRecord(ada, [{ name: "Eulalia Pública Soto", sex: "female" }], HELD);
  await putInWorkspace(ada, { name: "Eulalia Oculta Soto", sex: "female" }, { ...HELD, date: "2025-04-05" });
  const page = await openAs(`/people/${ref}`);
  await pressOn(page, page.getByRole("button", { name: "Unir con otra persona" }));
  const dialog = page.getByRole("dialog", { name: "Unir dos personas" });
  await typeInto(page, dialog.getByRole("combobox", { name: "La otra persona" }), "Eulalia Oculta Soto");
  await dialog.getByRole("option", { name: /^Eulalia Oculta Soto/ }).waitFor();
  await page.keyboard.press("Enter");
  await dialog.getByRole("group", { name: "Quién la verá después" }).waitFor();
  await typeInto(page, dialog.getByRole("textbox", { name: "Por qué son la misma" }), "Misma cédula.");
  expect(await dialog.getByRole("button", { name: "Unir", exact: true }).isDisabled()).toBe(true);
  await tabTo(page, dialog.getByRole("radio").first());
  await page.keyboard.press("p");
  await dialog.getByText("Todo el mundo verá lo que hasta ahora solo ve el equipo de Eulalia Oculta Soto:").waitFor();
  await dialog.getByText("Detenida, 5 abr 2025").waitFor();
  await pressOn(page, dialog.getByRole("button", { name: "Unir", exact: true }));
  await page.getByText("2 registros, 0 hitos.").waitFor();
  const seen = personAnswer.parse(await (await read(ref)).json());
  expect(seen.records.map(({ date }) => date)).toEqual(["2025-03-02", "2025-04-05"]);
});

test("a correction keeps all the sources of a record but the one that is taken out", async () => {
  const ref = await putInWorkspace(ada, { name: "Fermina Dos Fuentes", sex: "female" }, HELD);
  const { version } = await ada.call("people.get", { ref }, z.object({ version: z.number() }));
  const citation = { source: { ref: "amnesty-urgent-action-6" }, asOf: "2026-04-01", locator: "p. 4" };
  const confirmed = { idempotencyKey: randomUUID(), ref, expectedVersion: version, citation };
  await ada.call("history.confirm", confirmed, z.unknown());

  const page = await openAs(`/people/${ref}`);
  await pressOn(page, page.getByRole("link", { name: "Corregir" }));
  const sources = page.getByRole("region", { name: "Fuentes de este registro" });
  const takeOut = sources.getByRole("button", { name: /^Quitar la fuente «Sixth Urgent Action/ });
  await expect.poll(() => takeOut.count()).toBe(2);
  await typeInto(page, sources.getByRole("textbox", { name: "Qué dice la fuente (Español)" }).last(), "Sigue presa.");
  await pressOn(page, takeOut.first());
  await expect.poll(() => takeOut.count()).toBe(1);
  await typeInto(page, page.getByRole("textbox", { name: "Por qué se corrige" }), "La primera hablaba de otra.");
  await page.keyboard.press("Control+Enter");
  await lastChange(page)
    .getByText(/^Corregido: /)
    .waitFor();
  const cited = z.object({
    records: z.array(
      z.object({
        citations: z.array(
          z.object({
            locator: z.string().nullable(),
            asOf: z.string().nullable(),
            says: z.record(z.string(), z.unknown()),
          }),
        ),
      }),
    ),
  });
  const { records } = await ada.call("people.get", { ref }, cited);
  expect(records.map(({ citations }) => citations)).toEqual([
    [{ locator: "p. 4", asOf: "2026-04-01", says: { es: "Sigue presa.", en: null } }],
  ]);
});
