import { bulkKills } from "./bulk-kill.ts";
import { loadPeople } from "./people-rows.ts";
import { withStore } from "./with-store.ts";

/** Fifty kills during a bulk update of 500 people, which takes minutes: `node tests/reliability/bulk-kill-main.ts`. */
const result = await withStore(async (store) => {
  await loadPeople(store.logins, 500);
  return bulkKills(store, 500, 50);
});
process.stdout.write(`${JSON.stringify(result)}\n`);
if (result.some + result.acknowledgedAndLost + result.wrongRetries > 0) process.exitCode = 1;
