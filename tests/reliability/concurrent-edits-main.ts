import { concurrentEdits } from "./concurrent-edits.ts";
import { loadPeople } from "./people-rows.ts";
import { withStore } from "./with-store.ts";

/** 32 writers x 200 edits, which takes minutes: `node tests/reliability/concurrent-edits-main.ts`. */
const result = await withStore(async ({ logins }) => {
  await loadPeople(logins, 10);
  return concurrentEdits(logins, 32, 200);
});
process.stdout.write(`${JSON.stringify(result)}\n`);
if (result.lost + result.unasked + result.gaps + result.wrongVersions > 0) process.exitCode = 1;
