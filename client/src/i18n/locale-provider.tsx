import { type ReactNode, createContext, use, useEffect, useMemo, useState } from "react";
import type { Locale } from "@paradero/shared/words/locales";
import { IntlProvider } from "use-intl";
import { NUMBER_FORMATS } from "./grouped-numbers.ts";
import { firstLocale, rememberLocale, rememberedLocale } from "./locale.ts";
import { MESSAGES } from "./messages.ts";

interface LocaleChoice {
  readonly locale: Locale;
  readonly choose: (locale: Locale) => void;
}

const LocaleContext = createContext<LocaleChoice | null>(null);

export function LocaleProvider({ children }: { readonly children: ReactNode }) {
  const [locale, setLocale] = useState(() =>
    firstLocale(rememberedLocale(), navigator.languages, document.documentElement.lang),
  );
  const choice = useMemo(
    () => ({
      locale,
      choose: (next: Locale) => {
        rememberLocale(next);
        setLocale(next);
      },
    }),
    [locale],
  );

  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);

  return (
    <LocaleContext value={choice}>
      {/* Days carry no clock; UTC keeps the formatter from moving them. */}
      <IntlProvider locale={locale} messages={MESSAGES[locale]} formats={NUMBER_FORMATS} timeZone="UTC">
        {children}
      </IntlProvider>
    </LocaleContext>
  );
}

/** The language on screen and the way to change it. */
export function useLocaleChoice(): LocaleChoice {
  const choice = use(LocaleContext);
  if (!choice) throw new Error("useLocaleChoice needs a LocaleProvider above it");
  return choice;
}
