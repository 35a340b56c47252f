import { randomUUID } from "node:crypto";
import { accounts } from "@paradero/drizzle/schema/access-accounts";
import { sessions } from "@paradero/drizzle/schema/access-sessions";
import type { AccountRole } from "@paradero/shared/access/roles";
import type { Account } from "../access/accounts/account.ts";
import { ABSOLUTE_MS } from "../access/sessions/session-ages.ts";
import { COOKIE_PREFIX, SESSION_COOKIE } from "../access/sessions/session-cookie.ts";
import { newToken, tokenHash } from "../access/sessions/token.ts";
import { appRouter } from "../trpc/router.ts";
import { createCaller, type RequestContext } from "../trpc/trpc.ts";
import type { TestWorld } from "./test-world.ts";

const callerOf = createCaller(appRouter);

/** Somebody of a test who is signed in: with a real account and a real session in the database. */
export interface SignedIn {
  readonly account: Account;
  readonly sessionId: string;
  readonly context: RequestContext;
  /** Calls procedures without HTTP: `caller.people.list({})`. Refusals are thrown. */
  readonly caller: ReturnType<typeof callerOf>;
  /** Calls over HTTP, with the cookie. */
  readonly call: (procedure: string, input?: unknown) => Promise<Response>;
  readonly cookie: string;
}

/** Opens an account of this role and signs it in, as a browser that has given the password would be. */
export async function signedIn(world: TestWorld, role: AccountRole, name = `A ${role}`): Promise<SignedIn> {
  const account: Account = { id: randomUUID(), name, role };
  const now = new Date(world.access.clock());
  const { db } = world.staff;
  await db.insert(accounts).values({ ...account, email: `${account.id}@example.org`, createdAt: now, updatedAt: now });
  const token = newToken();
  const sessionId = randomUUID();
  await db.insert(sessions).values({
    id: sessionId,
    accountId: account.id,
    token: tokenHash(token),
    createdAt: now,
    updatedAt: now,
    seenAt: now,
    expiresAt: new Date(now.getTime() + ABSOLUTE_MS),
  });
  const cookie = `${COOKIE_PREFIX.tls}.${SESSION_COOKIE}=${token}`;
  const context: RequestContext = {
    account,
    sessionId,
    reader: world.staffReader,
    access: world.access,
    ip: "192.0.2.1",
    transport: "tls",
    audit: () => undefined,
    unlistedProxySeenAt: null,
    requestId: randomUUID(),
  };
  return {
    account,
    sessionId,
    context,
    caller: callerOf(context),
    call: (procedure, input) => world.call(procedure, input, { cookie, "x-forwarded-proto": "https" }),
    cookie,
  };
}
