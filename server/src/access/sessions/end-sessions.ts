import { and, eq, ne } from "drizzle-orm";
import type { Database, Transaction } from "@paradero/drizzle/connect";
import { sessions } from "@paradero/drizzle/schema/access-sessions";
import type { Access } from "../access.ts";
import { tokenHash } from "./token.ts";

/** Ends one session by the token in its cookie. */
export async function endSession({ database }: Pick<Access, "database">, token: string): Promise<void> {
  await database.delete(sessions).where(eq(sessions.token, tokenHash(token)));
}

/** Ends every session of an account; where a token is given, every other one. */
export async function endSessionsOf(
  database: Database | Transaction,
  accountId: string,
  exceptToken?: string,
): Promise<void> {
  const others = exceptToken === undefined ? undefined : ne(sessions.token, tokenHash(exceptToken));
  await database.delete(sessions).where(and(eq(sessions.accountId, accountId), others));
}
