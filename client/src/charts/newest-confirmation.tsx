import { useTranslations } from "use-intl";
import { useDates } from "../i18n/use-dates.ts";

/** How old a number is, beside it: the newest day for which a source speaks of anybody in it (DOMAIN.md 5.12). */
export function NewestConfirmation({ day }: { readonly day: string | null }) {
  const t = useTranslations("charts");
  const dates = useDates();
  return day === null ? t("neverConfirmed") : t("confirmed", { day: dates.day(day) });
}
