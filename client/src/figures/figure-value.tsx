import type { Qualifier } from "@paradero/shared/figures";
import { useFormatter, useTranslations } from "use-intl";
import classes from "./figure-value.module.css";

interface FigureValueProps {
  readonly value: number;
  readonly qualifier: Qualifier;
}

/** The qualifier that says nothing new: a number by itself is read as exact. */
const PLAIN: Record<Qualifier, boolean> = { exact: true, at_least: false, over: false, about: false };

/** A published number with the words that limit it: "al menos 485". */
export function FigureValue({ value, qualifier }: FigureValueProps) {
  const t = useTranslations("words");
  const format = useFormatter();
  return (
    <span className={classes["value"]}>
      {!PLAIN[qualifier] && <span className={classes["qualifier"]}>{t(`qualifier.${qualifier}`)} </span>}
      <span className="figures">{format.number(value)}</span>
    </span>
  );
}

export function isPlain(qualifier: Qualifier): boolean {
  return PLAIN[qualifier];
}
