import { Button, Kbd } from "@mantine/core";
import { useEffect, useEffectEvent } from "react";
import { useTranslations } from "use-intl";
import classes from "./form.module.css";

interface SubmitProps {
  readonly label: string;
  readonly isSending: boolean;
  readonly onSubmit: () => void;
  readonly onLeave: () => void;
}

/** How a record is sent, by hand or by keys, and how the form is left. */
export function Submit({ label, isSending, onSubmit, onLeave }: SubmitProps) {
  const t = useTranslations("history");
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onSubmit();
  });
  // On the whole page: where the focus is must not decide whether what was typed can be sent.
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
  return (
    <div className={classes["submit"]}>
      <Button onClick={onSubmit} loading={isSending} size="md">
        {label}
      </Button>
      <span className={classes["keys"]}>
        <Kbd>{t("submitKeys")}</Kbd>
      </span>
      <Button variant="subtle" onClick={onLeave}>
        {t("back")}
      </Button>
    </div>
  );
}
