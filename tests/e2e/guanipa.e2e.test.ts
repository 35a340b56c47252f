import { personAnswer } from "@paradero/server/rest/answers";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { journey } from "./journey.ts";
import { putOnRecord } from "./put-on-record.ts";
import { lastChange, typeStatus } from "./record-form.ts";
import { openFirstAccount, type Staff } from "./staff.ts";
import { type RunningServer, startServer } from "./start-server.ts";

const { open } = journey();

/** Nobody who exists, with the day that Juan Pablo Guanipa had: freed at noon, seized again a quarter before midnight. */
const NAME = "Nazario Colmenter Rausseo";

let server: RunningServer | undefined;
let staff: Staff;
let ref = "";
beforeAll(async () => {
  server = await startServer();
  staff = await openFirstAccount(server, "Ada Guerra");
  [ref = ""] = await putOnRecord(staff, [{ name: NAME, sex: "male" }], { status: "detained", date: "2025-05-23" });
});
afterAll(() => server?.stop());

test("freed at noon and seized before midnight, with the times of day, is held that night under both rules", async () => {
  expect(await held("deprived-of-liberty")).toEqual(["2026-02-07: 1", "2026-02-08: 1", "2026-02-09: 1"]);

  const page = await openForm();
  await typeStatus(page, {
    letter: "c",
    date: "8/2/2026 12:00",
    says: "Salió a mediodía, con presentación cada 30 días.",
  });
  await page.getByText("8 de febrero de 2026 a las 12:00").first().waitFor();
  await send(page);
  expect(await held("deprived-of-liberty")).toEqual(["2026-02-07: 1", "2026-02-08: 0", "2026-02-09: 0"]);

  await openForm();
  await typeStatus(page, {
    letter: "d",
    date: "8/2/2026 23:45",
    says: "Se lo llevaron hombres armados sin identificar.",
  });
  await page.getByText("8 de febrero de 2026 a las 23:45").first().waitFor();
  await page.getByRole("region", { name: "Antes de registrar" }).getByText("Después").waitFor();
  await send(page);
  for (const rule of ["deprived-of-liberty", "in-custody"]) {
    expect(await held(rule)).toEqual(["2026-02-07: 1", "2026-02-08: 1", "2026-02-09: 1"]);
  }

  const { records } = personAnswer.parse(await (await fetch(`${staff.address}/api/v1/people/${ref}`)).json());
  expect(records.map(({ status, date, minuteOfDay }) => [status, date, minuteOfDay])).toEqual([
    ["detained", "2025-05-23", null],
    ["conditional_release", "2026-02-08T12:00", 12 * 60],
    ["detained", "2026-02-08T23:45", 23 * 60 + 45],
  ]);
});

function openForm(): Promise<Page> {
  return open(`${staff.address}/record?person=${ref}`, { as: staff });
}

async function send(page: Page): Promise<void> {
  await page.keyboard.press("Control+Enter");
  await page.getByRole("heading", { level: 1, name: NAME }).waitFor();
  await lastChange(page).waitFor();
}

/** Whether this one person counts at the end of each day, as anybody can read it. */
async function held(rule: string): Promise<string[]> {
  const query = new URLSearchParams({ rule, q: NAME, from: "2026-02-07", to: "2026-02-09", step: "day" });
  const csv = await (await fetch(`${staff.address}/api/v1/census.csv?${query}`)).text();
  return csv
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","))
    .map(([day, , count]) => `${day}: ${count}`);
}
