import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * `npm run generate -- --name=what_it_does` writes the migration from the tables as they stand in `src/schema`
 * (`--custom` for one that is written by hand). drizzle-kit qualifies references with `public`; our tables stand wherever
 * the search path of the connection says, so the qualification is taken out again.
 */
const here = import.meta.dirname;
const run = spawnSync(join(here, "node_modules/.bin/drizzle-kit"), ["generate", ...process.argv.slice(2)], {
  cwd: here,
  stdio: "inherit",
});
if (run.status !== 0) process.exit(run.status ?? 1);

const migrations = join(here, "migrations");
for (const file of readdirSync(migrations).filter((name) => name.endsWith(".sql"))) {
  const path = join(migrations, file);
  const sql = readFileSync(path, "utf8");
  if (sql.includes('"public".')) writeFileSync(path, sql.replaceAll('"public".', ""));
}
