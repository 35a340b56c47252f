import { Button, CopyButton, Group } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import classes from "../access.module.css";

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly onDone: () => void;
}

/** Codes that are shown this once. On paper they stand alone. */
export function RecoveryCodes({ codes, onDone }: RecoveryCodesProps) {
  const t = useTranslations("access.recovery");
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section className={classes["codes"]} aria-labelledby="codes-title">
      <h2 id="codes-title" ref={title} tabIndex={-1}>
        {t("title")}
      </h2>
      <p>{t("lead")}</p>
      <ol className={classes["codeList"]}>
        {codes.map((code) => (
          <li key={code} className={classes["secret"]}>
            {code}
          </li>
        ))}
      </ol>
      <Group data-screen-only>
        <CopyButton value={codes.join("\n")}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? t("copied") : t("copy")}
            </Button>
          )}
        </CopyButton>
        <Button variant="default" onClick={() => window.print()}>
          {t("print")}
        </Button>
        <Button onClick={onDone}>{t("done")}</Button>
      </Group>
    </section>
  );
}
