import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
export const PACKAGES = ["shared", "drizzle", "server", "client", "tests"] as const;

/** Where things that can be made again are kept. */
export const CACHE = fileURLToPath(new URL("../../../.cache/", import.meta.url));
