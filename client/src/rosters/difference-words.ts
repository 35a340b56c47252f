import { SECTORS, SEXES } from "@paradero/shared/profiles";
import { useMemo } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useDates } from "../i18n/use-dates.ts";

const ATTRIBUTES = ["sex", "sector", "birth", "nationalities", "occupationEs", "occupationEn"] as const;

interface AttributeWords {
  readonly label: (attribute: string) => string;
  /** @param value as it is kept: a code, EDTF, codes of countries, or any text */
  readonly value: (attribute: string, value: string) => string;
}

/** How the attributes of a person and their values are called. */
export function useAttributeWords(): AttributeWords {
  const t = useTranslations("rosters.difference.attribute");
  const words = useTranslations("words");
  const dates = useDates();
  const locale = useLocale();
  return useMemo(() => {
    const countries = new Intl.DisplayNames(locale, { type: "region", fallback: "code" });
    return {
      label: (attribute) => {
        const known = ATTRIBUTES.find((one) => one === attribute);
        return known ? t(known) : attribute;
      },
      value: (attribute, value) => {
        if (attribute === "birth") return dates.short(value);
        if (attribute === "nationalities") {
          return value
            .split(/[\s,]+/)
            .map((code) => (/^[A-Z]{2}$/.test(code) ? countries.of(code) : code))
            .join(", ");
        }
        const sex = attribute === "sex" ? SEXES.find((one) => one === value) : undefined;
        if (sex) return words(`sex.${sex}`);
        const sector = attribute === "sector" ? SECTORS.find((one) => one === value) : undefined;
        return sector ? words(`sector.${sector}`) : value;
      },
    };
  }, [t, words, dates, locale]);
}
