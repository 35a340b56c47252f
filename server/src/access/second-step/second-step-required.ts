import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Database, Transaction } from "@paradero/drizzle/connect";
import { accounts } from "@paradero/drizzle/schema/access-accounts";
import { settings } from "@paradero/drizzle/schema/access-settings";
import { DomainError } from "@paradero/shared/words/errors";
import type { Access } from "../access.ts";
import { logChange } from "../log-change.ts";

const KEY = "second_step";
const REQUIRED = "required";
const OPTIONAL = "optional";

export const requireSecondStepInput = z.strictObject({ required: z.boolean() });

/** One row where signing in takes a second step of everybody, and none where it does not. */
export function requirement(database: Database | Transaction) {
  return database
    .select({ value: settings.value })
    .from(settings)
    .where(and(eq(settings.key, KEY), eq(settings.value, REQUIRED)));
}

export async function isSecondStepRequired(database: Database | Transaction): Promise<boolean> {
  return (await requirement(database)).length > 0;
}

/**
 * Decides whether signing in takes a second step of everybody. Whoever requires it has one, so that an administrator who
 * can take it back always gets in.
 *
 * @param by id of an administrator; null for the command line, for which any administrator's will do
 */
export async function requireSecondStep(
  { database, clock }: Pick<Access, "database" | "clock">,
  by: string | null,
  { required }: z.infer<typeof requireSecondStepInput>,
): Promise<void> {
  await database.transaction(async (tx) => {
    if (required) await refuseWithoutOwn(tx, by);
    const before = await isSecondStepRequired(tx);
    if (before === required) return;
    const value = required ? REQUIRED : OPTIONAL;
    await tx.insert(settings).values({ key: KEY, value }).onConflictDoUpdate({ target: settings.key, set: { value } });
    await logChange(tx, by, {
      at: new Date(clock()),
      action: "access.requireSecondStep",
      before: { secondStepRequired: before },
      after: { secondStepRequired: required },
    });
  });
}

async function refuseWithoutOwn(tx: Transaction, by: string | null): Promise<void> {
  const whose = by === null ? eq(accounts.role, "admin") : eq(accounts.id, by);
  const [found] = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(whose, eq(accounts.secondFactor, true), isNull(accounts.closedAt)))
    .limit(1)
    .for("update");
  if (found) return;
  const message =
    by === null
      ? "A second step can be required once an administrator has one: somebody has to get in to take it back."
      : "Set up two-step verification for your own account first: somebody has to get in to take it back.";
  throw new DomainError("conflict", message);
}
