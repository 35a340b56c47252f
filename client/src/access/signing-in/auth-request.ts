import { z } from "zod";

/** A refusal of `/api/auth`, in the shape in which `failureOf` reads refusals. */
export class AuthRefusal extends Error {
  override readonly name = "AuthRefusal";
  readonly data: unknown;
  /** Seconds after which trying again makes sense; null where the server did not say. */
  readonly retryAfter: number | null;

  constructor(data: unknown, retryAfter: number | null) {
    super("the server refused");
    this.data = data;
    this.retryAfter = retryAfter;
  }
}

type AuthPath =
  | "sign-in/email"
  | "sign-out"
  | "change-password"
  | "two-factor/enable"
  | "two-factor/disable"
  | "two-factor/verify-totp"
  | "two-factor/verify-backup-code"
  | "two-factor/generate-backup-codes";

const refusalBody = z.object({ error: z.unknown() });

/**
 * Asks what changes the cookie of the session, which only the server can read and write.
 *
 * @throws {AuthRefusal} or a TypeError where no answer came at all
 */
export async function authRequest<Answer extends z.ZodType>(
  path: AuthPath,
  body: Readonly<Record<string, string>>,
  answer: Answer,
): Promise<z.output<Answer>> {
  const response = await fetch(`/api/auth/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const told: unknown = await response.json().catch(() => null);
  if (response.ok) return answer.parse(told);
  const refused = refusalBody.safeParse(told);
  const retryAfter = Number(response.headers.get("retry-after"));
  throw new AuthRefusal(refused.success ? refused.data.error : {}, retryAfter > 0 ? retryAfter : null);
}

export const nothing = z.object({});
