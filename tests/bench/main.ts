import { parseArgs } from "node:util";
import { fitWeights } from "../matching/fit-weights.ts";
import { writeWeights } from "../matching/matching-files.ts";
import { benchAnonymous } from "./anonymous.bench.ts";
import { benchCensus } from "./census.bench.ts";
import { benchMatching } from "./matching.bench.ts";
import { benchPages } from "./pages.bench.ts";

/**
 * `npm run bench`: prints what the bar asks for and exits with 1 where a goal is missed. `--people 100000` makes the census
 * short, `--pages` measures the pages of everybody alone, and `--anonymous` how long others wait beside whoever loops the worst
 * request that a search finds; `--matching` measures the matching of lists instead, and `--fit-matching` fits its weights anew.
 */
const { values } = parseArgs({
  options: {
    people: { type: "string" },
    pages: { type: "boolean" },
    anonymous: { type: "boolean" },
    matching: { type: "boolean" },
    "fit-matching": { type: "boolean" },
  },
});
const sizes = values.people === undefined ? [100_000, 1_000_000] : [Number(values.people)];

let isAnyMissed = false;
if (values["fit-matching"]) {
  writeWeights(fitWeights());
  console.log("The weights are fitted. Run `npm run bench -- --matching` now: it measures them.");
} else if (values.matching) {
  note(await benchMatching(process.env["PARADERO_SAMPLES"]));
} else if (values.anonymous) {
  isAnyMissed = !(await benchAnonymous(Math.min(...sizes)));
} else {
  if (!values.pages) for (const size of sizes) note(await benchCensus(size));
  isAnyMissed = !(await benchPages(Math.min(...sizes))) || isAnyMissed;
  if (!values.pages) isAnyMissed = !(await benchAnonymous(Math.min(...sizes))) || isAnyMissed;
}
process.exitCode = isAnyMissed ? 1 : 0;

function note(rows: Awaited<ReturnType<typeof benchCensus>>): void {
  isAnyMissed ||= rows.some(({ goals }) => goals.some(({ isMet }) => !isMet));
}
