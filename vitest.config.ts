import { defineConfig } from "vitest/config";

const PACKAGES = "{shared,drizzle,server,client,tests}";
const AWAY = ["**/node_modules/**", "**/dist/**"];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: [`${PACKAGES}/**/*.test.{ts,tsx}`],
          exclude: [...AWAY, "**/*.integration.test.ts", "**/*.e2e.test.ts"],
          // What a file imports is the same for all; none of them keeps anything in it.
          isolate: false,
          maxWorkers: 2,
          // A busy machine is no fault of the code.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "integration",
          include: [`${PACKAGES}/**/*.integration.test.ts`],
          exclude: AWAY,
          globalSetup: ["./tests/postgres/global-setup.ts"],
          // Each has a database of its own.
          isolate: false,
          // They wait for the database half of their time.
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "journeys",
          include: ["tests/e2e/*.e2e.test.ts"],
          globalSetup: ["./tests/postgres/global-setup.ts", "./tests/e2e/global-setup.ts"],
          isolate: false,
          maxWorkers: 2,
          testTimeout: 300_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 60_000 } },
        },
      },
    ],
  },
});
