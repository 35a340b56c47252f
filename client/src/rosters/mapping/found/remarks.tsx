import { readingRemarkSentence } from "@paradero/shared/rosters/reading-remark-sentence";
import { IconInfoCircle } from "@tabler/icons-react";
import { useLocale, useTranslations } from "use-intl";
import type { FoundFile } from "../props.ts";
import classes from "../mapping.module.css";

/** What somebody should know of the file before they read it. */
export function FoundRemarks({ remarks }: Pick<FoundFile, "remarks">) {
  const t = useTranslations("mapping.found");
  const locale = useLocale();
  if (remarks.length === 0) return null;
  return (
    <ul className={classes["remarks"]} aria-label={t("remarks")}>
      {remarks.map((remark) => (
        <li key={remark.code}>
          <IconInfoCircle aria-hidden size={18} color="var(--ink-muted)" />
          <span>{readingRemarkSentence(remark, locale)}</span>
        </li>
      ))}
    </ul>
  );
}
