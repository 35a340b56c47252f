import type { Qualifier } from "@paradero/shared/inputs/figures";
import { useTranslations } from "use-intl";
import { useNumber } from "../i18n/grouped-numbers.ts";
import { QUALIFIER_LOOK } from "../charts/timeline/series.ts";
import classes from "./figure-value.module.css";

interface FigureValueProps {
  readonly value: number;
  readonly qualifier: Qualifier;
}

/** A published number with the words that limit it: "al menos 485". */
export function FigureValue({ value, qualifier }: FigureValueProps) {
  const t = useTranslations("words");
  const number = useNumber();
  return (
    <span className={classes["value"]}>
      {QUALIFIER_LOOK[qualifier].said && (
        <>
          <span className={classes["qualifier"]}>{t(`qualifier.${qualifier}`)}</span>{" "}
        </>
      )}
      <span className="figures">{number(value)}</span>
    </span>
  );
}
