import { DomainError } from "@paradero/shared/words/errors";
import type { Account } from "../access/accounts/account.ts";
import type { Reader, StaffReader } from "../access/readers/reader.ts";

/** Whoever only writes need not have counted everybody. */
export type WritingReader = Omit<StaffReader, "census" | "unnamed">;

/** Who writes, and where. */
export interface ChangeWriter {
  readonly account: Account;
  readonly reader: WritingReader;
}

/** Somebody who is signed in, and writes. */
export interface Writer extends ChangeWriter {
  readonly reader: StaffReader;
}

/** Whoever holds the machine needs no account: what the command line writes is the system's. */
export const COMMAND_LINE: Account = { id: "system:command-line", name: "The command line", role: "admin" };

/**
 * The writer of a request. The role table has let nobody else through, so that this never refuses anybody.
 *
 * @throws {DomainError} `unauthenticated`
 */
export function writerOf(context: { readonly account: Account | null; readonly reader: Reader }): Writer {
  const { account, reader } = context;
  if (account === null || reader.sees !== "staff") {
    throw new DomainError("unauthenticated", "This needs an account: please sign in.");
  }
  return { account, reader };
}
