import { readConfiguration } from "./configuration.ts";
import { runProgram, shutDownOnSignals } from "./process/shutdown.ts";
import { serve } from "./serve.ts";

const say = (sentence: string) => console.log(sentence);

shutDownOnSignals(say);
await runProgram(async () => {
  const { address, firstAccountLink } = await serve(readConfiguration(process.env), say);
  say(`Paradero is ready: ${address}`);
  if (firstAccountLink !== null) {
    say(`Nobody can sign in yet. On this machine, within 30 minutes, open the first account: ${firstAccountLink}`);
  }
});
