import { MOST_PEOPLE_A_BULK } from "@paradero/shared/inputs/record-input";
import { fillStore } from "../bench/fill-store.ts";
import { largeBulk } from "./large-bulk.ts";
import { withStore } from "./with-store.ts";

/** The largest bulk update on a store of a hundred thousand people, and its undo: `node tests/reliability/large-bulk-main.ts`. */
const result = await withStore(async (store) => {
  await fillStore(store.logins, 100_000);
  return largeBulk(store, MOST_PEOPLE_A_BULK);
});
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
if (result.changes.length !== 2 || result.left > 0) process.exitCode = 1;
