import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { CACHE } from "./project.ts";
import { run } from "./run.ts";
import type { Stage, Tally } from "./stages.ts";

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.unknown()), message: z.string().default("") }),
  ),
});

/** Runs projects of vitest and counts their tests. The tests are shown as they run. */
export function vitestStage(name: string, projects: readonly string[]): Stage {
  return {
    name,
    async work() {
      const file = join(CACHE, `${name.replaceAll(/\W+/g, "-").toLowerCase()}.json`);
      mkdirSync(CACHE, { recursive: true });
      rmSync(file, { force: true });
      const chosen = projects.flatMap((project) => ["--project", project]);
      const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
      const { code } = await run("vitest", ["run", ...chosen, ...reporters], { aloud: true });
      return tally(code, existsSync(file) ? readFileSync(file, "utf8") : null);
    },
  };
}

/** Counts what vitest has written. A file that could not even be read is one failure, and so is a run that broke off. */
export function tally(code: number, json: string | null): Tally {
  if (json === null) return { passed: 0, failed: 1, output: "The test run broke off before it could report." };
  const report = vitestReport.parse(JSON.parse(json));
  const unread = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  ).length;
  const seen = report.numFailedTests + unread;
  const unseen = seen === 0 && (code !== 0 || report.numPassedTests === 0) ? 1 : 0;
  return {
    passed: report.numPassedTests,
    failed: seen + unseen,
    skipped: report.numPendingTests + report.numTodoTests,
    output: unseen === 0 ? "See above." : "No test failed, and still the run is not good: see above.",
  };
}
