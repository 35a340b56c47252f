import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ENVIRONMENT, type Variable } from "@paradero/server/configuration";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const README = readFileSync(join(ROOT, "README.md"), "utf8");

/** Read, but nobody's to set: of the system, of Node, of npm, of vitest, or handed on from one of our programs to another. */
const NOT_SETTINGS = /^(PATH|TMPDIR|HOME|NODE_ENV|NODE_OPTIONS|VITEST|npm_[a-z_]+|PARADERO_API)$/;

test.each(Object.entries<Variable>(ENVIRONMENT))(
  "the README has a row for %s with its default and meaning",
  (name, variable) => {
    const rows = README.split("\n").map((line) => line.split("|").map((cell) => cell.trim()));
    const row = rows.find((cells) => cells[1] === `\`${name}\``);
    expect(row?.slice(2, 4)).toEqual([variable.default === "" ? "" : `\`${variable.default}\``, variable.means]);
  },
);

test("every environment variable that the program reads is in the README", () => {
  const sources = globSync("{client,drizzle,server,shared,tests}/**/*.{ts,tsx,mjs}", {
    cwd: ROOT,
    exclude: (path) => /(^|\/)(node_modules|dist)$/.test(path),
  });
  const read = sources.flatMap((path) => {
    const text = readFileSync(join(ROOT, path), "utf8");
    return [...text.matchAll(/process\.env(?:\.(\w+)|\["(\w+)"\])/g)].map((match) => match[1] ?? match[2] ?? "");
  });
  const settings = [...new Set([...read, ...Object.keys(ENVIRONMENT)])].filter((name) => !NOT_SETTINGS.test(name));
  expect(settings.length).toBeGreaterThan(Object.keys(ENVIRONMENT).length);
  expect(settings.filter((name) => !new RegExp(`\`${name}[\`=]`).test(README))).toEqual([]);
});
