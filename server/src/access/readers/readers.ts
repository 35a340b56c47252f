import type { Account } from "../accounts/account.ts";
import type { PublicReader, Reader, StaffReader } from "./reader.ts";

/** Through whose eyes an answer is read: staff see the workspace, everybody else what is published. */
export interface Readers {
  readonly anonymous: PublicReader;
  /** Its census may still be loading. */
  readonly staff: () => Promise<StaffReader>;
}

export async function readerFor(readers: Readers, account: Account | null): Promise<Reader> {
  return account === null ? readers.anonymous : readers.staff();
}
