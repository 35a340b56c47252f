import { Button } from "@mantine/core";
import { importRemarkSentence } from "@paradero/shared/rosters/import-remarks";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import type { Outputs } from "../../api.ts";
import classes from "./difference.module.css";

const PAGE = 50;

interface DifferenceFaultsProps {
  readonly rosterRef: string;
  readonly refused: Outputs["rosters"]["difference"]["refused"];
}

/** Why rows are left out, each with its row as it came: what reading found, and what only the comparison did. */
export function DifferenceFaults({ rosterRef, refused }: DifferenceFaultsProps) {
  const t = useTranslations("rosters");
  const locale = useLocale();
  const [shown, setShown] = useState(PAGE);
  const more = Math.min(PAGE, refused.length - shown);
  return (
    <details className={classes["refused"]}>
      <summary>{t("difference.toFaults")}</summary>
      <ul aria-label={t("difference.faultsOf")}>
        {refused.slice(0, shown).map((remark) => (
          <li key={JSON.stringify(remark)}>
            {importRemarkSentence(remark, locale)}{" "}
            <Link
              to="/rosters/$ref"
              params={{ ref: rosterRef }}
              search={{ step: "decide", show: "all", row: remark.row }}
            >
              {t("queue.asItCame")}
            </Link>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button variant="default" size="compact-md" onClick={() => setShown(shown + PAGE)}>
          {t("difference.moreFaults", { count: more })}
        </Button>
      )}
    </details>
  );
}
