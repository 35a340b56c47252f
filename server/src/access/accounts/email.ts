import { z } from "zod";

const LONGEST = 254;

const address = z.email().max(LONGEST);

/** An address as accounts are kept under it: lower case; null for what is none. */
export function emailOf(typed: string): string | null {
  const result = address.safeParse(typed.trim().toLowerCase());
  return result.success ? result.data : null;
}

/** For forms: an address in any case. */
export const emailInput = z
  .string()
  .transform((typed) => emailOf(typed))
  .refine((email) => email !== null, "must be an e-mail address, like ana@example.org")
  .transform((email) => email ?? "");
