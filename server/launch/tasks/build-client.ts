import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CACHE, ROOT } from "./project.ts";
import { type Ended, run } from "./run.ts";

const MARKER = join(CACHE, "client-built-from");
const BUILT = join(ROOT, "client", "dist", "index.html");
const SOURCES = ["client", "shared/src", "pnpm-lock.yaml"];
const NOT_SOURCES: ReadonlySet<string> = new Set(["node_modules", "dist", ".vite"]);

/** Builds the client unless the last build was made from the same files. `null`: there was nothing to do. */
export async function buildClient(say: (sentence: string) => void): Promise<Ended | null> {
  const before = fingerprint();
  if (existsSync(BUILT) && existsSync(MARKER) && readFileSync(MARKER, "utf8") === before) return null;
  say("Building the client…");
  // Whoever asks for it, a test run included, gets the build that users get.
  const environment = { NODE_ENV: "production" };
  const ended = await run("vite", ["build", "--logLevel", "warn"], { directory: "client", environment });
  if (ended.code !== 0) return ended;
  mkdirSync(CACHE, { recursive: true });
  // The build writes the table of routes, which is one of its own inputs.
  writeFileSync(MARKER, fingerprint());
  return ended;
}

function fingerprint(): string {
  const hash = createHash("sha256");
  for (const file of SOURCES.flatMap(filesOf)) hash.update(`${file}\n`).update(readFileSync(join(ROOT, file)));
  return hash.digest("hex");
}

function filesOf(path: string): string[] {
  if (!statSync(join(ROOT, path)).isDirectory()) return /\.test\.tsx?$/.test(path) ? [] : [path];
  const names = readdirSync(join(ROOT, path)).filter((name) => !NOT_SOURCES.has(name));
  return names.toSorted().flatMap((name) => filesOf(`${path}/${name}`));
}
