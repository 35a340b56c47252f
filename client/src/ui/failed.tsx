import { Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import classes from "./notice.module.css";
import { failureOf, mayRetry } from "./failure.ts";
import { NotUnderstood } from "./not-understood.tsx";

interface FailedProps {
  readonly error: unknown;
  readonly retry?: () => void;
}

/** What happened, what was kept, and what to do next. */
export function Failed({ error, retry }: FailedProps) {
  const t = useTranslations("ui");
  const failure = failureOf(error);
  const passing = mayRetry(error);
  if (failure.kind === "invalid_input") return <NotUnderstood faults={failure.faults} />;
  return (
    <div role="alert" className={classes["notice"]}>
      <IconAlertTriangle aria-hidden size={22} color="var(--warning)" className={classes["icon"]} />
      <div>
        <p className={classes["title"]}>{t("failed.title")}</p>
        <p>{t(`failed.${failure.kind}`)}</p>
        {passing && failure.requestId && (
          <p className={classes["aside"]}>{t("failed.request", { id: failure.requestId })}</p>
        )}
        {(passing || failure.kind === "too_many") && retry && (
          <Button variant="default" size="sm" onClick={retry}>
            {t("retry")}
          </Button>
        )}
      </div>
    </div>
  );
}
