import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { cwd: ROOT })
  .toString()
  .split("\n")
  .filter((path) => /\.(tsx?|mjs|css|sql|md)$/.test(path) && existsSync(join(ROOT, path)))
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }));

/** A page, and the rules that are cited of it: `MAPPING.md`, or its name with `5.2` or `3, 4.1 and 5` after it. */
const CITATION = /(?<![\w.*-])([\w-]+\.md)\b((?:(?:,| and| to)? \d+(?:\.\d+)*)*)/g;

const citations = files.flatMap(({ path, text }) =>
  text.split("\n").flatMap((line, index) =>
    [...line.matchAll(CITATION)].map(([, page = "", rules = ""]) => ({
      at: `${path}:${index + 1}`,
      page,
      rules: rules.match(/\d+(?:\.\d+)*/g) ?? [],
    })),
  ),
);

/** What the pages of this name have for headings. */
function headings(name: string): string[] {
  const pages = files.filter(({ path }) => basename(path) === name);
  return pages.flatMap(({ text }) => [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => heading));
}

test("every page that is cited stands in the repository, and every rule that is cited has its heading there", () => {
  expect(citations.filter(({ page }) => page === "DOMAIN.md").length).toBeGreaterThan(50);
  expect(citations.filter(({ page }) => page === "PROMISES.md").length).toBeGreaterThan(10);
  const lost = citations.flatMap(({ at, page, rules }) => {
    const there = headings(page);
    if (there.length === 0) return [`${at} cites ${page}, which is not in the repository`];
    return rules
      .filter((rule) => !there.some((heading) => heading.startsWith(`${rule} `)))
      .map((rule) => `${at} cites ${page} ${rule}, which has no heading there`);
  });
  expect(lost).toEqual([]);
});

test("each promise says which tests hold it, or that none does, and those tests are there", () => {
  const [, ...promises] = (files.find(({ path }) => path === "tests/PROMISES.md")?.text ?? "").split(/^### /m);
  expect(promises).toHaveLength(33);
  const paths = new Set(files.map(({ path }) => path));
  for (const promise of promises) {
    const named = [...promise.matchAll(/`([\w./-]+\.test\.tsx?)`/g)].map(([, path = ""]) => path);
    expect(named.length > 0 || promise.toLowerCase().includes("not held by a test yet"), promise).toBe(true);
    expect(named.filter((path) => !paths.has(path))).toEqual([]);
  }
});
