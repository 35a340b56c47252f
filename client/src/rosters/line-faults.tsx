import { lineFaultSentence } from "@paradero/shared/rosters/line-faults";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useLocale, useTranslations } from "use-intl";
import type { QueuedLine } from "./queue-answer.ts";
import classes from "./line.module.css";

/** What is wrong with the row, and what was kept of it that somebody should look at. */
export function LineFaults({ line: { faults, remarks } }: { readonly line: QueuedLine }) {
  const t = useTranslations("rosters.faults");
  const locale = useLocale();
  if (faults.length + remarks.length === 0) return null;
  const isFault = faults.length > 0;
  return (
    <div className={classes["faults"]} data-fault={isFault}>
      <p className={classes["faultsTitle"]}>
        <IconAlertTriangle aria-hidden size={18} />
        <strong>{isFault ? t("title") : t("remarks")}</strong>
      </p>
      <ul>
        {[...faults, ...remarks].map((fault) => (
          <li key={`${fault.column} ${fault.reason}`}>{lineFaultSentence(fault, locale)}</li>
        ))}
      </ul>
      {isFault && <p>{t("hint")}</p>}
    </div>
  );
}
