import { connect } from "@paradero/drizzle/connect";
import { openLogins } from "@paradero/drizzle/logins/open-logins";
import { importKills } from "./import-kill.ts";
import { writeImport } from "./import-rows.ts";
import { scratchDirectory } from "./scratch.ts";
import { withStore } from "./with-store.ts";

/** Fifty kills during an import of 100,000 rows, which takes an hour: `node tests/reliability/import-kill-main.ts [rows] [kills]`. */
const [rows = 100_000, kills = 50] = process.argv.slice(2).map(Number);
const scratch = scratchDirectory();
const result = await withStore(async ({ url }) => {
  const admin = connect({ owner: url.replace(/\/store(?=$|\?)/, "/postgres") }, { role: "owner", max: 1 });
  let stores = 0;
  const emptyStore = async () => {
    stores += 1;
    const name = `store_${stores}`;
    await admin.sql.unsafe(`create database ${name} template store`);
    const drop = async () => void (await admin.sql.unsafe(`drop database ${name} with (force)`));
    const own = url.replace(/\/store(?=$|\?)/, `/${name}`);
    return { url: own, logins: await openLogins(own), drop };
  };
  return importKills(writeImport(scratch.path, rows), rows, kills, emptyStore).finally(() => admin.close());
}).finally(() => scratch.remove());
process.stdout.write(`${JSON.stringify(result)}\n`);
if (result.some + result.acknowledgedAndLost + result.wrongRetries > 0) process.exitCode = 1;
