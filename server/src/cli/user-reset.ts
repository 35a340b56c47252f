import { listAccounts, resetAccount } from "../access/accounts/accounts.ts";
import { emailOf } from "../access/accounts/email.ts";
import { StartFailure } from "../process/start-failure.ts";
import { type Command, WrongUsage } from "./command.ts";
import { linkSentence } from "./user-link.ts";
import { withAccess } from "./with-reader.ts";

export const userReset: Command = {
  summary: "Take an account's password, authenticator and sessions away, and print the link that sets a new password",
  example: "--email ana@example.org",
  options: { email: { value: "ADDRESS", means: "the address of the account" } },
  async run({ email: typed }, console) {
    const email = emailOf(String(typed ?? ""));
    if (email === null) throw new WrongUsage(`--email is "${typed ?? ""}"; it takes an address like ana@example.org.`);
    await withAccess(console, async (access) => {
      const account = (await listAccounts(access)).find((each) => each.email === email);
      if (!account) throw new StartFailure(`There is no account with the address ${email}; see: paradero user list`);
      console.print(linkSentence(await resetAccount(access, null, { id: account.id }), console.configuration()));
    });
  },
};
