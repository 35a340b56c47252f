import { Alert } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { failureOf } from "../../ui/failure.ts";
import { AuthRefusal } from "./auth-request.ts";

interface AuthFailureProps {
  readonly error: unknown;
  /** What these two mean here: a wrong password, a link that was used. */
  readonly words?: Partial<Record<"unauthenticated" | "not_found" | "invalid_input" | "conflict", string>>;
}

/** Why signing in, or something about one's own account, was refused. */
export function AuthFailure({ error, words }: AuthFailureProps) {
  const t = useTranslations("access.failed");
  const { kind } = failureOf(error);
  const wait = error instanceof AuthRefusal ? error.retryAfter : null;
  const particular: Partial<Record<string, string>> = words ?? {};
  const sentence =
    particular[kind] ?? (kind === "too_many" && wait !== null ? t("wait", { minutes: Math.ceil(wait / 60) }) : t(kind));
  return (
    <Alert role="alert" color="red" variant="outline" icon={<IconAlertTriangle aria-hidden size={20} />}>
      {sentence}
    </Alert>
  );
}
