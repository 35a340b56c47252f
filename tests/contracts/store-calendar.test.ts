import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");

test("no day is cut off an instant: that would be UTC's, and the store's calendar may have another (DOMAIN.md 4)", () => {
  const sources = globSync("{client,server}/src/**/*.{ts,tsx}", {
    cwd: ROOT,
    exclude: ["**/*.test.*", "server/src/testing/**"],
  });
  expect(sources.length).toBeGreaterThan(500);
  const cut = /(?:At|toISOString\(\)|\.instant)\??\.(?:slice|substring)\(0, 10\)/;
  expect(sources.filter((path) => cut.test(readFileSync(join(ROOT, path), "utf8")))).toEqual([]);
});
