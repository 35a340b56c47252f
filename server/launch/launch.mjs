// The one program that runs on whatever Node the machine has (18 or later): it installs what the lockfile names, then
// hands over to the Node that came with it. Plain JavaScript, and nothing but Node's own modules, for that reason.
import { handOver } from "./hand-over.mjs";
import { ensureInstalled } from "./install.mjs";

/** What the scripts of package.json ask for, and the program that does it, from the root of the project. */
const PROGRAMS = {
  start: "server/launch/tasks/start.ts",
  dev: "server/launch/tasks/dev.ts",
  test: "server/launch/tasks/test.ts",
  check: "server/launch/tasks/check.ts",
  fix: "server/launch/tasks/fix.ts",
  bench: "tests/bench/main.ts",
  paradero: "server/src/cli.ts",
};

const [command, ...rest] = process.argv.slice(2);
const program = Object.hasOwn(PROGRAMS, command ?? "") ? PROGRAMS[command] : undefined;
const major = Number(process.versions.node.split(".")[0]);

if (major < 18) {
  fail(
    `Paradero needs Node 18 or later to install itself, and this is ${process.version}: get a newer one from nodejs.org.`,
    1,
  );
} else if (program === undefined) {
  fail(`Usage: node server/launch/launch.mjs <${Object.keys(PROGRAMS).join("|")}> [arguments]`, 2);
} else {
  const fault = ensureInstalled();
  if (fault === null) handOver(program, rest);
  else fail(fault, 1);
}

function fail(sentence, code) {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = code;
}
