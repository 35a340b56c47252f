import { runCommandLine } from "./cli/command-line.ts";
import { readConfiguration } from "./configuration.ts";
import { runProgram, shutDown, shutDownOnSignals } from "./process/shutdown.ts";

shutDownOnSignals(() => undefined);
await runProgram(async () => {
  const code = await runCommandLine(process.argv.slice(2), {
    configuration: () => readConfiguration(process.env),
    print: (text) => void process.stdout.write(text),
    complain: (sentence) => void process.stderr.write(`${sentence}\n`),
  });
  // A pipe takes a long answer bit by bit, and ending now would cut it off.
  await new Promise((written) => process.stdout.write("", written));
  await shutDown(code);
});
