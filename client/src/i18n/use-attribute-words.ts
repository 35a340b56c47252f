import { fill, messagesFor } from "@paradero/shared/words/messages";
import { attribute, type PersonAttribute } from "@paradero/shared/person/attributes";
import type { AttributeColumn } from "@paradero/shared/person/profile-columns";
import { useMemo } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useDates } from "./use-dates.ts";

/** How the attributes of a person and their values are called. */
export interface AttributeWords {
  readonly name: (attribute: PersonAttribute) => string;
  /** "Occupation in Spanish", where it is said in each language. */
  readonly column: (column: Pick<AttributeColumn<PersonAttribute>, "attribute" | "locale">) => string;
  /** What a value says, as it is kept or typed; "" where it says nothing. */
  readonly value: (attribute: PersonAttribute, value: unknown, dates?: "short" | "long") => string;
  readonly country: (code: string) => string;
}

export function useAttributeWords(): AttributeWords {
  const locale = useLocale();
  const dates = useDates();
  const t = useTranslations("ui");
  return useMemo(() => {
    const words = messagesFor(locale);
    const regions = new Intl.DisplayNames(locale, { type: "region", fallback: "code" });
    const country = (code: string) => (/^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code);
    const wordOf = (name: string, value: string) => {
      const labels: Readonly<Record<string, Readonly<Record<string, string>>>> = words.attributeWord;
      return labels[name]?.[value] ?? value;
    };
    const textOf = (name: PersonAttribute, value: unknown, length: "short" | "long"): string => {
      if (value === null || value === undefined || value === "") return "";
      switch (attribute(name).holds.is) {
        case "word":
          return wordOf(name, String(value));
        case "date":
          return dates[length](String(value));
        case "countries":
          return codesIn(value).map(country).join(", ");
        case "texts":
          return eitherOf(value, locale);
        case "flag":
          return t(value === true ? "yes" : "no");
        case "note":
          return String(value).trim();
      }
    };
    const name = (which: PersonAttribute) => words.attribute[which];
    return {
      name,
      column: ({ attribute: which, locale: said }) =>
        said === null ? name(which) : fill(words.attributeIn[said], { attribute: name(which) }),
      value: (which, value, length = "long") => textOf(which, value, length),
      country,
    };
  }, [locale, dates, t]);
}

function codesIn(value: unknown): string[] {
  const codes = Array.isArray(value) ? value.map(String) : String(value).split(/[\s,;]+/);
  return codes.filter((code) => code !== "");
}

/** A text of one language, or of several of which the reader's comes first. */
function eitherOf(value: unknown, locale: string): string {
  if (typeof value === "string") return value.trim();
  const texts = new Map(Object.entries(Object(value)));
  return String(texts.get(locale) ?? [...texts.values()].find((text) => text !== null) ?? "");
}
