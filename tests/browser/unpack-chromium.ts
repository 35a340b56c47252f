import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export interface UnpackedChromium {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
  /** The libraries that a bare system may lack, for LD_LIBRARY_PATH. */
  readonly libraries: string;
}

const CACHE = fileURLToPath(new URL("../../.cache", import.meta.url));

/**
 * Unpacks the Chromium of the package `@sparticuz/chromium` into the project's cache, once per version. The package would
 * unpack into the shared temporary directory, under a name that anybody may have taken.
 */
export async function unpackChromium(): Promise<UnpackedChromium> {
  const root = dirname(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")));
  const version = /"version":\s*"([^"]+)"/.exec(readFileSync(join(root, "package.json"), "utf8"))?.[1] ?? "unknown";
  const home = join(CACHE, `chromium-${version}`);
  if (!existsSync(home)) await unpackInto(home, join(root, "bin"));
  writeFileSync(join(home, "fonts.conf"), fontConfiguration(home));
  return {
    executablePath: join(home, "chromium"),
    env: { FONTCONFIG_FILE: join(home, "fonts.conf") },
    libraries: join(home, "al2023", "lib"),
  };
}

async function unpackInto(home: string, archives: string): Promise<void> {
  const draft = `${home}.${randomUUID()}`;
  mkdirSync(draft, { recursive: true });
  const temporary = process.env["TMPDIR"];
  // It is where the package unpacks to; there is no other way to tell it.
  process.env["TMPDIR"] = draft;
  try {
    const { inflate } = await import("@sparticuz/chromium");
    const names = ["chromium.br", "fonts.tar.br", "swiftshader.tar.br", "al2023.tar.br"];
    await Promise.all(names.map((name) => inflate(join(archives, name))));
    renameSync(draft, home);
  } catch (error) {
    // Another run may have been faster.
    if (!existsSync(home)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
    if (temporary === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = temporary;
  }
}

/** Without a font of its own, this Chromium draws no text at all on a system that has none. */
function fontConfiguration(home: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, "fonts")}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(home, "font-cache")}</cachedir>
</fontconfig>
`;
}
