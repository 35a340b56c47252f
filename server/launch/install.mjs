import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PINNED_NODE, ROOT } from "./places.mjs";

const MARKER = join(ROOT, "node_modules", ".paradero-installed");

/** Installs if what is installed is not what the lockfile and the manifests say. Returns what went wrong, or null. */
export function ensureInstalled() {
  const wanted = fingerprint();
  if (existsSync(PINNED_NODE) && existsSync(MARKER) && readFileSync(MARKER, "utf8") === wanted) return null;
  process.stderr.write("Installing what Paradero needs…\n");
  const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const pnpm = ["--yes", "--prefer-offline", manifest.packageManager.split("+")[0]];
  // Standard output belongs to the command that was asked for.
  const { status, error } = spawnSync("npx", [...pnpm, "install", "--frozen-lockfile", "--prefer-offline"], {
    cwd: ROOT,
    stdio: ["ignore", 2, 2],
    env: { ...process.env, npm_config_yes: "true" },
  });
  if (error !== undefined) return `npx, which comes with npm, cannot be run (${error.message}): install npm.`;
  if (status !== 0) return "The packages could not be installed: see above; the first time needs the network.";
  if (!existsSync(PINNED_NODE)) {
    return "Node 24 is missing from the installed packages: allow install scripts (npm config delete ignore-scripts), remove node_modules, and try again.";
  }
  writeFileSync(MARKER, wanted);
  return null;
}

/** Changes when anything does that the installation follows from. */
function fingerprint() {
  const packages = readFileSync(join(ROOT, "pnpm-workspace.yaml"), "utf8").match(/^ {2}- ["']?([\w-]+)["']?$/gm) ?? [];
  const folders = packages
    .map((line) => line.replace(/^ {2}- ["']?|["']$/g, ""))
    .filter((name) => existsSync(join(ROOT, name)));
  const files = [
    "pnpm-lock.yaml",
    "pnpm-workspace.yaml",
    "package.json",
    ...folders.map((name) => join(name, "package.json")),
  ];
  const hash = createHash("sha256").update(`${process.platform} ${process.arch}\n`);
  for (const file of files) hash.update(file).update(readFileSync(join(ROOT, file)));
  return hash.digest("hex");
}
