import { DomainError } from "@paradero/shared/errors";
import type { Account } from "../access/account.ts";
import type { Reader, StaffReader } from "../access/reader.ts";

/** Who writes, and where. */
export interface Writer {
  readonly account: Account;
  readonly reader: StaffReader;
}

/**
 * The writer of a request. The role table has let nobody else through, so that this never refuses anybody.
 *
 * @throws {DomainError} `unauthenticated`
 */
export function writerOf(context: { readonly account: Account | null; readonly reader: Reader }): Writer {
  const { account, reader } = context;
  if (account === null || reader.sees !== "staff") {
    throw new DomainError("unauthenticated", "This takes an account: please sign in.");
  }
  return { account, reader };
}
