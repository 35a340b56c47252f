import { spawnSync, type SpawnSyncOptions } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { unpackChromium } from "./unpack-chromium.ts";

/** A browser that starts, and what it needs around it. */
export interface FoundChromium {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "microsoft-edge"];
const PLACES = ["/usr/bin", "/usr/local/bin", "/opt/google/chrome", "/opt/chromium", "/snap/bin"];
const MAC_APPLICATIONS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const INSTALL_WITHIN_MS = 300_000;

/**
 * A Chromium for the journeys: the one that `CHROMIUM` names, else one of the system, else the one that comes with the
 * packages, else (as root, on a system with apt) one that is installed now. Throws one sentence if there is none.
 */
export async function findChromium(): Promise<FoundChromium> {
  const named = process.env["CHROMIUM"] ?? "";
  if (named !== "") {
    if (starts({ executablePath: named, env: {} })) return { executablePath: named, env: {} };
    throw new Error(`CHROMIUM is "${named}", and that does not start: it takes the path of Chromium or Chrome.`);
  }
  const found = ofTheSystem() ?? (await ofThePackages()) ?? installed();
  if (found !== null) return found;
  throw new Error("There is no browser for the journeys: install Chromium or Chrome, or name one in CHROMIUM.");
}

/** Whether it can be run at all: a stub that only points to a shop cannot, nor one whose libraries are missing. */
function starts({ executablePath, env }: FoundChromium): boolean {
  const options = { env: { ...process.env, ...env }, timeout: 20_000, stdio: "ignore" } as const;
  return spawnSync(executablePath, ["--version"], options).status === 0;
}

function ofTheSystem(): FoundChromium | null {
  const path = (process.env["PATH"] ?? "").split(delimiter).filter((place) => place !== "");
  const files = [...new Set([...path, ...PLACES])].flatMap((place) => NAMES.map((name) => join(place, name)));
  for (const executablePath of [...files, ...MAC_APPLICATIONS]) {
    const found = { executablePath, env: {} };
    if (existsSync(executablePath) && starts(found)) return found;
  }
  return null;
}

async function ofThePackages(): Promise<FoundChromium | null> {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  const { executablePath, env, libraries } = await unpackChromium();
  const plain = { executablePath, env };
  if (starts(plain)) return plain;
  const withLibraries = { executablePath, env: { ...env, LD_LIBRARY_PATH: libraries } };
  return starts(withLibraries) ? withLibraries : null;
}

function installed(): FoundChromium | null {
  if (process.getuid?.() !== 0) return null;
  const options: SpawnSyncOptions = {
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    stdio: ["ignore", 2, 2],
    timeout: INSTALL_WITHIN_MS,
  };
  const install = (): number | null =>
    spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium", "fonts-dejavu-core"], options).status;
  if (install() !== 0) {
    spawnSync("apt-get", ["update"], options);
    install();
  }
  return ofTheSystem();
}
