import { Button } from "@mantine/core";
import { type DaySpan, spanWithin } from "../charts/day-scale.ts";
import { shortDay } from "@paradero/shared/dates/day-sentences";
import { useLocale, useTranslations } from "use-intl";
import classes from "./trends-page.module.css";

const PRESETS = { all: Infinity, fiveYears: 1826, twoYears: 730, year: 365, quarter: 90 } as const;
const NAMES = ["all", "fiveYears", "twoYears", "year", "quarter"] as const satisfies readonly (keyof typeof PRESETS)[];

interface RangePresetsProps {
  readonly whole: DaySpan;
  readonly view: DaySpan;
  readonly onView: (view: DaySpan) => void;
}

/** The usual periods, up to today, and the days that are in view now. */
export function RangePresets({ whole, view, onView }: RangePresetsProps) {
  const t = useTranslations("trends");
  const locale = useLocale();
  return (
    <div className={classes["presets"]} role="group" aria-label={t("presets")}>
      {NAMES.map((name) => {
        const span = spanWithin({ from: Math.max(whole.from, whole.until - PRESETS[name]), until: whole.until }, whole);
        const on = span.from === view.from && span.until === view.until;
        return (
          <Button
            key={name}
            size="compact-sm"
            variant="default"
            className={classes["preset"]}
            aria-pressed={on}
            onClick={() => onView(span)}
          >
            {t(`preset.${name}`)}
          </Button>
        );
      })}
      <span className={classes["inView"]}>
        {t("inView", { from: shortDay(view.from, locale), to: shortDay(view.until - 1, locale) })}
      </span>
    </div>
  );
}
