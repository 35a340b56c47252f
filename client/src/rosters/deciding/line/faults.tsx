import { type LineFault, lineFaultSentence } from "@paradero/shared/rosters/line-faults";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useLocale, useTranslations } from "use-intl";
import type { QueuedLine } from "../answer.ts";
import classes from "./line.module.css";

/** What is wrong with the row, which of its cells are left out, and what was kept of it that somebody should look at. */
export function LineFaults({ line: { faults, unread, remarks } }: { readonly line: QueuedLine }) {
  const t = useTranslations("rosters.faults");
  if (faults.length > 0)
    return <Said title={t("title")} faults={[...faults, ...unread, ...remarks]} hint={t("hint")} />;
  return (
    <>
      <Said title={t("unread")} faults={unread} />
      <Said title={t("remarks")} faults={remarks} />
    </>
  );
}

interface SaidProps {
  readonly title: string;
  readonly faults: readonly LineFault[];
  /** Of what refuses the row. */
  readonly hint?: string;
}

function Said({ title, faults, hint }: SaidProps) {
  const locale = useLocale();
  if (faults.length === 0) return null;
  return (
    <div className={classes["faults"]} data-fault={hint !== undefined}>
      <p className={classes["faultsTitle"]}>
        <IconAlertTriangle aria-hidden size={18} />
        <strong>{title}</strong>
      </p>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.column} ${fault.reason} ${fault.value}`}>{lineFaultSentence(fault, locale)}</li>
        ))}
      </ul>
      {hint !== undefined && <p>{hint}</p>}
    </div>
  );
}
