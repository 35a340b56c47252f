import { afterAll, expect, test } from "vitest";
import { journey, namesInTable } from "./journey.ts";
import { type RunningServer, startServer } from "./start-server.ts";

const { open, expectComplaints } = journey();

let server: RunningServer | undefined;
afterAll(() => server?.stop());

test("when the server stops answering, the page keeps what it shows, says so, and goes on once it answers", async () => {
  // A page that follows the changes asks again at once, and hears 503 from a server that is just stopping or starting.
  expectComplaints(/ERR_CONNECTION_REFUSED|status of 503/);
  server = await startServer();
  const page = await open(`${server.address}/people?status=bailed`);
  await expect.poll(async () => (await namesInTable(page)).length).toBe(11);
  const before = await namesInTable(page);
  await server.stop();
  await page
    .getByRole("group", { name: "Sexo" })
    .getByRole("checkbox", { name: /^Mujer/ })
    .check();
  await page
    .getByRole("alert")
    .getByText(/No hubo respuesta del servidor/)
    .first()
    .waitFor();
  expect(await namesInTable(page)).toEqual(before);
  server = await startServer({ port: new URL(server.address).port });
  const again = page.getByRole("button", { name: "Volver a intentar" });
  await again.last().click();
  await expect.poll(() => namesInTable(page)).toEqual(["Rocío San Miguel"]);
  // What else had failed is asked for again by hand, unless the page, which hears of the server again, was quicker.
  await again.click({ timeout: 2_000 }).catch(() => undefined);
  await expect.poll(() => page.getByRole("alert").count()).toBe(0);
});
