import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { buildClient } from "../../server/launch/tasks/build-client.ts";
import { findChromium } from "../browser/find-chromium.ts";
import { LAUNCH_FLAGS } from "../browser/launch-flags.ts";
import { startProgram } from "./start-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the server of this run answers. */
    address: string;
    /** Where the browser of this run takes orders. */
    browser: string;
  }
}

/** One server with the Venezuela case set and one Chromium for a whole run. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const built = await buildClient(() => undefined);
  if (built && built.code !== 0) throw new Error(`The client could not be built: ${built.output}`);
  const { executablePath, env } = await findChromium();
  const [server, browser] = await Promise.all([
    startProgram(),
    chromium.launchServer({ executablePath, env: { ...process.env, ...env }, args: [...LAUNCH_FLAGS] }),
  ]);
  project.provide("address", server.address);
  project.provide("browser", browser.wsEndpoint());
  return async () => {
    await Promise.all([browser.close(), server.stop()]);
  };
}
