import { readFileSync } from "node:fs";
import { identityIn } from "../backup/backup-file.ts";
import { DamagedBackup } from "../backup/backup-format.ts";
import { checkBackup, NotRestored, restoreStore } from "../backup/restore-store.ts";
import { StartFailure } from "../process/start-failure.ts";
import { type Command, type Given, WrongUsage } from "./command.ts";
import { refuseUnreadable } from "./readable-file.ts";
import { withOwnersConnection } from "./with-reader.ts";

export const restore: Command = {
  summary: "Write a backup into an empty store, whole or not at all; a new one is made where there is none",
  example: "paradero.backup --identity key.txt",
  operands: ["FILE"],
  options: { identity: { value: "KEY.txt", means: "the file with the key (age) that opens an encrypted backup" } },
  async run(given, console) {
    const { file, identity } = readGiven(given);
    try {
      // A damaged file does not even make a store.
      await checkBackup(file, identity);
      await withOwnersConnection(console, { make: true }, async (own) => {
        const { change, at } = await restoreStore(own, file, identity);
        console.complain(`Restored as it stood at ${at}, up to change ${change}. Everybody signs in anew.`);
        await own`analyze`;
      });
    } catch (error) {
      if (!(error instanceof DamagedBackup || error instanceof NotRestored)) throw error;
      throw new StartFailure(error.message, { cause: error });
    }
  },
};

function readGiven({ FILE: file, identity: keyFile }: Given): { file: string; identity: string | null } {
  if (typeof file !== "string") throw new WrongUsage("FILE is missing: the backup to restore. See --help.");
  refuseUnreadable("FILE", file);
  if (typeof keyFile !== "string") return { file, identity: null };
  refuseUnreadable("--identity", keyFile);
  const identity = identityIn(readFileSync(keyFile, "utf8"));
  if (identity === null)
    throw new WrongUsage(`--identity is "${keyFile}", which holds no key of age: a line with AGE-SECRET-KEY-1….`);
  return { file, identity };
}
