import type { Transaction } from "@paradero/drizzle/connect";
import { recordChange } from "@paradero/drizzle/record-change";

/** What the change log keeps of accounts: ids, roles and what holds for all of them, and never a name or an address. */
interface AccountFacts {
  readonly account?: string;
  readonly invitation?: string;
  readonly role?: string;
  readonly secondStepRequired?: boolean;
}

/** @param by id of the account that did it; null for the command line */
export async function logChange(
  tx: Transaction,
  by: string | null,
  change: { readonly at: Date; readonly action: string; readonly before?: AccountFacts; readonly after: AccountFacts },
): Promise<void> {
  await recordChange(tx, { ...change, actor: by ?? "system:command-line", accountId: by });
}
