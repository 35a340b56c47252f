import { useMemo } from "react";
import { useLocale } from "use-intl";

/** The name of a language from its BCP 47 tag; the tag itself where it has no name. */
export function LanguageName({ tag }: { readonly tag: string }) {
  const locale = useLocale();
  const names = useMemo(() => new Intl.DisplayNames(locale, { type: "language", fallback: "code" }), [locale]);
  return names.of(tag) ?? tag;
}
