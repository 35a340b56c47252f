import { useId } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { Outputs } from "../../api.ts";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import classes from "./reading.module.css";

interface ReadingBarProps {
  readonly name: string;
  readonly progress: Outputs["rosters"]["progress"];
}

const MEGABYTE = 1024 * 1024;

/** How far a reading is, in rows and in bytes. */
export function ReadingBar({ name, progress: { state, bytes, of, rows } }: ReadingBarProps) {
  const t = useTranslations("mapping.reading");
  const format = useFormatter();
  const id = useId();
  const megabytes = (count: number) =>
    format.number(count / MEGABYTE, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <div>
      <h2 id={id} className={classes["title"]}>
        {t(`state.${state}`, { name })}
      </h2>
      <ProgressBar labelledBy={id} done={bytes} total={of} isOver={state === "failed" || state === "cancelled"} />
      <p role="status" className={classes["numbers"]}>
        {t("rows", { rows })} · {t("bytes", { bytes: megabytes(bytes), of: megabytes(of) })}
      </p>
    </div>
  );
}
