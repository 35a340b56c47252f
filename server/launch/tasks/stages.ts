import { styleText } from "node:util";
import { run } from "./run.ts";

/** How many checks passed and failed: one for a tool that says yes or no, the number of tests for a test run. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped?: number;
  /** What the tool said, shown if anything failed. */
  readonly output: string;
}

export interface Stage {
  readonly name: string;
  readonly work: () => Promise<Tally>;
}

export interface StageResult extends Tally {
  readonly name: string;
  readonly seconds: number;
}

/** A stage that is one check: the tool ends with 0 or it does not. */
export function oneCheck(name: string, tool: string, args: readonly string[]): Stage {
  return { name, work: async () => judge(await run(tool, args)) };
}

export function judge(ended: { readonly code: number; readonly output: string }): Tally {
  const passed = ended.code === 0 ? 1 : 0;
  return { passed, failed: 1 - passed, output: ended.output };
}

/** Runs stages side by side, each telling its result when it has one. A stage that cannot be run has failed. */
export async function runStages(stages: readonly Stage[]): Promise<StageResult[]> {
  return Promise.all(
    stages.map(async ({ name, work }) => {
      const began = performance.now();
      const tally = await work().catch((error: unknown): Tally => ({ passed: 0, failed: 1, output: String(error) }));
      const result = { name, seconds: (performance.now() - began) / 1000, ...tally };
      report(result);
      return result;
    }),
  );
}

/** Prints the table of the stages, and as the last line what all of it comes to. Returns the exit code. */
export function summarise(results: readonly StageResult[]): number {
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  const width = Math.max(...results.map((result) => result.name.length));
  print(`\n${"Stage".padEnd(width)}  Passed  Failed  Skipped  Seconds`);
  for (const { name, seconds, ...tally } of results) {
    const counts = [tally.passed, tally.failed, tally.skipped ?? 0].map(String);
    const [ok = "", bad = "", skipped = ""] = counts;
    const row = `${name.padEnd(width)}  ${ok.padStart(6)}  ${bad.padStart(6)}  ${skipped.padStart(7)}  ${seconds.toFixed(1).padStart(7)}`;
    print(tally.failed > 0 ? styleText("red", row) : row);
  }
  print(`\n${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

function report({ name, failed, output }: StageResult): void {
  if (failed > 0) print(`${styleText("red", `${name}: failed`)}\n${output.trimEnd()}\n`);
  else print(`${name}: ${styleText("green", "ok")}`);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
