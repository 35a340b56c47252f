import { faultRounds } from "./faults/fault-rounds.ts";
import { faultTable } from "./faults/fault-table.ts";
import { FAULTS } from "./faults/faults.ts";
import { MUTATIONS } from "./faults/mutations.ts";
import { isRoot } from "./scratch.ts";
import { withStore } from "./with-store.ts";

/** Each fault during each kind of change, twice: some 270 rounds, which take half an hour. `node tests/reliability/faults-main.ts` */
const rounds = await withStore((store) =>
  faultRounds(store, {
    procedures: process.argv.length > 2 ? process.argv.slice(2) : Object.keys(MUTATIONS),
    faults: isRoot ? FAULTS : FAULTS.filter((fault) => fault !== "disk full"),
    times: 2,
    hasDisk: isRoot,
    tell: (round) => process.stderr.write(`${JSON.stringify(round)}\n`),
  }),
);
process.stdout.write(`${faultTable(rounds)}\n`);
if (rounds.some(({ wrong }) => wrong.length > 0)) process.exitCode = 1;
