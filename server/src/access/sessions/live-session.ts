import { and, eq, gt, isNull, notExists, or, type SQL } from "drizzle-orm";
import type { Database } from "@paradero/drizzle/connect";
import { accounts } from "@paradero/drizzle/schema/access-accounts";
import { sessions } from "@paradero/drizzle/schema/access-sessions";
import { ABSOLUTE_MS, IDLE_MS } from "./session-ages.ts";
import { requirement } from "../second-step/second-step-required.ts";

/** Of `sessions` with their `accounts`: neither idle too long, nor too old however busy, nor of a closed account. */
export function isLive(now: number): SQL | undefined {
  return and(
    isNull(accounts.closedAt),
    gt(sessions.expiresAt, new Date(now)),
    gt(sessions.createdAt, new Date(now - ABSOLUTE_MS)),
    gt(sessions.seenAt, new Date(now - IDLE_MS)),
  );
}

/**
 * Whether a session opens anything: where a second step is required, that of an account without one does not, so that
 * nothing is served to it but what sets one up. Asked with every request, so it holds at once for whoever is signed in.
 */
export function opensDoors(database: Database): SQL | undefined {
  return or(eq(accounts.secondFactor, true), notExists(requirement(database)));
}
