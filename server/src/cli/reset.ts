import { deleteStore } from "../database/delete-store.ts";
import { StartFailure } from "../process/start-failure.ts";
import { type Command, WrongUsage } from "./command.ts";

export const reset: Command = {
  summary: "Delete the store of the data directory, with everything that was recorded in it",
  example: "--yes",
  options: { yes: { means: "really; there is no way back" } },
  async run({ yes }, { configuration, complain }) {
    const { databaseUrl, dataDirectory } = configuration();
    if (databaseUrl !== null) {
      throw new StartFailure("DATABASE_URL names a server that is not Paradero's own: empty that database yourself.");
    }
    if (yes !== true)
      throw new WrongUsage(`This deletes everything in ${dataDirectory} for good; say --yes if that is meant.`);
    const deleted = await deleteStore(dataDirectory);
    complain(deleted ? `The store in ${dataDirectory} is deleted.` : `There is no store in ${dataDirectory}.`);
  },
};
