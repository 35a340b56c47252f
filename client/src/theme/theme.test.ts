import { expect, it } from "vitest";

const [imported = ""] = Object.values(
  import.meta.glob<string>("./theme.ts", { query: "?raw", import: "default", eager: true }),
);
const OURS = import.meta.glob<string>("../**/*.tsx", { query: "?raw", import: "default", eager: true });
const COMPONENTS = "../../node_modules/@mantine/core/esm/components/";
const THEIRS = import.meta.glob<string>("../../node_modules/@mantine/core/esm/components/**/*.mjs", {
  query: "?raw",
  import: "default",
  eager: true,
});
const FROM_LIBRARY = /import \{([^}]*)\} from "@mantine\/core"/g;
const RELATIVE = /from "(\.[^"]+\.mjs)"/g;
const SHEET = /([^/]+)\.module\.mjs$/;

function namesIn(text: string): string[] {
  return [...text.matchAll(FROM_LIBRARY)].flatMap(([, names = ""]) => names.split(",").map((name) => name.trim()));
}

/** The style sheets that a file of the library, and everything that it builds on, takes class names from. */
function sheetsOf(file: string, seen: Set<string>): string[] {
  const text = THEIRS[file];
  if (text === undefined || seen.has(file)) return [];
  seen.add(file);
  const sheet = SHEET.exec(file)?.[1];
  if (sheet !== undefined) return [sheet];
  return [...text.matchAll(RELATIVE)].flatMap(([, path = ""]) => sheetsOf(resolved(path, file), seen));
}

function resolved(path: string, from: string): string {
  const root = "http://x/a/b/";
  return `../..${new URL(path, new URL(from, root)).pathname}`;
}

it("every component of the library that is used, and every part of it, has its styles", () => {
  const used = new Set(Object.values(OURS).flatMap(namesIn));
  const seen = new Set<string>();
  const sheets = [...used].flatMap((name) => sheetsOf(`${COMPONENTS}${name}/${name}.mjs`, seen));
  expect(sheets.length).toBeGreaterThan(15);
  expect(sheets.filter((name) => !imported.includes(`styles/${name}.layer.css"`))).toEqual([]);
});
