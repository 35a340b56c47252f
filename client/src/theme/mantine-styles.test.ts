import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const SOURCES = fileURLToPath(new URL("..", import.meta.url));
const LIBRARY = dirname(fileURLToPath(import.meta.resolve("@mantine/core/styles.css")));
const COMPONENTS = join(LIBRARY, "esm/components");
const FROM_LIBRARY = /import \{([^}]*)\} from "@mantine\/core"/g;
const RELATIVE = /from "(\.[^"]+\.mjs)"/g;

function namesIn(text: string): string[] {
  return [...text.matchAll(FROM_LIBRARY)].flatMap(([, names = ""]) => names.split(",").map((name) => name.trim()));
}

/** The style sheets that a file of the library and everything that it builds on write class names of. */
function sheetsOf(file: string, seen: Set<string>): string[] {
  if (seen.has(file) || !file.startsWith(COMPONENTS)) return [];
  seen.add(file);
  if (file.endsWith(".module.mjs")) return [basename(file, ".module.mjs")];
  return [...readFileSync(file, "utf8").matchAll(RELATIVE)].flatMap(([, path = ""]) =>
    sheetsOf(resolve(dirname(file), path), seen),
  );
}

it("every component of the library that is used, and every part of it, has its styles", () => {
  const imported = readFileSync(join(SOURCES, "theme/mantine-styles.ts"), "utf8");
  const files = readdirSync(SOURCES, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".tsx"));
  const used = new Set(files.flatMap((file) => namesIn(readFileSync(join(SOURCES, file), "utf8"))));
  const entries = [...used].map((name) => join(COMPONENTS, name, `${name}.mjs`)).filter((path) => existsSync(path));
  const seen = new Set<string>();
  const sheets = entries.flatMap((entry) => sheetsOf(entry, seen));
  expect(sheets.length).toBeGreaterThan(15);
  expect(sheets.filter((name) => !imported.includes(`styles/${name}.layer.css"`))).toEqual([]);
});
