import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The program itself, not the shell script beside it in .bin: signals then reach the process that they are meant for. */
export const PINNED_NODE = fileURLToPath(new URL("../../node_modules/node/bin/node", import.meta.url));
