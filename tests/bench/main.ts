import { parseArgs } from "node:util";
import { benchCensus } from "./census.bench.ts";

/** `npm run bench`: prints what the bar asks for and exits with 1 where a goal is missed. `--people 100000` makes it short. */
const { values } = parseArgs({ options: { people: { type: "string" } } });
const sizes = values.people === undefined ? [100_000, 1_000_000] : [Number(values.people)];

let isAnyMissed = false;
for (const size of sizes) {
  const rows = await benchCensus(size);
  isAnyMissed ||= rows.some(({ goals }) => goals.some(({ isMet }) => !isMet));
}
process.exitCode = isAnyMissed ? 1 : 0;
