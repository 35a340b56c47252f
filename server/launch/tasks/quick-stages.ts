import { PACKAGES } from "./project.ts";
import { run } from "./run.ts";
import { oneCheck, type Stage } from "./stages.ts";

/** What a machine can say of the text of the program alone. */
export const QUICK_STAGES: readonly Stage[] = [
  {
    name: "Types",
    async work() {
      const ended = await Promise.all(PACKAGES.map((name) => run("tsc", ["--noEmit", "-p", name])));
      const failed = ended.some(({ code }) => code !== 0) ? 1 : 0;
      return { passed: 1 - failed, failed, output: ended.map(({ output }) => output).join("") };
    },
  },
  oneCheck("Lint and import boundaries", "oxlint", ["--type-aware", "--deny-warnings"]),
  oneCheck("Format", "oxfmt", ["--check", "."]),
  oneCheck("Unused code", "knip", ["--no-progress"]),
];
