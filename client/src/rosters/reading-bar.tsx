import { useId } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { Outputs } from "../api.ts";
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
  const share = of === 0 ? 0 : Math.min(100, Math.round((bytes / of) * 100));
  return (
    <div>
      <h2 id={id} className={classes["title"]}>
        {t(`state.${state}`, { name })}
      </h2>
      <div
        className={classes["bar"]}
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share}
        data-state={state}
      >
        <span style={{ inlineSize: `${share}%` }} />
      </div>
      <p role="status" className={classes["numbers"]}>
        {t("rows", { rows })} · {t("bytes", { bytes: megabytes(bytes), of: megabytes(of) })}
      </p>
    </div>
  );
}
