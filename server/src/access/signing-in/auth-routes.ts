import { type Context, Hono } from "hono";
import { z } from "zod";
import { DomainError } from "@paradero/shared/words/errors";
import type { Audited } from "../../http/audit.ts";
import type { EdgeEnvironment } from "../../http/environment.ts";
import { answerError } from "../../http/error-response.ts";
import { addressOf, transportOfRequest } from "../../http/peer.ts";
import { askerAt } from "../../work/asker.ts";
import type { Access } from "../access.ts";
import type { Origin } from "./origin.ts";
import { changePassword, changePasswordInput } from "../accounts/own-account.ts";
import {
  beginSecondFactor,
  confirmSecondFactor,
  passwordAndCodeInput,
  passwordInput,
  removeSecondFactor,
  renewRecoveryCodes,
} from "../second-step/own-second-step.ts";
import { codeInput, isBetweenSteps, signInWithCode, signInWithRecoveryCode } from "../second-step/second-step.ts";
import { signIn, signInInput } from "./sign-in.ts";
import { signOut } from "./sign-out.ts";
import { TooManyTries } from "./too-many-tries.ts";

export const AUTH_PATH = "/api/auth";

const PASSWORD_PATH = "/sign-in/email";
const CODE_PATH = "/two-factor/verify-totp";
const RECOVERY_PATH = "/two-factor/verify-backup-code";
const SIGNS_IN: ReadonlySet<string> = new Set([PASSWORD_PATH, CODE_PATH, RECOVERY_PATH]);

const noInput = z.strictObject({});

interface Answer {
  readonly cookies?: readonly string[];
  readonly body?: object;
  /** What an administrator reads of it. */
  readonly audited?: readonly Audited[];
}

/**
 * Everything that is mounted under `/api/auth`: what sets or takes away a cookie. No answer holds a token; sessions travel
 * in the cookie alone.
 */
export function authRoutes(access: Access): Hono<EdgeEnvironment> {
  const routes = new Hono<EdgeEnvironment>();
  routes.onError(answerError);

  const post = <Input extends z.ZodType>(
    path: string,
    input: Input,
    answer: (input: z.infer<Input>, origin: Origin) => Promise<Answer>,
  ) =>
    routes.post(path, async (c) => {
      c.set("route", `${AUTH_PATH}${path}`);
      const asked = await readBody(c, input);
      const {
        cookies = [],
        body = {},
        audited = [],
      } = await answer(asked, originOf(c)).catch((error: unknown) => {
        if (error instanceof TooManyTries) c.get("audit")({ what: "locked-out" });
        else if (SIGNS_IN.has(path) && error instanceof DomainError) c.get("audit")({ what: "sign-in-failed" });
        throw error;
      });
      for (const event of audited) c.get("audit")(event);
      for (const cookie of cookies) c.header("set-cookie", cookie, { append: true });
      c.header("cache-control", "no-store");
      return c.json(body);
    });

  post(PASSWORD_PATH, signInInput, async (input, origin) => {
    const { cookies, secondStep, account } = await signIn(access, input, origin);
    return { cookies, body: { secondStep }, ...(account !== null && { audited: [signedIn(account)] }) };
  });
  post(CODE_PATH, codeInput, async (input, origin) => {
    if (isBetweenSteps(origin)) {
      const { cookies, account } = await signInWithCode(access, input, origin);
      return { cookies, audited: [signedIn(account)] };
    }
    const { cookies, recoveryCodes, account, signsIn } = await confirmSecondFactor(access, input.code, origin);
    const made: Audited = { what: "recovery-codes-made", account };
    return { cookies, body: { recoveryCodes }, audited: signsIn ? [signedIn(account), made] : [made] };
  });
  post(RECOVERY_PATH, codeInput, async (input, origin) => {
    const { cookies, account } = await signInWithRecoveryCode(access, input, origin);
    return { cookies, audited: [{ what: "recovery-code-used", account }, signedIn(account)] };
  });
  post("/two-factor/generate-backup-codes", passwordInput, async (input, origin) => {
    const { recoveryCodes, account } = await renewRecoveryCodes(access, input, origin);
    return { body: { recoveryCodes }, audited: [{ what: "recovery-codes-made", account }] };
  });
  post("/two-factor/enable", passwordInput, async (input, origin) => ({
    body: await beginSecondFactor(access, input, origin),
  }));
  post("/two-factor/disable", passwordAndCodeInput, async (input, origin) => {
    const { cookies, account, usedRecoveryCode } = await removeSecondFactor(access, input, origin);
    return { cookies, ...(usedRecoveryCode && { audited: [{ what: "recovery-code-used", account }] }) };
  });
  post("/change-password", changePasswordInput, async (input, origin) => ({
    cookies: await changePassword(access, input, origin),
  }));
  post("/sign-out", noInput, async (_, origin) => {
    const session = await access.sessionOf(origin.cookies, origin.transport);
    const cookies = await signOut(access, origin);
    return { cookies, ...(session && { audited: [{ what: "sign-out", account: session.account.id }] }) };
  });
  return routes;
}

function signedIn(account: string): Audited {
  return { what: "sign-in", account };
}

/** A sentence without the value: what is wrong here may be a password. */
async function readBody<Input extends z.ZodType>(c: Context<EdgeEnvironment>, input: Input): Promise<z.infer<Input>> {
  const given: unknown = await c.req.json().catch(() => undefined);
  const result = input.safeParse(given);
  if (result.success) return result.data;
  throw new DomainError("invalid_input", "The body is not of the documented form.");
}

function originOf(c: Context<EdgeEnvironment>): Origin {
  return {
    transport: transportOfRequest(c),
    address: askerAt(addressOf(c)),
    cookies: c.req.header("cookie"),
    userAgent: c.req.header("user-agent"),
  };
}
