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
          exclude: [...AWAY, "**/*.integration.test.ts"],
        },
      },
      {
        test: {
          name: "integration",
          include: [`${PACKAGES}/**/*.integration.test.ts`],
          exclude: AWAY,
          globalSetup: ["./tests/postgres/global-setup.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
