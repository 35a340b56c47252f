import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
/** Each is type-checked by itself; the journeys, because they also speak of the objects of a browser. */
export const PACKAGES = ["shared", "drizzle", "server", "client", "tests", "tests/e2e"] as const;

/** Where things that can be made again are kept. */
export const CACHE = fileURLToPath(new URL("../../../.cache/", import.meta.url));
