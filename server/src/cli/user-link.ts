import type { ShownOnce } from "../access/accounts/invite.ts";
import type { Configuration } from "../configuration.ts";

/** The link as it stands on this machine, for whoever passes it on. The secret is its fragment, and is printed once. */
export function linkSentence({ token, expiresAt }: ShownOnce, { port }: Configuration): string {
  const until = `${expiresAt.slice(0, 16).replace("T", " ")} UTC`;
  return (
    `http://127.0.0.1:${port}/invitation#${token}\n` +
    `This link works once, until ${until}. Give it over a safe channel, with your site's own address before /invitation.\n`
  );
}
