import { type AccountRow, listAccounts } from "../access/accounts/accounts.ts";
import { csvLines } from "../rest/csv.ts";
import type { Command } from "./command.ts";
import { withAccess } from "./with-reader.ts";

export const userList: Command = {
  summary: "List the accounts, as CSV",
  example: "",
  options: {},
  async run(_, console) {
    await withAccess(console, async (access) => {
      const rows = (await listAccounts(access)).map((account) => rowOf(account));
      console.print(csvLines([["email", "name", "role", "second factor", "closed", "seen"], ...rows]));
    });
  },
};

function rowOf({ email, name, role, secondFactor, closed, seenAt }: AccountRow): string[] {
  return [email, name, role, secondFactor ? "yes" : "no", closed ? "yes" : "no", seenAt ?? ""];
}
