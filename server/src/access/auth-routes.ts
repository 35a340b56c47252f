import { type Context, Hono } from "hono";
import { z } from "zod";
import { DomainError } from "@paradero/shared/errors";
import type { EdgeEnvironment } from "../http/environment.ts";
import { answerError } from "../http/error-response.ts";
import { addressOf, transportOfRequest } from "../http/peer.ts";
import type { Access } from "./access.ts";
import type { Origin } from "./origin.ts";
import {
  beginSecondFactor,
  changePassword,
  changePasswordInput,
  confirmSecondFactor,
  passwordAndCodeInput,
  passwordInput,
  removeSecondFactor,
} from "./own-account.ts";
import { codeInput, isBetweenSteps, signInWithCode } from "./second-step.ts";
import { signIn, signInInput } from "./sign-in.ts";
import { signOut } from "./sign-out.ts";

export const AUTH_PATH = "/api/auth";

const noInput = z.strictObject({});

interface Answer {
  readonly cookies?: readonly string[];
  readonly body?: object;
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
      const { cookies = [], body = {} } = await answer(await readBody(c, input), originOf(c));
      for (const cookie of cookies) c.header("set-cookie", cookie, { append: true });
      c.header("cache-control", "no-store");
      return c.json(body);
    });

  post("/sign-in/email", signInInput, async (input, origin) => {
    const { cookies, secondStep } = await signIn(access, input, origin);
    return { cookies, body: { secondStep } };
  });
  post("/two-factor/verify-totp", codeInput, async (input, origin) => {
    if (isBetweenSteps(origin)) return { cookies: await signInWithCode(access, input, origin) };
    return { cookies: await confirmSecondFactor(access, input.code, origin) };
  });
  post("/two-factor/enable", passwordInput, async (input, origin) => ({
    body: await beginSecondFactor(access, input, origin),
  }));
  post("/two-factor/disable", passwordAndCodeInput, async (input, origin) => ({
    cookies: await removeSecondFactor(access, input, origin),
  }));
  post("/change-password", changePasswordInput, async (input, origin) => ({
    cookies: await changePassword(access, input, origin),
  }));
  post("/sign-out", noInput, async (_, origin) => ({ cookies: await signOut(access, origin) }));
  return routes;
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
    address: addressOf(c),
    cookies: c.req.header("cookie"),
    userAgent: c.req.header("user-agent"),
  };
}
