import { existsSync } from "node:fs";
import { isRecipient, writeBackupFile } from "../backup/backup-file.ts";
import { backupText } from "../backup/write-backup.ts";
import { fileSystemReason, StartFailure } from "../process/start-failure.ts";
import { type Command, type Given, WrongUsage } from "./command.ts";
import { withOwnersConnection } from "./with-reader.ts";

const NOT_ENCRYPTED =
  "The file is not encrypted: it holds names that are not published, and the secrets of accounts. --recipients encrypts it.";

export const backup: Command = {
  summary: "Write everything that the store keeps into a new file, as it stands at one moment; others go on working",
  example: "paradero.backup --recipients age1qyqs…",
  operands: ["FILE"],
  options: { recipients: { value: "AGE1,AGE2", means: "whom it is encrypted for (age), with commas between" } },
  async run(given, console) {
    const { file, recipients } = readGiven(given);
    await withOwnersConnection(console, { make: false }, async (own) => {
      try {
        const text = backupText(own, new Date(), ({ change, tables, rows }) =>
          console.complain(`${rows} rows of ${tables} tables were written, up to change ${change}.`),
        );
        await writeBackupFile(file, text, recipients);
      } catch (error) {
        const reason = fileSystemReason(error);
        if (reason === null) throw error;
        throw new StartFailure(`${file} was not written: ${reason}.`, { cause: error });
      }
      if (recipients.length === 0) console.complain(NOT_ENCRYPTED);
    });
  },
};

function readGiven({ FILE: file, recipients: typed }: Given): { file: string; recipients: string[] } {
  if (typeof file !== "string") throw new WrongUsage("FILE is missing: the new file to write. See --help.");
  if (existsSync(file))
    throw new WrongUsage(`FILE is "${file}", which exists: a backup is never written over another file.`);
  const recipients = typeof typed === "string" ? typed.split(",") : [];
  const wrong = recipients.find((one) => !isRecipient(one));
  if (wrong !== undefined)
    throw new WrongUsage(`--recipients is "${wrong}"; it takes public keys of age, like age1qyqs….`);
  return { file, recipients };
}
