import { findingSentence } from "@paradero/shared/words/finding-sentence";
import type { Finding } from "@paradero/shared/history/review";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useLocale } from "use-intl";
import classes from "./form.module.css";

/** Remarks that are allowed: look twice. */
export function Warnings({ findings }: { readonly findings: readonly Finding[] }) {
  const locale = useLocale();
  if (findings.length === 0) return null;
  return (
    <ul className={classes["warnings"]} aria-live="polite">
      {findings.map((finding) => (
        <li key={`${finding.code} ${finding.field}`} className={classes["warning"]}>
          <IconAlertTriangle aria-hidden size={18} />
          <span>{findingSentence(finding, locale)}</span>
        </li>
      ))}
    </ul>
  );
}
