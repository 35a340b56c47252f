import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const SOURCES = fileURLToPath(new URL("..", import.meta.url));
const STYLES = join(dirname(fileURLToPath(import.meta.resolve("@mantine/core/styles.css"))), "styles");
const IMPORT = /import \{([^}]*)\} from "@mantine\/core"/g;

function componentsIn(text: string): string[] {
  return [...text.matchAll(IMPORT)].flatMap(([, names = ""]) => names.split(",").map((name) => name.trim()));
}

it("every component of the library that is used has its styles", () => {
  const imported = readFileSync(join(SOURCES, "theme/mantine-styles.ts"), "utf8");
  const files = readdirSync(SOURCES, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".tsx"));
  const used = new Set(files.flatMap((file) => componentsIn(readFileSync(join(SOURCES, file), "utf8"))));
  const styled = [...used].filter((name) => existsSync(join(STYLES, `${name}.layer.css`)));
  expect(styled.length).toBeGreaterThan(10);
  expect(styled.filter((name) => !imported.includes(`styles/${name}.layer.css"`))).toEqual([]);
});
