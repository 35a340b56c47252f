import { type Grade, isFirm } from "@paradero/shared/statuses/grades";
import { useTranslations } from "use-intl";
import classes from "./status-badge.module.css";

/** Of what may or may not have happened: that it is alleged, or in dispute. Nothing of what is firm. */
export function OpenGrade({ grade }: { readonly grade: Grade }) {
  const t = useTranslations("words");
  return isFirm(grade) ? null : <span className={classes["unsure"]}>{t(`grade.${grade}`)}</span>;
}
