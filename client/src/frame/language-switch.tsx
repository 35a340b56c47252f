import { LOCALES, type Locale } from "@paradero/shared/words/locales";
import { useTranslations } from "use-intl";
import { useLocaleChoice } from "../i18n/locale-provider.tsx";
import classes from "./header.module.css";

/** Each language by its own name, so that whoever needs it finds it. */
const NAMES: Record<Locale, string> = { es: "Español", en: "English" };

/** One press for each language that is not on screen. */
export function LanguageSwitch() {
  const t = useTranslations("frame");
  const { locale, choose } = useLocaleChoice();
  return LOCALES.filter((one) => one !== locale).map((one) => (
    <button key={one} type="button" className={classes["setting"]} onClick={() => choose(one)}>
      <span className="visually-hidden">{t("language")}: </span>
      <span lang={one}>{NAMES[one]}</span>
    </button>
  ));
}
