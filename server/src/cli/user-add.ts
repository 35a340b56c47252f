import { emailOf } from "../access/accounts/email.ts";
import { invite } from "../access/accounts/invite.ts";
import { ACCOUNT_ROLES } from "@paradero/shared/access/roles";
import { type Command, WrongUsage } from "./command.ts";
import { linkSentence } from "./user-link.ts";
import { withAccess } from "./with-reader.ts";

export const userAdd: Command = {
  summary: "Invite somebody: prints the one-time link with which they open their account",
  example: "--email ana@example.org --role researcher",
  options: {
    email: { value: "ADDRESS", means: "their e-mail address, with which they will sign in" },
    role: { value: "ROLE", means: ACCOUNT_ROLES.join(", ") },
  },
  async run({ email: typed, role: wanted }, console) {
    const email = emailOf(String(typed ?? ""));
    if (email === null) throw new WrongUsage(`--email is "${typed ?? ""}"; it takes an address like ana@example.org.`);
    const role = ACCOUNT_ROLES.find((known) => known === wanted);
    if (role === undefined) throw new WrongUsage(`--role is "${wanted ?? ""}"; it takes ${ACCOUNT_ROLES.join(", ")}.`);
    await withAccess(console, async (access) => {
      console.print(linkSentence(await invite(access, null, { email, role }), console.configuration()));
    });
  },
};
