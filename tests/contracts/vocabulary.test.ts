import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { COUNTING_RULES } from "@paradero/shared/statuses/counting-rules";
import { FIGURE_CONCEPTS, SOURCE_TIERS } from "@paradero/shared/inputs/figures";
import { MILESTONE_KINDS } from "@paradero/shared/statuses/milestones";
import { STATUSES } from "@paradero/shared/statuses/statuses";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** `other` and `press` are also plain words of English, and mean other things elsewhere. */
const PLAIN_WORDS: ReadonlySet<string> = new Set(["other", "press", "hearing", "medical"]);

/** The one place of each vocabulary, and its labels. */
const VOCABULARIES = [
  { name: "status", words: STATUSES, home: "shared/src/statuses/statuses.ts" },
  { name: "counting rule", words: COUNTING_RULES, home: "shared/src/statuses/counting-rules.ts" },
  { name: "milestone", words: MILESTONE_KINDS, home: "shared/src/statuses/milestones.ts" },
  { name: "concept of a figure", words: FIGURE_CONCEPTS, home: "shared/src/inputs/figures.ts" },
  { name: "tier of a source", words: SOURCE_TIERS, home: "shared/src/inputs/figures.ts" },
] as const;

/** Labels by code, and what only tests read. */
const MAY_WRITE_THEM = [
  /^shared\/src\/messages\/(es|en)\.ts$/,
  /\/worked-cases\.ts$/,
  /\.test\.tsx?$/,
  /^server\/src\/testing\//,
];

const sources = globSync("{client,drizzle,server,shared}/src/**/*.{ts,tsx}", { cwd: ROOT })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => !MAY_WRITE_THEM.some((pattern) => pattern.test(path)))
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }));

test.each(VOCABULARIES)("a $name is written as text in its one home, $home, and nowhere else", ({ words, home }) => {
  const telling = words.filter((word) => !PLAIN_WORDS.has(word));
  const written = new RegExp(`["'\`](${telling.join("|")})["'\`]`, "g");
  expect(sources.length).toBeGreaterThan(200);
  expect(sources.find(({ path }) => path === home)?.text).toMatch(written);
  const elsewhere = sources.flatMap(({ path, text }) =>
    path === home ? [] : [...text.matchAll(written)].map(([word]) => `${path}: ${word}`),
  );
  expect(elsewhere).toEqual([]);
});
