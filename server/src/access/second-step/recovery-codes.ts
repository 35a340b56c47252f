import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { secondFactors } from "@paradero/drizzle/schema/access-second-factors";
import { randomRef } from "../../changes/random-ref.ts";
import type { Access } from "../access.ts";

const HOW_MANY = 10;
/** 78 bits: whoever reads a stolen backup, and the key in it, does not guess them either. */
const LETTERS = 16;

/**
 * Makes the recovery codes of an account anew, with which whoever lost the authenticator signs in. Those before stop working.
 * Only their hashes are kept: nobody can show them again.
 */
export async function makeRecoveryCodes(access: Access, accountId: string): Promise<readonly string[]> {
  const codes = Array.from({ length: HOW_MANY }, () => randomRef(randomBytes, LETTERS));
  const hashes = codes.map((code) => recoveryCodeHash(access, code));
  await access.database
    .update(secondFactors)
    .set({ backupCodes: JSON.stringify(hashes) })
    .where(eq(secondFactors.accountId, accountId));
  return codes.map((code) => code.replaceAll(/.{4}(?=.)/g, "$&-"));
}

/** What is kept of a code, however it was typed: capitals, spaces and hyphens do not count. */
export function recoveryCodeHash({ keyedHash }: Access, typed: string): string {
  return keyedHash(`recovery code ${lettersOf(typed)}`);
}

/** Whether what was typed is too long for a code of an authenticator. */
export function looksLikeRecoveryCode(typed: string): boolean {
  return lettersOf(typed).length > 6;
}

function lettersOf(typed: string): string {
  return typed.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
}

const kept = z.array(z.string());

export async function recoveryCodesLeft({ database }: Access, accountId: string): Promise<number> {
  const [factor] = await database
    .select({ codes: secondFactors.backupCodes })
    .from(secondFactors)
    .where(eq(secondFactors.accountId, accountId));
  return factor ? kept.parse(JSON.parse(factor.codes)).length : 0;
}
