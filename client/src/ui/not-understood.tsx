import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { type ToldFault, useFaultWords } from "./fault-words.ts";
import classes from "./notice.module.css";

interface NotUnderstoodProps {
  readonly faults: readonly ToldFault[];
  /** What to do about it. */
  readonly children?: ReactNode;
}

/** Which parts of a question are not understood: field, value, and what would be right. Nothing is answered instead. */
export function NotUnderstood({ faults, children }: NotUnderstoodProps) {
  const t = useTranslations("ui.failed");
  const say = useFaultWords();
  return (
    <div role="alert" className={classes["notice"]}>
      <IconAlertTriangle aria-hidden size={22} color="var(--warning)" className={classes["icon"]} />
      <div>
        <p className={classes["title"]}>{t("notUnderstood")}</p>
        {faults.map((fault) => (
          <p key={`${fault.field} ${fault.value}`}>{say(fault)}</p>
        ))}
        <p className={classes["aside"]}>{t("nothingInstead")}</p>
        {children}
      </div>
    </div>
  );
}
